import { z } from 'zod'
import { none, refusal, text } from './refusal.ts'

/** Refusals of receiving, its discrepancies and returns. */
export const receivingRefusals = {
  NOSHIPFOUND: refusal(z.object({ item: text }), 'setAside', 'receiveUnannounced', 'tellSupervisor'),
  DISCREPANCY_NOT_FOUND: refusal(none, 'nothing'),
  SETTLED_BY_ITS_HOLD: refusal(z.object({ hold: z.enum(['damaged', 'exception', 'suspect']) }), 'tellSupervisor'),
  NOT_A_RETURN: refusal(z.object({ item: text }), 'setAside'),
  CONTACT_MISSING: refusal(none, 'askAdministrator'),
  UNANNOUNCED_NOT_ALLOWED: refusal(none, 'setAside', 'tellSupervisor'),
  ORDERCOMPLETE: refusal(z.object({ item: text.nullable(), number: text }), 'setAside', 'tellSupervisor'),
  OTHER_SHIPMENT: refusal(z.object({ item: text, number: text }), 'setAside', 'openOtherJob'),
  EXPIRED: refusal(z.object({ item: text, expiry: text }), 'setAside', 'tellSupervisor'),
  SHORT_NOT_ALLOWED: refusal(z.object({ short: z.number() }), 'scanTheRest', 'tellSupervisor'),
  RECEIPT_DIFFERS: refusal(z.object({ differing: z.number() }), 'answerOnScreen'),
  QTYERROR: refusal(z.object({ short: z.number() }), 'sayWhyShort', 'scanSomething'),
} as const
