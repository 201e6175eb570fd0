import type { DecommissioningFact } from '../decommissioning/facts.ts'
import type { MessageContext, NewMessage } from './message.ts'
import { messagesForEnding } from './messages-for-endings.ts'

/**
 * The messages that tell the network which numbers were taken out of use: ObjectEvent DELETE, bizStep decommissioning,
 * disposition inactive, with the one reason (TraceLink SOM, Decommission Event).
 */
export function messagesForDecommissioning(
  finished: DecommissioningFact,
  context: MessageContext,
): readonly NewMessage[] {
  return messagesForEnding(
    finished,
    'decommissioning',
    { bizStep: 'decommissioning', disposition: 'inactive', 'tallyman:decommissionReason': finished.reason },
    context,
  )
}
