import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { ChainBreak } from '#shared/domain/ledger/chain-break.ts'
import { unreachable } from '#shared/kernel/unreachable.ts'

/** Where and how the chain is broken, as a sentence. */
export function chainBreakText(broken: ChainBreak): MessageDescriptor {
  switch (broken.kind) {
    case 'noStation':
      return msg({ message: 'The ledger does not say which station it belongs to.', comment: 'A break of the chain' })
    case 'contentChanged':
      return msg({
        message: `Record ${broken.sequence} was changed after it was made.`,
        comment: 'A break of the chain; the placeholder is a number',
      })
    case 'linkBroken':
      return msg({
        message: `Record ${broken.sequence} does not follow the one before it: one of the two was replaced or moved.`,
        comment: 'A break of the chain; the placeholder is a number',
      })
    case 'gap':
      return msg({
        message: `Record ${broken.sequence} is missing; record ${broken.found} stands in its place.`,
        comment: 'A break of the chain; both placeholders are numbers',
      })
    case 'epochFell':
      return msg({
        message: `Record ${broken.sequence} belongs to an earlier epoch than the one before it.`,
        comment: 'A break of the chain; the placeholder is a number',
      })
    case 'checkpointForged':
      return msg({
        message: `Record ${broken.sequence} is a checkpoint that does not fit: the records before it were rewritten, or the station did not sign it.`,
        comment: 'A break of the chain; the placeholder is a number',
      })
    case 'unreadable':
      return msg({
        message: `The file is damaged: records from ${broken.sequence} on cannot be read.`,
        comment: 'A break of the chain; the placeholder is a number',
      })
    case 'otherStation':
      return msg({ message: 'The checkpoint is of another station.', comment: 'A break of the chain' })
    case 'notSigned':
      return msg({ message: 'The checkpoint is forged: its key did not sign it.', comment: 'A break of the chain' })
    case 'signedByOtherKey':
      return msg({ message: 'The checkpoint is signed with another key.', comment: 'A break of the chain' })
    case 'endRemoved':
      return msg({
        message: `Record ${broken.sequence} is gone: the ledger ends at record ${broken.last}.`,
        comment: 'A break of the chain; both placeholders are numbers',
      })
    case 'restored':
      return msg({
        message: `Record ${broken.sequence} is not the one of the checkpoint: a backup was restored since.`,
        comment: 'A break of the chain; the placeholder is a number',
      })
    case 'rewritten':
      return msg({
        message: `Record ${broken.sequence} is not the one of the checkpoint: the ledger was rewritten.`,
        comment: 'A break of the chain; the placeholder is a number',
      })
    default:
      return unreachable(broken)
  }
}
