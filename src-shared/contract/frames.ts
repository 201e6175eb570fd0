import { z } from 'zod'
import { refusalSchema } from './refusals.ts'

/** What a page sends: one call. The input is checked against its own schema once the name is known. */
export const callFrame = z
  .object({ kind: z.literal('call'), id: z.number().int().nonnegative(), name: z.string().max(64), input: z.unknown() })
  .strict()
export type CallFrame = z.infer<typeof callFrame>

/** What the service sends: the reply to one call, or a notice. */
export const serviceFrame = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('reply'),
      id: z.number().int().nonnegative(),
      result: z.discriminatedUnion('ok', [
        z.object({ ok: z.literal(true), value: z.unknown() }).strict(),
        z.object({ ok: z.literal(false), error: refusalSchema }).strict(),
      ]),
    })
    .strict(),
  z.object({ kind: z.literal('notice'), name: z.string().max(64), body: z.unknown() }).strict(),
])
export type ServiceFrame = z.infer<typeof serviceFrame>
