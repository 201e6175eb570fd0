import { createHash } from 'node:crypto'
import type { SignatureTry } from '#shared/contract/views/signing-views.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { SignInFailure } from '#shared/domain/people/facts.ts'
import type { RightRefusal } from '#shared/domain/people/judge-act.ts'
import type { Person } from '#shared/domain/people/person.ts'
import type { Right } from '#shared/domain/people/rights.ts'
import type { SigningFailure } from '#shared/domain/signatures/facts.ts'
import type { Meaning, ShownHash, Signature, SignatureId } from '#shared/domain/signatures/signature.ts'
import { canonicalJson } from '#shared/kernel/canonical-json.ts'
import type { Json } from '#shared/kernel/canonical-json.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { domainRefusal } from '../domain-refusal.ts'
import { identify } from './badge-desk.ts'
import type { BadgeDesk } from './badge-desk.ts'
import { judgeForPerson } from './judge-for-person.ts'
import type { ActWithGoods } from './judge-for-person.ts'
import type { Presence } from './presence.ts'
import type { IdentityProof } from './prove-identity.ts'
import { record } from '../record.ts'
import type { RecordDesk } from '../record-desk.ts'

/** What is to be signed: the meaning, exactly what the screen shows, and the right that it takes. */
export type WantedSignature = {
  readonly meaning: Meaning
  /** Made anew from the records at this moment: where it differs from what was shown, nothing is signed. */
  readonly shown: Json
  /** Where several are named, each is enough. */
  readonly right: Right | readonly [Right, ...Right[]]
  readonly act?: ActWithGoods
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
 * and the secret alone after that; anybody else always gives both (21 CFR 11.200(a)(1)). `failed` is told of each failure.
 */
export function createSigning(
  desk: RecordDesk & { readonly badgeDesk: BadgeDesk },
  prove: IdentityProof,
  presence: Presence,
  failed: () => void,
): Signing {
  return async (attempt, { meaning, shown, right, act = {} }) => {
    const hash = hashOfShown(shown)
    const fail = (because: SigningFailure, person: Person | null, refusal: Refusal): Result<never, Refusal> => {
      const body = { kind: 'signature.failed', person: person?.id ?? null, meaning, shown: hash, because } as const
      immediately(desk.database, () => record(desk, [{ body, person: person?.id ?? null, scan: null }]))
      failed()
      return err(refusal)
    }

    const session = desk.people.session()
    if (session === null) return err(refuse('NOT_SIGNED_IN', {}))
    if (session.isLocked) return err(refuse('STATION_LOCKED', {}))
    if (session.cameBy === 'badge') return err(refuse('BADGE_SCANS_ONLY', {}))
    const identification = attempt.identification ?? (presence.lasts(session) ? session.person : null)
    if (identification === null) return fail('partMissing', session.person, refuse('SIGNING_NEEDS_BOTH_PARTS', {}))
    // Compared first: whoever signs something else than they saw has not signed, whoever they are.
    if (attempt.shown !== hash) {
      const named =
        typeof identification === 'string' ? identify(desk, identification, desk.readClock().at).person : identification
      return fail('contentChanged', named, refuse('SIGNED_CONTENT_CHANGED', {}))
    }

    const proof = await prove({ identification, secret: attempt.secret })
    if (!proof.ok) {
      const { because, person, waitSeconds } = proof.error
      const refusal =
        because === 'badgeMissing' ? refuse('BADGE_NEEDED', {}) : refuse('SIGNATURE_REFUSED', { waitSeconds })
      return fail(failureOf(because), person, refusal)
    }
    const { person, hasOneTimeSecret } = proof.value
    if (hasOneTimeSecret) return fail('oneTimeSecret', person, refuse('SECRET_TO_BE_CHANGED', {}))
    const allowed = judgeRights(person, right, act)
    if (!allowed.ok) return fail('notAllowed', person, domainRefusal(allowed.error))
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

/** Where several rights would do and none does, the first is what the refusal names. */
function judgeRights(person: Person, right: WantedSignature['right'], act: ActWithGoods): Result<null, RightRefusal> {
  const [first, ...others] = typeof right === 'string' ? ([right] as const) : right
  const judged = judgeForPerson(person, first, act)
  return !judged.ok && others.some((other) => judgeForPerson(person, other, act).ok) ? ok(null) : judged
}

function failureOf(because: SignInFailure): SigningFailure {
  switch (because) {
    case 'badgeMissing':
      return 'partMissing'
    case 'unknownName':
    case 'unknownBadge':
      return 'unknownPerson'
    case 'wrongPin':
      return 'wrongSecret'
    case 'tooSoon':
      return 'tooSoon'
  }
}
