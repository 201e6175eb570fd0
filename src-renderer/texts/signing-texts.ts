import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { SignInFailure } from '#shared/domain/people/facts.ts'
import type { FailedTry } from '#shared/domain/signatures/repeated-failures.ts'
import type { SigningFailure } from '#shared/domain/signatures/facts.ts'
import type { Meaning } from '#shared/domain/signatures/signature.ts'

/** What a person says by signing, in the first person: it stands in quotes above the signature. */
export const meaningWords: Readonly<Record<Meaning, MessageDescriptor>> = {
  requestsDestruction: msg({ message: 'I request this destruction.', comment: 'Meaning of a signature' }),
  approvesDestruction: msg({
    message: 'I approve the destruction of exactly these items.',
    comment: 'Meaning of a signature',
  }),
  rejectsDestruction: msg({ message: 'I reject this destruction.', comment: 'Meaning of a signature' }),
  witnessedDestruction: msg({
    message: 'I saw with my own eyes that these items were destroyed.',
    comment: 'Meaning of a signature',
  }),
  certifiesDestruction: msg({
    message: 'I certify that these items were destroyed as the certificate says.',
    comment: 'Meaning of a signature',
  }),
  verifiesReturns: msg({
    message: 'I verified these returned goods.',
    comment: 'Meaning of a signature',
  }),
  reportsEndOfBatch: msg({
    message: 'I report the end of this batch with exactly these numbers.',
    comment: 'Meaning of a signature',
  }),
  releasesProduct: msg({
    message: 'I release this batch with exactly these numbers.',
    comment: 'Meaning of a signature',
  }),
  liftsHold: msg({ message: 'I lift this hold.', comment: 'Meaning of a signature' }),
  corrects: msg({
    message: 'I correct what was recorded, as it is shown here.',
    comment: 'Meaning of a signature',
  }),
  takesPeopleIn: msg({
    message:
      'I compared the words of the key with those of the other station, and these people come in with these rights.',
    comment: 'What a signature stands for: people and rights from the file of another station',
  }),
  confirmsRights: msg({
    message: 'I confirm that this person may have these rights.',
    comment: 'Meaning of a signature',
  }),
  resetsSecret: msg({
    message: 'I know this person, and they need a new PIN or password.',
    comment: 'Meaning of a signature',
  }),
  reviewedAuditTrail: msg({
    message: 'I reviewed this part of the record.',
    comment: 'Meaning of a signature',
  }),
}

/** What of a person failed again and again. */
export const failedTryWords: Readonly<Record<FailedTry, MessageDescriptor>> = {
  signing: msg({ message: 'Failed signings', comment: 'Title of the screen of signings that failed' }),
  signIn: msg({ message: 'Failed sign-ins', comment: 'Title of the screen of sign-ins that failed' }),
}

/** Why a signing or a sign-in failed, to whoever looks into it. */
export const signingFailureWords: Readonly<Record<SigningFailure | SignInFailure, MessageDescriptor>> = {
  unknownName: msg({ message: 'The name is nobody’s.', comment: 'Why a sign-in failed' }),
  unknownBadge: msg({ message: 'The badge is nobody’s.', comment: 'Why a sign-in failed' }),
  wrongPin: msg({ message: 'The PIN or password was wrong.', comment: 'Why a signing failed' }),
  badgeMissing: msg({ message: 'Name or badge was missing.', comment: 'Why a signing failed' }),
  unknownPerson: msg({ message: 'The name or badge is nobody’s.', comment: 'Why a signing failed' }),
  wrongSecret: msg({ message: 'The PIN or password was wrong.', comment: 'Why a signing failed' }),
  tooSoon: msg({ message: 'It came before the wait was over.', comment: 'Why a signing failed' }),
  partMissing: msg({ message: 'Name or badge was missing.', comment: 'Why a signing failed' }),
  oneTimeSecret: msg({ message: 'The PIN was good for one sign-in only.', comment: 'Why a signing failed' }),
  notAllowed: msg({ message: 'They have no right to sign this.', comment: 'Why a signing failed' }),
  contentChanged: msg({ message: 'What was to be signed had changed.', comment: 'Why a signing failed' }),
}
