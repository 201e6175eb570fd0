import { createHash } from 'node:crypto'
import type { SignatureTry } from '#shared/contract/signing-views.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { Person } from '#shared/domain/people/person.ts'
import { mayDo } from '#shared/domain/people/rights.ts'
import type { ActInQuestion, Right } from '#shared/domain/people/rights.ts'
import type { SigningFailure } from '#shared/domain/signatures/facts.ts'
import type { Meaning, ShownHash, Signature, SignatureId } from '#shared/domain/signatures/signature.ts'
import { canonicalJson } from '#shared/kernel/canonical-json.ts'
import type { Json } from '#shared/kernel/canonical-json.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { immediately } from '#service/persistence/transaction.ts'
import type { Presence } from './presence.ts'
import type { IdentityProof } from './prove-identity.ts'
import { record } from './record.ts'
import type { RecordDesk } from './record-desk.ts'

/** What is to be signed: the meaning, exactly what the screen shows, and the right that it takes. */
export type WantedSignature = {
  readonly meaning: Meaning
  /** Made anew from the records at this moment: where it differs from what was shown, nothing is signed. */
  readonly shown: Json
  readonly right: Right
  readonly act?: ActInQuestion
}

/**
 * Signs, or refuses and writes the failure down. The caller puts the signature into the fact of the act and judges there
 * once more what must not have changed meanwhile.
 */
export type Signing = (attempt: SignatureTry, wanted: WantedSignature) => Promise<Result<Signature, Refusal>>

/** The hash of what a screen shows: what a signature is bound to. */
export function hashOfShown(shown: Json): ShownHash {
  return createHash('sha256').update(canonicalJson(shown), 'utf8').digest('hex') as ShownHash
}

/**
 * Makes the way to sign. The person at the station gives identification and secret at the first signing of a presence,
 * and the secret alone after that; anybody else always gives both (21 CFR 11.200(a)(1)).
 */
export function createSigning(desk: RecordDesk, prove: IdentityProof, presence: Presence): Signing {
  return async (attempt, { meaning, shown, right, act = {} }) => {
    const hash = hashOfShown(shown)
    const fail = (because: SigningFailure, person: Person | null, refusal: Refusal): Result<never, Refusal> => {
      const body = { kind: 'signature.failed', person: person?.id ?? null, meaning, shown: hash, because } as const
      immediately(desk.database, () => record(desk, [{ body, person: person?.id ?? null, scan: null }]))
      return err(refusal)
    }

    const session = desk.people.session()
    if (session === null) return err(refuse('NOT_SIGNED_IN', {}))
    const name = attempt.identification ?? (presence.lasts(session) ? session.person.name : null)
    if (name === null) return fail('partMissing', session.person, refuse('SIGNING_NEEDS_BOTH_PARTS', {}))
    if (attempt.shown !== hash)
      return fail('contentChanged', desk.people.byName(name), refuse('SIGNED_CONTENT_CHANGED', {}))

    const proof = await prove({ name, secret: attempt.secret })
    if (!proof.ok) {
      const { because, person, waitSeconds } = proof.error
      return fail(failureOf(because), person, refuse('SIGNATURE_REFUSED', { waitSeconds }))
    }
    const person = proof.value
    if (!mayDo(person.grants, right, act))
      return fail('notAllowed', person, refuse('NOT_ALLOWED', { role: person.role, right }))
    // Whoever is at the station now is who was there when the secret was typed, or nobody's presence begins.
    const now = desk.people.session()
    if (now !== null && now.person.id === person.id && attempt.identification !== null) presence.begin(now)
    return ok({
      id: desk.ids.newId() as SignatureId,
      person: person.id,
      printedName: person.name,
      role: person.role,
      meaning,
      at: desk.readClock().at,
      shown: hash,
      parts: attempt.identification === null ? 'secret' : 'identificationAndSecret',
      station: desk.ledger.station,
    })
  }
}

function failureOf(because: 'unknownName' | 'wrongPin' | 'tooSoon'): SigningFailure {
  switch (because) {
    case 'unknownName':
      return 'unknownPerson'
    case 'wrongPin':
      return 'wrongSecret'
    case 'tooSoon':
      return 'tooSoon'
  }
}
