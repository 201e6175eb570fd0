import { z } from 'zod'
import { orderStandings } from '../../domain/destruction/life.ts'
import { barredBecause } from '../../domain/destruction/refusal.ts'
import { refusal, text } from './refusal.ts'

/** Refusals of a destruction order and what it lists. */
export const destructionRefusals = {
  LISTED_FOR_DESTRUCTION: refusal(z.object({ item: text, number: text }), 'setAside', 'tellSupervisor'),
  NOT_ON_ORDER: refusal(z.object({ item: text, number: text }), 'takeAway', 'tellSupervisor'),
  APPROVAL_NEEDED: refusal(z.object({ item: text.nullable(), number: text }), 'askForApproval'),
  INSTRUCTION_UNREADABLE: refusal(z.object({ flaws: z.array(z.object({ where: text, what: text })) }), 'askSender'),
  ORDER_NOT_FOUND: refusal(z.object({ order: text }), 'nothing'),
  ORDER_STANDS_OTHERWISE: refusal(z.object({ number: text, standing: z.enum(orderStandings) }), 'lookAtOrder'),
  ORDER_LIST_EMPTY: refusal(z.object({ number: text }), 'listSomething'),
  OWNER_AUTHORISATION_MISSING: refusal(z.object({ number: text }), 'addAuthorisation'),
  METHOD_NOT_DESCRIBED: refusal(z.object({ number: text }), 'describeMethod'),
  ANOTHER_PERSON_NEEDED: refusal(z.object({ number: text, because: z.enum(barredBecause) }), 'askAnotherPerson'),
  LIST_CHANGED: refusal(z.object({ number: text }), 'askForApproval'),
  NOT_ALL_CONFIRMED: refusal(z.object({ number: text, open: z.number() }), 'confirmTheRest', 'removeMissing'),
  CARRYING_OUT_ASKED: refusal(z.object({ number: text }), 'answerOnScreen'),
  CONTRACTOR_CERTIFICATE_MISSING: refusal(z.object({ number: text }), 'attachCertificate'),
} as const
