import { z } from 'zod'
import { signInFailures } from '../../domain/people/facts.ts'
import { failedTries } from '../../domain/signatures/repeated-failures.ts'
import { signingFailures } from '../../domain/signatures/facts.ts'
import { meanings } from '../../domain/signatures/signature.ts'
import { instant, personId, shortText } from '../identifiers.ts'

const ofPerson = z.object({ of: z.enum(failedTries), person: personId.nullable() }).strict()

/** Failed signings or sign-ins of one person that wait to be looked into; the person is null where the names were nobody's. */
export const failedSigningsView = z.object({
  name: shortText.nullable(),
  count: z.number().int(),
  /** Whoever failed does not look into it themselves. */
  isOwn: z.boolean(),
  failures: z
    .array(
      z.object({
        sequence: z.number().int(),
        at: instant,
        /** Null for a sign-in. */
        meaning: z.enum(meanings).nullable(),
        because: z.enum([...signingFailures, ...signInFailures]),
      }),
    )
    .max(50),
})
export type FailedSigningsView = z.infer<typeof failedSigningsView>

export const failedSigningsQueries = {
  'signing.failures': { input: ofPerson, output: failedSigningsView },
} as const

export const failedSigningsCommands = {
  /** Puts the alert away: `count` is how many were seen, and `finding` what was found out and done. */
  'signing.lookedInto': {
    input: z
      .object({
        of: z.enum(failedTries),
        person: personId.nullable(),
        count: z.number().int().min(1),
        finding: z.string().trim().min(3).max(500),
      })
      .strict(),
    output: z.object({}).strict(),
  },
} as const
