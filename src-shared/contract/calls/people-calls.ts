import { z } from 'zod'
import { rights } from '../../domain/people/rights.ts'
import { roles } from '../../domain/people/role.ts'
import { personId, shortText } from '../identifiers.ts'
import { ownRight, personLine, personView } from '../views/people-views.ts'
import { signatureTry } from '../views/signing-views.ts'
import { sessionView } from '../views/session-views.ts'

const nothing = z.object({}).strict()
const done = z.object({}).strict()
const secret = z.string().min(1).max(64)
const name = z.string().min(1).max(128)
const role = z.enum(roles)
const ofPerson = z.object({ person: personId }).strict()
/** A secret or a code that is shown once, to whoever asked for it, and kept nowhere. */
const shownOnce = z.string().max(64)

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

  /** The new person signs in with this secret once, and chooses another. */
  'people.enrol': {
    input: z.object({ name, role }).strict(),
    output: z.object({ person: personId, secret: shownOnce }),
  },
  'people.change': {
    input: z.object({ person: personId, name, role, isActive: z.boolean() }).strict(),
    output: done,
  },
  'people.setRights': {
    input: z.object({ person: personId, own: z.array(ownRight).max(rights.length) }).strict(),
    output: done,
  },
  'people.confirmRights': {
    input: z.object({ person: personId, signature: signatureTry }).strict(),
    output: done,
  },
  /** Takes the place of the badge before; the code is shown to be printed. */
  'people.issueBadge': { input: ofPerson, output: z.object({ code: shownOnce }) },
  'people.withdrawBadge': { input: ofPerson, output: done },
  /** The first of two who say that a person needs a new secret. */
  'people.askForReset': {
    input: z.object({ person: personId, signature: signatureTry }).strict(),
    output: done,
  },
  /** The second of them; the person signs in with this secret once, and chooses another. */
  'people.reset': {
    input: z.object({ person: personId, signature: signatureTry }).strict(),
    output: z.object({ secret: shownOnce }),
  },
} as const

/** What can be asked about people. */
export const peopleQueries = {
  'people.names': { input: nothing, output: z.object({ names: z.array(shortText).max(500) }) },
  'people.list': { input: nothing, output: z.object({ people: z.array(personLine).max(500) }) },
  'people.view': { input: ofPerson, output: personView },
} as const
