import { z } from 'zod'
import { none, refusal, text } from './refusal.ts'

/** Refusals of reports to authorities. */
export const reportsRefusals = {
  REPORT_NOT_FOUND: refusal(none, 'nothing'),
  REFERENCE_MISSING: refusal(none, 'enterReference'),
  FILED_IN_FUTURE: refusal(z.object({ today: text }), 'checkDay'),
  FILED_BEFORE_ACT: refusal(z.object({ actOn: text }), 'checkDay'),
} as const
