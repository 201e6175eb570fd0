import { z } from 'zod'
import { secretFaults, secretKinds } from '../../domain/people/secret.ts'
import { rights } from '../../domain/people/rights.ts'
import { peopleFileFaults } from '../../domain/people/people-file-fault.ts'
import { productClasses } from '../../domain/items/product-class.ts'
import { none, refusal, text } from './refusal.ts'

/** Refusals of people, badges, secrets and rights. */
export const peopleRefusals = {
  NOT_SIGNED_IN: refusal(none, 'signIn'),
  SIGN_IN_REFUSED: refusal(z.object({ waitSeconds: z.number() }), 'tryAgain', 'askAdministrator'),
  PERSON_NOT_FOUND: refusal(none, 'nothing'),
  NAME_NOT_POSSIBLE: refusal(z.object({ name: text }), 'chooseAnotherName'),
  NAME_TAKEN: refusal(z.object({ name: text }), 'chooseAnotherName'),
  NOT_ONESELF: refusal(none, 'askAnother'),
  AUDITOR_HAS_NO_RIGHTS: refusal(z.object({ name: text }), 'changeRole'),
  TWO_ADMINISTRATORS_STAY: refusal(none, 'enrolAnother'),
  PERSON_INACTIVE: refusal(z.object({ name: text }), 'nothing'),
  PEOPLE_FILE_NOT_TAKEN: refusal(z.object({ because: z.enum(peopleFileFaults) }), 'exportPeopleAnew'),
  NOTHING_TO_CONFIRM: refusal(z.object({ name: text }), 'nothing'),
  OTHER_PERSON_CONFIRMS: refusal(none, 'askAnother'),
  NO_RESET_REQUESTED: refusal(z.object({ name: text }), 'askForReset'),
  OTHER_PERSON_RESETS: refusal(none, 'askAnother'),
  NO_BADGE: refusal(none, 'nothing'),
  STATION_LOCKED: refusal(none, 'signIn'),
  BADGE_SCANS_ONLY: refusal(none, 'enterSecret'),
  BADGE_NEEDED: refusal(none, 'scanBadge', 'askAdministrator'),
  BADGE_UNKNOWN: refusal(none, 'askAdministrator'),
  BADGE_UNREADABLE: refusal(none, 'scanAgain', 'signIn'),
  SECRET_TO_BE_CHANGED: refusal(none, 'changeSecret'),
  SECRET_NOT_POSSIBLE: refusal(
    z.object({ because: z.enum(secretFaults), kind: z.enum(secretKinds), least: z.number() }),
    'chooseAnotherSecret',
  ),
  NOT_ALLOWED: refusal(z.object({ role: text, right: z.enum(rights) }), 'askAdministrator'),
  REASON_NOT_ALLOWED: refusal(z.object({ right: z.enum(rights), reason: text }), 'switchPerson', 'askAdministrator'),
  CLASS_NOT_ALLOWED: refusal(
    z.object({ right: z.enum(rights), item: text.nullable(), productClass: z.enum(productClasses).nullable() }),
    'switchPerson',
    'askAdministrator',
  ),
  READS_ONLY: refusal(none, 'switchPerson'),
} as const
