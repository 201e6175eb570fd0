import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { AttentionEntry } from '#shared/contract/views/attention-views.ts'
import { deliveryTroubleTexts } from './hand-over-texts.ts'
import { chainBreakText } from './chain-break-texts.ts'
import { waitingTexts } from './destruction-texts.ts'
import { reportWords } from './report-texts.ts'
import { doubtTexts } from './doubt-texts.ts'
import { itemName } from './item-name.ts'
import { refusalText } from './refusal-texts.ts'
import { scannerStateWords } from './word-texts.ts'

/** What waits, what to do about it, and what a partner or device said in its own words. */
export type AttentionText = {
  readonly what: MessageDescriptor
  readonly todo: MessageDescriptor
  readonly said: string | null
}

/** The texts of one thing that waits for a person. */
export function attentionText(entry: AttentionEntry): AttentionText {
  switch (entry.kind) {
    case 'messageRefused':
      return {
        what:
          entry.state === 'refused'
            ? msg({
                message: `The network refused a message about ${entry.items} items.`,
                comment: 'Needs attention; the placeholder is a number',
              })
            : msg({
                message: `A message about ${entry.items} items is parked.`,
                comment: 'Needs attention; the placeholder is a number',
              }),
        todo: msg({
          message:
            'See what was said, clear the cause, then send it again; or set it aside with a reason. The record here is complete.',
          comment: 'What to do',
        }),
        said: entry.said,
      }
    case 'handOverWaits':
      return {
        what: entry.isRefused
          ? msg({
              message: `The external system did not take the batch of lot ${entry.lot}.`,
              comment: 'Needs attention; the placeholder is a lot',
            })
          : msg({
              message: `The batch of lot ${entry.lot} cannot be handed over to the external system.`,
              comment: 'Needs attention; the placeholder is a lot',
            }),
        todo: deliveryTroubleTexts[entry.because],
        said: entry.said,
      }
    case 'messagesInFiles':
      return {
        what: msg({
          message: `Messages in files for upload by hand: ${entry.count}.`,
          comment: 'Needs attention; the placeholder is a number',
        }),
        todo: msg({
          message:
            'They are not sent by themselves meanwhile. Upload the files and say so here; or take them back, and the station sends them.',
          comment: 'What to do',
        }),
        said: null,
      }
    case 'openStops':
      return {
        what: msg({
          message: `Stops without an answer in an open job: ${entry.count}.`,
          comment: 'Needs attention; the placeholder is a number',
        }),
        todo: msg({ message: 'Open the job and answer them. It cannot be finished before.', comment: 'What to do' }),
        said: null,
      }
    case 'toInspect':
      return {
        what: msg({
          message: `${itemName(entry.container)} and what was in it are to be inspected. Still to look at: ${entry.items}.`,
          comment: 'Needs attention: a damaged container; its name, and a number of items',
        }),
        todo: msg({
          message:
            'Look at each item. Scan the damaged ones as damaged; whoever may lift holds frees the others, and the container last.',
          comment: 'What to do with a container that is held to be inspected',
        }),
        said: null,
      }
    case 'batchRefused':
      return {
        what: msg({
          message: `Batch ${entry.lot} of a partner is refused.`,
          comment: 'Needs attention; the placeholder is a lot',
        }),
        todo: msg({
          message: 'Tell its sender why. What they send again is checked anew.',
          comment: 'What to do about a batch of a partner that is refused',
        }),
        said: null,
      }
    case 'releaseWaits':
      return {
        what: msg({
          message: `The release of lot ${entry.lot}, signed before its numbers, does not fit what came in.`,
          comment: 'Needs attention; the placeholder is a lot',
        }),
        todo: msg({
          message: 'See why. Then close the batch with a reason, or withdraw the release.',
          comment: 'What to do about a release that is held',
        }),
        said: null,
      }
    case 'destructionWaits':
      return {
        what: msg({
          message: `Destruction order ${entry.number} waits for you.`,
          comment: 'Needs attention; the placeholder is the number of an order',
        }),
        todo: waitingTexts[entry.waiting],
        said: null,
      }
    case 'scannerLost':
      return {
        what: msg({
          message: `The scanner “${entry.name}” does not answer.`,
          comment: 'Needs attention; the name of a scanner',
        }),
        todo: scannerStateWords[entry.state].means,
        said: entry.detail,
      }
    case 'scannerMakeUnknown':
      return {
        what: msg({
          message: `The scanner “${entry.name}” is not told how its scans were answered: nobody here knows the make “${entry.make}”.`,
          comment: 'Needs attention; the name of a scanner, and the short name of a make of scanners',
        }),
        todo: msg({
          message: 'Listen to this computer meanwhile. Bring the file of the make again, or choose another.',
          comment: 'What to do about a make of scanners that is not known',
        }),
        said: null,
      }
    case 'signingsFailed':
      return {
        what:
          entry.of === 'signIn'
            ? signInsFailedText(entry)
            : entry.name === null
              ? msg({
                  message: `Signing with a name or badge that is nobody’s failed ${entry.count} times.`,
                  comment: 'Needs attention; the placeholder is a number, 3 or more',
                })
              : msg({
                  message: `Signing as ${entry.name} failed ${entry.count} times.`,
                  comment: 'Needs attention; a person’s name, and a number, 3 or more',
                }),
        todo: msg({
          message: 'Find out whether it was them. If not, tell quality and have the badge and PIN replaced.',
          comment: 'What to do when signings of a person failed again and again',
        }),
        said: null,
      }
    case 'reviewOverdue':
      return {
        what: msg({ message: 'The audit trail is due for a review.', comment: 'Needs attention' }),
        todo: msg({
          message: 'Quality looks at what was recorded since the last one, and signs.',
          comment: 'What to do',
        }),
        said: null,
      }
    case 'restoreRefused':
      return {
        what: msg({
          message: 'The backup was not restored. The station goes on with the records it had.',
          comment: 'Needs attention',
        }),
        todo: refusalText(entry.refusal),
        said: null,
      }
    case 'ledgerBroken':
      return {
        what: chainBreakText(entry.broken),
        todo: msg({
          message:
            'The record is not as this station wrote it. Tell quality and the administrator; keep this computer and its backups as they are.',
          comment: 'What to do',
        }),
        said: null,
      }
    case 'ledgerNotChecked':
      return {
        what: msg({ message: 'The daily check of the records could not be made.', comment: 'Needs attention' }),
        todo: msg({ message: 'Check now, and give what it says to your administrator.', comment: 'What to do' }),
        said: entry.said,
      }
    case 'backupFailed':
      return {
        what: msg({ message: 'The backup of the records did not work.', comment: 'Needs attention' }),
        todo: msg({
          message: 'Make room on the disk. The backup is made again at the next start and every day.',
          comment: 'What to do',
        }),
        said: entry.said,
      }
    case 'clockJumped':
      return {
        what: msg({
          message: `The clock of this computer jumped by ${seconds(entry.byMilliseconds)} s.`,
          comment: 'Needs attention; the placeholder is a number of seconds with its sign',
        }),
        todo: msg({
          message:
            'Have date and time of the computer checked. The times on record stay as they were read, and are marked.',
          comment: 'What to do',
        }),
        said: null,
      }
    case 'databaseSetAside':
      return {
        what: msg({ message: 'A damaged file of records was set aside, unchanged.', comment: 'Needs attention' }),
        todo: msg({
          message: 'Keep the file and call your administrator: a backup may bring back what it held.',
          comment: 'What to do',
        }),
        said: entry.path,
      }
    case 'discrepanciesOpen':
      return {
        what: msg({
          message: `Discrepancies of receipts that nobody has settled: ${entry.count}.`,
          comment: 'Needs attention; the placeholder is a number',
        }),
        todo: msg({ message: 'Each says what to do with the goods.', comment: 'What to do' }),
        said: null,
      }
    case 'returnsToVerify':
      return {
        what: msg({
          message: `Returned items that wait to be verified: ${entry.count}.`,
          comment: 'Needs attention; the placeholder is a number',
        }),
        todo: msg({
          message: 'A supervisor or quality says on the shipment whether they are saleable.',
          comment: 'What to do',
        }),
        said: null,
      }
    case 'announcementSetAside':
      return {
        what:
          entry.number === null
            ? msg({ message: 'Something that came from others was set aside.', comment: 'Needs attention' })
            : msg({
                message: `Shipment ${entry.number} was set aside.`,
                comment: 'Needs attention; the placeholder is its number',
              }),
        todo: doubtTexts[entry.because],
        said: entry.about === '' ? null : entry.about,
      }
    case 'reportOverdue':
      return {
        what: reportWords[entry.report].overdue,
        todo: msg({
          message: 'File it, or find out why the network has not, then enter its reference.',
          comment: 'What to do',
        }),
        said: null,
      }
    case 'pullingTrouble':
      return {
        what: msg({ message: 'Announced shipments cannot be fetched from the network.', comment: 'Needs attention' }),
        todo: msg({
          message:
            'Give what it says to your administrator. It is tried again by itself; nothing that came before is lost.',
          comment: 'What to do',
        }),
        said: entry.said,
      }
    case 'networkForbids':
      return {
        what:
          entry.address === null
            ? msg({ message: 'The network does not allow this station to send.', comment: 'Needs attention' })
            : msg({
                message: `${entry.address} does not allow this station to send.`,
                comment: 'Needs attention; the placeholder is the address that some messages go to',
              }),
        todo: msg({
          message: 'Give what it says to your administrator. Everything waits on this computer and is tried by itself.',
          comment: 'What to do',
        }),
        said: entry.said,
      }
    case 'sendingPaused':
      return {
        what: msg({
          message: `Sending is paused by ${entry.by}.`,
          comment: 'Needs attention; the placeholder is the name of a person',
        }),
        todo: msg({
          message: 'Go on scanning: everything waits on this computer. Whoever deals with messages resumes it.',
          comment: 'What to do',
        }),
        said: entry.reason,
      }
    case 'networkAsksForSignIn':
      return {
        what:
          entry.address === null
            ? msg({ message: 'The network does not let this station in any more.', comment: 'Needs attention' })
            : msg({
                message: `${entry.address} does not let this station in.`,
                comment: 'Needs attention; the placeholder is the address that some messages go to',
              }),
        todo:
          entry.address === null
            ? msg({
                message: 'Ask your administrator for new access. Everything waits on this computer.',
                comment: 'What to do',
              })
            : msg({
                message: 'Ask your administrator for access there. The messages for it wait on this computer.',
                comment: 'What to do about an address that some messages go to',
              }),
        said: entry.said,
      }
  }
}

function seconds(milliseconds: number): string {
  const whole = Math.round(milliseconds / 1000)
  return whole > 0 ? `+${whole}` : String(whole)
}

function signInsFailedText({
  name,
  count,
}: {
  readonly name: string | null
  readonly count: number
}): MessageDescriptor {
  return name === null
    ? msg({
        message: `Signing in with a name or badge that is nobody’s failed ${count} times.`,
        comment: 'Needs attention; the placeholder is a number, 3 or more',
      })
    : msg({
        message: `Signing in as ${name} failed ${count} times in a row.`,
        comment: 'Needs attention; a person’s name, and a number, 3 or more',
      })
}
