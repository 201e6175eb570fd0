import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { ActKind } from '#shared/domain/corrections/act-kind.ts'
import type { CorrectionWay } from '#shared/domain/corrections/facts.ts'
import type { CorrectionReason } from '#shared/domain/corrections/reasons.ts'
import type { BarToUndoing } from '#shared/domain/markets/undo-rule.ts'
import { itemName } from './item-name.ts'

/** What was done to goods, as one word. */
export const actWords: Readonly<Record<ActKind, MessageDescriptor>> = {
  'damage.containers-found': msg({ message: 'Damage', comment: 'Something that was recorded and can be undone' }),
  'damage.finished': msg({ message: 'Damage', comment: 'Something that was recorded and can be undone' }),
  'contents.taken-out': msg({ message: 'Unpacking', comment: 'Something that was recorded and can be undone' }),
  'contents.packed': msg({ message: 'Packing', comment: 'Something that was recorded and can be undone' }),
  'receiving.completed': msg({ message: 'Receipt', comment: 'Something that was recorded and can be undone' }),
  'returns.verified': msg({
    message: 'Verification of returns',
    comment: 'Something that was recorded and can be undone',
  }),
  'holds.put': msg({
    message: 'Hold',
    comment: 'Something that was recorded and can be undone: goods were put on hold',
  }),
  'holds.lifted': msg({ message: 'Lifting of a hold', comment: 'Something that was recorded and can be undone' }),
  'holds.moved': msg({ message: 'Change of a hold', comment: 'Something that was recorded and can be undone' }),
  'sampling.finished': msg({ message: 'Sampling', comment: 'Something that was recorded and can be undone' }),
  'decommissioning.finished': msg({
    message: 'Decommissioning',
    comment: 'Something that was recorded and can be undone',
  }),
  'destruction.executed': msg({ message: 'Destruction', comment: 'Something that was recorded' }),
  'batch.commissioned': msg({ message: 'Commissioning of a batch', comment: 'Something that was recorded' }),
  'batch.aggregated': msg({ message: 'Packing of a batch', comment: 'Something that was recorded' }),
}

/** Why something is undone or corrected. */
export const correctionReasonWords: Readonly<Record<CorrectionReason, MessageDescriptor>> = {
  notDone: msg({ message: 'It was not done', comment: 'Why something recorded is undone' }),
  wrongItems: msg({ message: 'Wrong items were scanned', comment: 'Why something recorded is undone' }),
  wrongContainer: msg({ message: 'Wrong container or shipment', comment: 'Why something recorded is undone' }),
  wrongChoice: msg({ message: 'Wrong operation or reason was chosen', comment: 'Why something recorded is undone' }),
  other: msg({ message: 'Another reason', comment: 'Why something recorded is undone; a person writes it' }),
}

/** How it was corrected, in one word. */
export const correctionWayWords: Readonly<Record<CorrectionWay, MessageDescriptor>> = {
  undone: msg({ message: 'Undone', comment: 'Beside something recorded: it no longer counts' }),
  leftOut: msg({ message: 'Corrected, items left out', comment: 'Beside something recorded: it no longer counts' }),
  changed: msg({ message: 'Corrected', comment: 'Beside something recorded: it no longer counts' }),
}

/** Why goods cannot be brought back, as a sentence about one of them. */
export function barredText(bar: BarToUndoing, item: string): MessageDescriptor {
  switch (bar) {
    case 'expired':
      return msg({ message: `${itemName(item)} has expired.`, comment: 'Why something cannot be undone' })
    case 'destroyed':
      return msg({ message: `${itemName(item)} was destroyed.`, comment: 'Why something cannot be undone' })
    case 'supplied':
      return msg({ message: `${itemName(item)} was supplied.`, comment: 'Why something cannot be undone' })
    case 'recalled':
      return msg({ message: `${itemName(item)} was recalled.`, comment: 'Why something cannot be undone' })
    case 'withdrawn':
      return msg({ message: `${itemName(item)} was withdrawn.`, comment: 'Why something cannot be undone' })
    case 'stolen':
      return msg({ message: `${itemName(item)} is on record as stolen.`, comment: 'Why something cannot be undone' })
    case 'intendedForDestruction':
      return msg({ message: `${itemName(item)} is to be destroyed.`, comment: 'Why something cannot be undone' })
  }
}

/** What was done later with what an act changed, as a sentence about one item. */
export function laterText(later: ActKind, item: string): MessageDescriptor {
  switch (later) {
    case 'damage.containers-found':
    case 'damage.finished':
      return msg({
        message: `${itemName(item)} was recorded as damaged since.`,
        comment: 'What has to be undone first',
      })
    case 'contents.taken-out':
      return msg({ message: `${itemName(item)} was unpacked since.`, comment: 'What has to be undone first' })
    case 'contents.packed':
      return msg({ message: `${itemName(item)} was packed since.`, comment: 'What has to be undone first' })
    case 'receiving.completed':
      return msg({ message: `${itemName(item)} was received since.`, comment: 'What has to be undone first' })
    case 'returns.verified':
      return msg({ message: `${itemName(item)} was verified since.`, comment: 'What has to be undone first' })
    case 'holds.put':
    case 'holds.lifted':
    case 'holds.moved':
      return msg({ message: `A hold on ${itemName(item)} was changed since.`, comment: 'What has to be undone first' })
    case 'sampling.finished':
      return msg({ message: `${itemName(item)} was taken as a sample since.`, comment: 'What has to be undone first' })
    case 'decommissioning.finished':
      return msg({
        message: `${itemName(item)} was decommissioned since.`,
        comment: 'What has to be undone first',
      })
    case 'batch.commissioned':
    case 'batch.aggregated':
      return msg({
        message: `${itemName(item)} was commissioned or packed by a packaging line since.`,
        comment: 'Why something cannot be undone',
      })
    case 'destruction.executed':
      return msg({ message: `${itemName(item)} was destroyed since.`, comment: 'Why something cannot be undone' })
  }
}

/** What became of something recorded, as a sentence in a history. */
export function correctionText(way: CorrectionWay, what: ActKind): MessageDescriptor {
  switch (way) {
    case 'undone':
      return undoneTexts[what]
    case 'leftOut':
      return msg({
        message: 'Items were left out of what was recorded; the rest stands as it is recorded after.',
        comment: 'History of an item; why follows',
      })
    case 'changed':
      return msg({
        message: 'What was recorded was corrected; it stands as it is recorded after.',
        comment: 'History of an item; why follows',
      })
  }
}

const undoneTexts: Readonly<Record<ActKind, MessageDescriptor>> = {
  'damage.containers-found': msg({ message: 'The damage was undone.', comment: 'History of an item; why follows' }),
  'damage.finished': msg({ message: 'The damage was undone.', comment: 'History of an item; why follows' }),
  'contents.taken-out': msg({ message: 'The unpacking was undone.', comment: 'History of an item; why follows' }),
  'contents.packed': msg({ message: 'The packing was undone.', comment: 'History of an item; why follows' }),
  'receiving.completed': msg({ message: 'The receipt was undone.', comment: 'History of an item; why follows' }),
  'returns.verified': msg({ message: 'The verification was undone.', comment: 'History of an item; why follows' }),
  'holds.put': msg({ message: 'The hold was undone.', comment: 'History of an item; why follows' }),
  'holds.lifted': msg({ message: 'The lifting of the hold was undone.', comment: 'History of an item; why follows' }),
  'holds.moved': msg({ message: 'The change of the hold was undone.', comment: 'History of an item; why follows' }),
  'sampling.finished': msg({ message: 'The sampling was undone.', comment: 'History of an item; why follows' }),
  'decommissioning.finished': msg({
    message: 'The decommissioning was undone.',
    comment: 'History of an item; why follows',
  }),
  'batch.commissioned': msg({
    message: 'The commissioning of a batch was undone.',
    comment: 'History of an item; it never occurs',
  }),
  'batch.aggregated': msg({
    message: 'The packing of a batch was undone.',
    comment: 'History of an item; it never occurs',
  }),
  'destruction.executed': msg({
    message: 'The destruction was undone.',
    comment: 'History of an item; it never occurs',
  }),
}
