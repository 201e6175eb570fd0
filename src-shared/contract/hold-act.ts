import { z } from 'zod'
import type { HoldAct } from '../domain/holds/act.ts'
import { holdReasons, reasonsFor } from '../domain/holds/reasons.ts'
import { holdKinds } from '../domain/items/hold-kind.ts'

const personalHold = z.enum(holdKinds)

/** What is done with holds. */
export const holdAct: z.ZodType<HoldAct> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('put'), hold: z.enum(['exception', 'suspect']) }).strict(),
  z.object({ kind: z.literal('lift'), hold: personalHold }).strict(),
  z
    .object({ kind: z.literal('move'), from: personalHold, to: personalHold })
    .strict()
    .refine(({ from, to }) => from !== to, 'a hold is turned into another'),
])

/** What is done with holds and why; the reason is one that fits. */
export const holdWish = z
  .object({ act: holdAct, reason: z.enum(holdReasons) })
  .strict()
  .refine(({ act, reason }) => reasonsFor(act).includes(reason), 'a reason that fits')
export type HoldWish = z.infer<typeof holdWish>
