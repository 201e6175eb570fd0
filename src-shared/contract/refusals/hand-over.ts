import { z } from 'zod'
import { externalSystemFlaws } from '../../domain/hand-over/external-system.ts'
import { keptBecause } from '../../domain/hand-over/may-leave.ts'
import { refusal, text } from './refusal.ts'

/** Refusals of handing batches over to an external system. */
export const handOverRefusals = {
  BATCH_NOT_HANDED_OVER: refusal(z.object({ lot: text, because: z.enum(keptBecause) }), 'handOverFirst'),
  EXTERNAL_SYSTEM_NOT_TAKEN: refusal(z.object({ flaw: z.enum(externalSystemFlaws) }), 'enterAnew'),
} as const
