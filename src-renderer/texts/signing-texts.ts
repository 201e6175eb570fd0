import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
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
  liftsHold: msg({ message: 'I lift this hold.', comment: 'Meaning of a signature' }),
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
