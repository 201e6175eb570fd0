import { z } from 'zod'
import type { ShownHash } from '../../domain/signatures/signature.ts'

/** The hash of what a screen shows to be signed; the query that gives the content gives it too. */
export const shownHash = z.custom<ShownHash>(
  (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value),
  'not a hash of what was shown',
)

/** What a person gives to sign. */
export const signatureTry = z
  .object({
    /** A name, typed or chosen, or the code of a badge; null where the person at the station signs again in one presence. */
    identification: z.string().min(1).max(128).nullable(),
    secret: z.string().min(1).max(64),
    shown: shownHash,
  })
  .strict()
export type SignatureTry = z.infer<typeof signatureTry>
