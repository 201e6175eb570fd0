import type { SignInFailure } from '#shared/domain/people/facts.ts'
import type { Person } from '#shared/domain/people/person.ts'
import { signInWaitSeconds } from '#shared/domain/people/sign-in-wait.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Credential, HashedSecret } from '#service/persistence/credentials.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { identify } from './badge-desk.ts'
import type { BadgeDesk, Identified } from './badge-desk.ts'
import { hashPin, pinMatches } from './pin.ts'
import type { RecordDesk } from '../record-desk.ts'

/**
 * Who somebody says they are, by badge or name, and the secret that only this person has. A person stands for somebody
 * at the station whose badge or name was taken before.
 */
export type IdentityClaim = { readonly identification: string | Person; readonly secret: string }

/** What a claim was made by: what was given now, or what was taken before. */
type ClaimedBy = Identified['by'] | 'earlier'

/** Somebody who is who they say they are. */
export type ProvenIdentity = {
  readonly person: Person
  readonly by: ClaimedBy
  /** Others chose the secret for them: it does to sign in and choose another, and for nothing else. */
  readonly hasOneTimeSecret: boolean
}

/** Why a claim was not believed; the waiting counts for the person, whatever the claim was for. */
export type DisprovedClaim = {
  readonly because: SignInFailure
  /** The person whose name or badge it is; null where it is nobody's. */
  readonly person: Person | null
  readonly waitSeconds: number
}

/** Finds out whether somebody is who they say they are. */
export type IdentityProof = (claim: IdentityClaim) => Promise<Result<ProvenIdentity, DisprovedClaim>>

type Desk = Pick<RecordDesk, 'people' | 'site' | 'database' | 'readClock'> & { readonly badgeDesk: BadgeDesk }

/**
 * Makes the proof for signing in and for signing. One try at a time: tries that ran side by side would all be counted as
 * the first, and the wait after wrong secrets could be got around. A right claim clears the count, a wrong one is on
 * disk with its wait before it is answered.
 */
export function createIdentityProof(desk: Desk): IdentityProof {
  // What an unknown name is compared with, so that the time taken does not tell which names exist.
  const nobody = hashPin('')
  let before: Promise<unknown> = Promise.resolve()
  return (claim) => {
    const outcome = before.then(async () => prove(desk, claim, await nobody))
    before = outcome.catch(() => undefined)
    return outcome
  }
}

async function prove(
  desk: Desk,
  { identification, secret }: IdentityClaim,
  nobody: HashedSecret,
): Promise<Result<ProvenIdentity, DisprovedClaim>> {
  const { by, person } =
    typeof identification === 'string'
      ? identify(desk, identification, desk.readClock().at)
      : { by: 'earlier' as const, person: identification }
  const credential = person === null ? null : desk.people.credential(person.id)
  const waitSeconds = credential === null ? 0 : secondsUntil(credential.waitUntil, desk.readClock().at)
  if (waitSeconds > 0) return err({ because: 'tooSoon', person, waitSeconds })
  // Refused before it is compared: a name without its badge is no place to try PINs out.
  if (credential !== null && needsBadge(desk, credential, by)) {
    return err({ because: 'badgeMissing', person, waitSeconds: 0 })
  }
  const right = await pinMatches(secret, credential ?? nobody)
  if (person === null || credential === null) {
    return err({ because: by === 'badge' ? 'unknownBadge' : 'unknownName', person: null, waitSeconds: 0 })
  }
  if (right) {
    if (credential.failures > 0) keepFailures(desk, person, 0, 0 as Instant)
    return ok({ person, by, hasOneTimeSecret: credential.isOneTime })
  }
  const failures = credential.failures + 1
  const wait = signInWaitSeconds(failures)
  keepFailures(desk, person, failures, (desk.readClock().at + wait * 1000) as Instant)
  return err({ because: 'wrongPin', person, waitSeconds: wait })
}

/** Everybody knows the names, and a PIN is short: outside of training it goes with a badge. */
function needsBadge({ site }: Desk, { kind, isOneTime }: Credential, by: ClaimedBy): boolean {
  return by === 'name' && kind === 'pin' && !isOneTime && site.site()?.mode === 'production'
}

function keepFailures({ database, people }: Desk, person: Person, failures: number, until: Instant): void {
  immediately(database, () => people.keepFailure(person.id, failures, until))
}

function secondsUntil(until: Instant, now: Instant): number {
  return Math.max(0, Math.ceil((until - now) / 1000))
}
