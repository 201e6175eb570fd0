import { z } from 'zod'
import { sessionView } from './views.ts'

const nothing = z.object({}).strict()
const done = z.object({}).strict()
const secret = z.string().min(1).max(64)

/** What people ask of the station about themselves and each other. */
export const peopleCommands = {
  /**
   * By a name, the code of a badge, or the ticket of a scanned one; null where whoever came with the badge alone gives
   * the secret they still owe. Signs in, opens a locked station, and takes the station over.
   */
  'people.signIn': {
    input: z.object({ identification: z.string().min(1).max(128).nullable(), secret }).strict(),
    output: sessionView,
  },
  'people.signOut': { input: nothing, output: done },
  'people.lock': { input: nothing, output: done },
  /** Somebody types or touches: the station is not idle. */
  'people.stillHere': { input: nothing, output: done },
  /** A screen waits for a badge to sign with: until it says so no more, a badge takes over no station. */
  'people.awaitBadge': { input: z.object({ awaits: z.boolean() }).strict(), output: done },
  'site.setSignInRules': {
    input: z
      .object({
        idleLockMinutes: z.number().int().min(1).max(60),
        badgeResumeMinutes: z.number().int().min(0).max(720),
      })
      .strict(),
    output: done,
  },
  'people.changeSecret': { input: z.object({ current: secret, wanted: secret }).strict(), output: done },
} as const
