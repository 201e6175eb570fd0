import { z } from 'zod'
import { refusal, text } from './refusal.ts'

/** Refusals of taking numbers out of use. */
export const decommissioningRefusals = {
  CANNOTBEAGGREGATED: refusal(z.object({ item: text, container: text }), 'lookAtOpenings', 'unpackFirst'),
} as const
