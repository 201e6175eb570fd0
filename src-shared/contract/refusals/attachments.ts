import { z } from 'zod'
import { refusal, text } from './refusal.ts'

/** Refusals of attached files. */
export const attachmentsRefusals = {
  FILE_NOT_WHOLE: refusal(z.object({ because: z.enum(['missing', 'changed']), file: text }), 'askAdministrator'),
} as const
