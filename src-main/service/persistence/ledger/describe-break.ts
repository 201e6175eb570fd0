import { unreachable } from '#shared/kernel/unreachable.ts'
import type { ChainBreak } from '#shared/domain/ledger/chain-break.ts'

/** A break of the chain as a sentence in English, for logs and for the command line. */
export function describeBreak(wrong: ChainBreak): string {
  switch (wrong.kind) {
    case 'noStation':
      return 'The ledger does not say which station it belongs to.'
    case 'contentChanged':
      return `Fact ${wrong.sequence} was changed after it was recorded: its content does not match its hash.`
    case 'linkBroken':
      return `Fact ${wrong.sequence} does not follow fact ${wrong.sequence - 1}: one of the two was replaced or moved.`
    case 'gap':
      return `Fact ${wrong.sequence} is missing; fact ${wrong.found} stands in its place.`
    case 'epochFell':
      return `Fact ${wrong.sequence} belongs to an earlier epoch than the fact before it.`
    case 'checkpointForged':
      return `Fact ${wrong.sequence} is a checkpoint that is not of the fact before it, or was not signed with the station's key.`
    case 'unreadable':
      return `The file is damaged: facts from ${wrong.sequence} on cannot be read.`
    case 'otherStation':
      return `The checkpoint is of station ${wrong.expected}, this ledger is of station ${wrong.found}.`
    case 'notSigned':
      return 'The checkpoint is forged: the key that it names did not sign it.'
    case 'signedByOtherKey':
      return `The checkpoint is signed with another key than this ledger named by fact ${wrong.sequence}.`
    case 'endRemoved':
      return `The checkpoint's fact ${wrong.sequence} is gone: the ledger ends at fact ${wrong.last}.`
    case 'restored':
      return `The checkpoint's fact ${wrong.sequence} is not here: the ledger was restored from a backup, and its fact ${wrong.sequence} was recorded afterwards (epoch ${wrong.epoch}).`
    case 'rewritten':
      return `Fact ${wrong.sequence} is not the one of the checkpoint: the chain was rewritten.`
    default:
      return unreachable(wrong)
  }
}
