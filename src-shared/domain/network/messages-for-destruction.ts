import type { DestructionFactOf } from '../destruction/facts.ts'
import type { MessageContext, NewMessage } from './message.ts'
import { messagesForEnding } from './messages-for-endings.ts'

/**
 * The messages that tell the network of a destruction: ObjectEvent DELETE, bizStep destroying, disposition destroyed, with the
 * one reason and the number of the order (TraceLink SOM, Destroy Event).
 */
export function messagesForDestruction(
  executed: DestructionFactOf<'destruction.executed'>,
  context: MessageContext,
): readonly NewMessage[] {
  const { number, reason, market } = executed
  return messagesForEnding(
    executed,
    'destroying',
    {
      bizStep: 'destroying',
      disposition: 'destroyed',
      bizTransactionList: [{ bizTransaction: orderUri(context.site.gln, number) }],
      'tallyman:destructionReason': reason,
      ...(market === null ? {} : { 'tallyman:marketCountryCode': market }),
    },
    context,
  )
}

/** An order by the site that gave it its number (CBV 2.0, section 8.5.2). CBV has no type of paper for it. */
function orderUri(gln: string, number: string): string {
  return `urn:epcglobal:cbv:bt:${gln}:${encodeURIComponent(number)}`
}
