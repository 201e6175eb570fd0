import type { TallymanFact } from '../facts.ts'
import type { MessageContext, NewMessage } from './message.ts'
import { messagesForAggregation, messagesForClosing, messagesForCommissioning } from './messages-for-batches.ts'
import { messagesForOpenings, messagesForPacking } from './messages-for-contents.ts'
import { messagesForContainers, messagesForDamage } from './messages-for-damage.ts'
import { messagesForDecommissioning } from './messages-for-decommissioning.ts'
import { messagesForDestruction } from './messages-for-destruction.ts'
import { messagesForHolds } from './messages-for-holds.ts'
import { messagesForReceipt } from './messages-for-receiving.ts'
import { messagesForReturns } from './messages-for-returns.ts'
import { messagesForSamples } from './messages-for-sampling.ts'

/** The messages that follow from facts, in the order of the facts: what came first goes first. */
export function messagesForFacts(facts: readonly TallymanFact[], context: MessageContext): readonly NewMessage[] {
  return facts.flatMap((fact) => {
    switch (fact.kind) {
      case 'batch.commissioned':
        return messagesForCommissioning(fact, context)
      case 'batch.aggregated':
        return messagesForAggregation(fact, context)
      case 'batch.closed':
        return messagesForClosing(fact, context)
      case 'contents.taken-out':
        return messagesForOpenings(fact.openings, fact.eventTime, context)
      case 'contents.packed':
        return messagesForPacking(fact, context)
      case 'damage.containers-found':
        return messagesForContainers(fact, context)
      case 'damage.finished':
        return messagesForDamage(fact, context)
      case 'decommissioning.finished':
        return messagesForDecommissioning(fact, context)
      case 'destruction.executed':
        return messagesForDestruction(fact, context)
      case 'receiving.completed':
        return messagesForReceipt(fact, context)
      case 'returns.verified':
        return messagesForReturns(fact, context)
      case 'sampling.finished':
        return messagesForSamples(fact, context)
      case 'holds.put':
      case 'holds.lifted':
      case 'holds.moved':
        return messagesForHolds(fact, context)
      default:
        return []
    }
  })
}
