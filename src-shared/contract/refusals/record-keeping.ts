import { z } from 'zod'
import { none, refusal, text } from './refusal.ts'

/** Refusals of keeping the record: backups, retention, reviews. */
export const recordKeepingRefusals = {
  BACKUP_NOT_FOUND: refusal(z.object({ name: text }), 'nothing'),
  BACKUP_DOES_NOT_FIT: refusal(z.object({ name: text }), 'updateApp', 'askAdministrator'),
  RETENTION_TOO_SHORT: refusal(z.object({ least: z.number() }), 'setLonger'),
  LEGAL_HOLD_NOT_ON: refusal(none, 'nothing'),
  REVIEWED_ALREADY: refusal(z.object({ to: z.number() }), 'nothing'),
  FACT_NOT_FOUND: refusal(z.object({ sequence: z.number() }), 'nothing'),
} as const
