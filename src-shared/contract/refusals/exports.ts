import { z } from 'zod'
import { refusal, text } from './refusal.ts'

/** Refusals of exports. */
export const exportsRefusals = {
  NOT_PRINTED: refusal(z.object({ reason: text }), 'tryAgain'),
} as const
