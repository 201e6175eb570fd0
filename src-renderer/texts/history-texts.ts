import { msg, plural } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { SaidOfItemView } from '#shared/contract/views/look-up-views.ts'
import { decommissionReasonWords } from './decommissioning-texts.ts'
import { destructionReasonWords, removalReasonWords } from './destruction-texts.ts'
import { holdMovedText, holdReasonWords, liftedTexts, putOnHoldTexts } from './holds-texts.ts'
import { correctionReasonWords, correctionText } from './correction-texts.ts'
import { itemName } from './item-name.ts'
import { printedWords, printFailureWords, reprintReasonWords } from './label-texts.ts'
import { discrepancyWords } from './receiving-texts.ts'
import { refusalText } from './refusal-texts.ts'
import { sampleReasonWords } from './sampling-texts.ts'
import { damageReasonWords, noteText } from './word-texts.ts'

type Said<Kind extends SaidOfItemView['kind']> = Extract<SaidOfItemView, { kind: Kind }>
type HistoryTexts = { readonly [Kind in SaidOfItemView['kind']]: (said: Said<Kind>) => readonly MessageDescriptor[] }

/** What another station of the site did to an item. */
export const atOtherStation: Readonly<Record<Said<'other-station.acted'>['did'], MessageDescriptor>> = {
  commissioned: msg({ message: 'Made known at another station of this site.', comment: 'History of an item' }),
  packed: msg({ message: 'Put into a container at another station of this site.', comment: 'History of an item' }),
  unpacked: msg({
    message: 'Taken out of a container at another station of this site.',
    comment: 'History of an item',
  }),
  received: msg({ message: 'Received at another station of this site.', comment: 'History of an item' }),
  damaged: msg({ message: 'Recorded as damaged at another station of this site.', comment: 'History of an item' }),
  held: msg({ message: 'Put on hold at another station of this site.', comment: 'History of an item' }),
  suspected: msg({ message: 'Put on hold as suspect at another station of this site.', comment: 'History of an item' }),
  released: msg({ message: 'Released at another station of this site.', comment: 'History of an item' }),
  destroyed: msg({ message: 'Destroyed at another station of this site.', comment: 'History of an item' }),
  decommissioned: msg({ message: 'Taken out of use at another station of this site.', comment: 'History of an item' }),
}
const atOtherStationToContainer = msg({
  message: 'Packed or unpacked at another station of this site.',
  comment: 'History of an item',
})

/** What each kind of fact says of an item: what happened, then what else there is to it. A kind without a text does not compile. */
const texts: HistoryTexts = {
  'items.announced': ({ parent }) => [
    parent === null
      ? msg({ message: 'Announced to this site.', comment: 'History of an item' })
      : msg({
          message: `Announced to this site, inside ${itemName(parent)}.`,
          comment: 'History of an item; the placeholder is a container',
        }),
  ],
  'shipment.announced': ({ number, fromGln, parent }) => [
    parent === null
      ? msg({
          message: `Announced in shipment ${number} from ${fromGln}.`,
          comment: 'History of an item; a number and a GLN',
        })
      : msg({
          message: `Announced in shipment ${number} from ${fromGln}, inside ${itemName(parent)}.`,
          comment: 'History of an item; a number, a GLN and a container',
        }),
  ],
  'batch.commissioned': ({ lot, expiry }) => [
    msg({
      message: `Commissioned by a packaging line: lot ${lot}, expiry ${expiry}.`,
      comment: 'History of an item; a lot and a date',
    }),
  ],
  'batch.aggregated': ({ as, container, items }) => [
    as === 'content'
      ? msg({
          message: `Packed into ${itemName(container)} by a packaging line.`,
          comment: 'History of an item; a container',
        })
      : msg({
          message: plural(items, {
            one: 'A packaging line put # item into it.',
            other: 'A packaging line put # items into it.',
          }),
          comment: 'History of a container',
        }),
  ],
  'batch.ends-loaded': ({ did }) => [
    did === 'destroyed'
      ? msg({ message: 'Destroyed by the partner who made it.', comment: 'History of an item' })
      : msg({ message: 'Taken out of use by the partner who made it.', comment: 'History of an item' }),
  ],
  'other-station.acted': ({ did, as }) => [as === 'container' ? atOtherStationToContainer : atOtherStation[did]],
  'job.item-recorded': ({ known, notes }) => [
    known
      ? msg({ message: 'Scanned and recorded in a job.', comment: 'History of an item' })
      : msg({
          message: 'Scanned and recorded in a job, though nobody had announced it.',
          comment: 'History of an item',
        }),
    ...notes.map(noteText),
  ],
  'label.printed': ({ way, reason }) => [printedWords[way], ...(reason === null ? [] : [reprintReasonWords[reason]])],
  'label.print-failed': ({ because }) => [
    msg({ message: 'The label was not printed.', comment: 'History of an item; why follows' }),
    printFailureWords[because],
  ],
  'label.verified': () => [msg({ message: 'Its label was scanned back.', comment: 'History of an item' })],
  'job.scan-repeated': () => [msg({ message: 'Scanned again in the same job.', comment: 'History of an item' })],
  'job.scan-echoed': ({ echoes }) => [
    msg({
      message: plural(echoes, {
        one: 'The scanner read it once more in the same pull of its trigger. It counts as one scan.',
        other: 'The scanner read it # more times in the same pull of its trigger. It counts as one scan.',
      }),
      comment: 'History of an item',
    }),
  ],
  'job.scan-refused': ({ refusal }) => [
    msg({ message: 'Scanned and refused.', comment: 'History of an item; why follows' }),
    refusalText(refusal),
  ],
  'job.item-taken-back': () => [
    msg({ message: 'Taken out of the job again.', comment: 'History of an item: its scan was taken back' }),
  ],
  'damage.finished': ({ reason }) => [
    msg({ message: 'Recorded as damaged and put on damaged hold.', comment: 'History of an item; the reason follows' }),
    damageReasonWords[reason],
  ],
  'sampling.finished': ({ reason, description }) => [
    msg({ message: 'Taken as a sample. It is no longer for sale.', comment: 'History of an item; what for follows' }),
    sampleReasonWords[reason].word,
    ...(description === null ? [] : [msg({ message: `Note: ${description}`, comment: 'History of an item; a note' })]),
  ],
  'damage.contents-said': ({ contents }) => [
    contents === 'damaged'
      ? msg({ message: 'Said of its contents: damaged.', comment: 'History of a container' })
      : msg({ message: 'Said of its contents: to be inspected.', comment: 'History of a container' }),
  ],
  'damage.containers-found': ({ as, contents, container, items, reason }) => [
    foundText({ as, contents, container, items }),
    damageReasonWords[reason],
  ],
  'contents.taken-out': ({ as, container, items }) => [
    as === 'content'
      ? msg({
          message: `Taken out of ${itemName(container)}.`,
          comment: 'History of an item; the placeholder is a container',
        })
      : msg({
          message: `Opened. Items taken out of it: ${items}.`,
          comment: 'History of a container; the placeholder is a number',
        }),
  ],
  'contents.packed': ({ as, container, items }) => {
    switch (as) {
      case 'content':
        return [
          msg({
            message: `Packed into ${itemName(container)}.`,
            comment: 'History of an item; the placeholder is a container',
          }),
        ]
      case 'container':
        return [
          msg({
            message: `Items packed into it: ${items}.`,
            comment: 'History of a container; the placeholder is a number',
          }),
        ]
      case 'formerContainer':
        return [
          msg({
            message: `Items moved from it into ${itemName(container)}: ${items}.`,
            comment: 'History of a container; another container and a number',
          }),
        ]
    }
  },
  'receiving.item-scanned': ({ how, discrepancy, notes }) => [
    how === 'unexpected'
      ? msg({
          message: 'Scanned while a shipment was received that did not announce it.',
          comment: 'History of an item',
        })
      : msg({ message: 'Scanned while its shipment was received.', comment: 'History of an item' }),
    ...(discrepancy === null ? [] : [discrepancyWords[discrepancy]]),
    ...notes.map(noteText),
  ],
  'receiving.container-opened': () => [
    msg({
      message: 'Opened while it was received; its contents were scanned one by one.',
      comment: 'History of an item',
    }),
  ],
  'receiving.discrepancy-reported': ({ discrepancy }) => [
    msg({ message: 'Reported while it was received.', comment: 'History of an item; what differs follows' }),
    discrepancyWords[discrepancy],
  ],
  'receiving.completed': ({ as, number, announced, because }) => {
    switch (as) {
      case 'received':
        if (!announced)
          return [
            msg({
              message: `Received with delivery ${number}, which nobody had announced.`,
              comment: 'History of an item; the number of a delivery note',
            }),
          ]
        return [
          msg({
            message: `Received with shipment ${number}.`,
            comment: 'History of an item; the number of a shipment',
          }),
        ]
      case 'short':
        return [
          msg({
            message: `Missing when shipment ${number} was received.`,
            comment: 'History of an item; the number of a shipment',
          }),
        ]
      case 'held':
        return [
          msg({
            message: `On hold since shipment ${number} was received.`,
            comment: 'History of an item; the number of a shipment, why follows',
          }),
          ...(because === null ? [] : [discrepancyWords[because]]),
        ]
    }
  },
  'destruction.items-listed': ({ number }) => [
    msg({
      message: `Put on the list of destruction order ${number}.`,
      comment: 'History of an item; the number of an order',
    }),
  ],
  'destruction.items-removed': ({ number, because }) => [
    msg({
      message: `Taken off the list of destruction order ${number}.`,
      comment: 'History of an item; the number of an order, why follows',
    }),
    removalReasonWords[because],
  ],
  'destruction.container-opened': () => [
    msg({
      message: 'Found open before its destruction; its contents were confirmed one by one.',
      comment: 'History of a container',
    }),
  ],
  'destruction.executed': ({ as, number, container, reason }) => {
    switch (as) {
      case 'destroyed':
        return [
          container === null
            ? msg({
                message: `Destroyed, with order ${number}.`,
                comment: 'History of an item; the number of an order, why follows',
              })
            : msg({
                message: `Destroyed inside ${itemName(container)}, with order ${number}.`,
                comment: 'History of an item; a container and the number of an order, why follows',
              }),
          destructionReasonWords[reason],
        ]
      case 'takenOut':
        return [
          msg({
            message: `Taken out of its container to be destroyed, with order ${number}.`,
            comment: 'History of an item; the number of an order',
          }),
        ]
      case 'opened':
        return [
          msg({
            message: `Opened: what was in it is destroyed with order ${number}.`,
            comment: 'History of a container; the number of an order',
          }),
        ]
    }
  },
  'decommissioning.finished': ({ as, container, reason }) => {
    switch (as) {
      case 'ended':
        return [
          container === null
            ? msg({ message: 'Taken out of use.', comment: 'History of an item; why follows' })
            : msg({
                message: `Taken out of use inside ${itemName(container)}.`,
                comment: 'History of an item; a container, why follows',
              }),
          decommissionReasonWords[reason].word,
        ]
      case 'takenOut':
        return [msg({ message: 'Taken out of its container to be taken out of use.', comment: 'History of an item' })]
      case 'opened':
        return [msg({ message: 'Opened: what was in it is taken out of use.', comment: 'History of a container' })]
    }
  },
  'returns.verified': ({ outcome }) => [
    outcome === 'saleable'
      ? msg({ message: 'Verified after its return: saleable.', comment: 'History of an item' })
      : msg({ message: 'Verified after its return: not saleable, to be destroyed.', comment: 'History of an item' }),
  ],
  'holds.put': ({ hold, reason, note }) => [putOnHoldTexts[hold], holdReasonWords[reason], ...wordsOf(note)],
  'holds.lifted': ({ hold, reason, note, signedBy }) => [
    liftedTexts[hold],
    holdReasonWords[reason],
    ...wordsOf(note),
    ...signed(signedBy),
  ],
  'holds.moved': ({ to, reason, note, signedBy }) => [
    holdMovedText(to),
    holdReasonWords[reason],
    ...wordsOf(note),
    ...signed(signedBy),
  ],
  'correction.recorded': ({ way, what, reason, remark }) => [
    correctionText(way, what),
    correctionReasonWords[reason],
    ...wordsOf(remark),
  ],
  'item.exported': () => [msg({ message: 'Everything about it was exported.', comment: 'History of an item' })],
}

function foundText({
  as,
  contents,
  container,
  items,
}: Pick<Said<'damage.containers-found'>, 'as' | 'contents' | 'container' | 'items'>): MessageDescriptor {
  if (as === 'container') {
    return contents === 'damaged'
      ? msg({
          message: `Put on damaged hold with all that is in it. Items in it: ${items}.`,
          comment: 'History of a damaged container; a number; the reason follows',
        })
      : msg({
          message: `Found damaged and held until its contents are inspected. Items in it: ${items}.`,
          comment: 'History of a damaged container; a number; the reason follows',
        })
  }
  return contents === 'damaged'
    ? msg({
        message: `Put on damaged hold, as ${itemName(container)} in which it is.`,
        comment: 'History of an item; the placeholder is a container; the reason follows',
      })
    : msg({
        message: `Held until it is inspected, because ${itemName(container)} in which it is was found damaged.`,
        comment: 'History of an item; the placeholder is a container; the reason follows',
      })
}

/** What a person wrote, in quotes, so that it is not taken for a word of ours. */
function wordsOf(note: string | null): readonly MessageDescriptor[] {
  return note === null ? [] : [msg({ message: `“${note}”`, comment: 'History of an item: what the person wrote' })]
}

function signed(by: string | null): readonly MessageDescriptor[] {
  return by === null ? [] : [msg({ message: `Signed by ${by}.`, comment: 'History of an item; a name' })]
}

/** What a fact says of an item, in sentences: the first is what happened. */
export function historyTexts<Kind extends SaidOfItemView['kind']>(said: Said<Kind>): readonly MessageDescriptor[] {
  const textsOfKind: (said: Said<Kind>) => readonly MessageDescriptor[] = texts[said.kind]
  return textsOfKind(said)
}
