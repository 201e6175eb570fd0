import type { Person } from '#shared/domain/people/person.ts'
import { signInWaitSeconds } from '#shared/domain/people/sign-in-wait.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Credential } from '#service/persistence/people.ts'
import { immediately } from '#service/persistence/transaction.ts'
import { hashPin, pinMatches } from './pin.ts'
import type { RecordDesk } from './record-desk.ts'

/** Who somebody says they are, and the secret that only this person has. */
export type IdentityClaim = { readonly name: string; readonly secret: string }

/** Why a claim was not believed; the waiting counts for the person, whatever the claim was for. */
export type DisprovedClaim = {
  readonly because: 'unknownName' | 'wrongPin' | 'tooSoon'
  /** The person whose name it is; null where there is none. */
  readonly person: Person | null
  readonly waitSeconds: number
}

/** Finds out whether somebody is who they say they are. */
export type IdentityProof = (claim: IdentityClaim) => Promise<Result<Person, DisprovedClaim>>

type Desk = Pick<RecordDesk, 'people' | 'database' | 'readClock'>

/**
 * Makes the proof for signing in and for signing. One try at a time: tries that ran side by side would all be counted as
 * the first, and the wait after wrong PINs could be got around. A right claim clears the count, a wrong one is on
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
  { name, secret }: IdentityClaim,
  nobody: Pick<Credential, 'salt' | 'hash' | 'cost'>,
): Promise<Result<Person, DisprovedClaim>> {
  const person = desk.people.byName(name)
  const credential = person === null ? null : desk.people.credential(person.id)
  const waitSeconds = credential === null ? 0 : secondsUntil(credential.waitUntil, desk.readClock().at)
  if (waitSeconds > 0) return err({ because: 'tooSoon', person, waitSeconds })
  const right = await pinMatches(secret, credential ?? nobody)
  if (person === null || credential === null) return err({ because: 'unknownName', person: null, waitSeconds: 0 })
  if (right) {
    if (credential.failures > 0) keepFailures(desk, person, 0, 0 as Instant)
    return ok(person)
  }
  const failures = credential.failures + 1
  const wait = signInWaitSeconds(failures)
  keepFailures(desk, person, failures, (desk.readClock().at + wait * 1000) as Instant)
  return err({ because: 'wrongPin', person, waitSeconds: wait })
}

function keepFailures({ database, people }: Desk, person: Person, failures: number, until: Instant): void {
  immediately(database, () => people.keepFailure(person.id, failures, until))
}

function secondsUntil(until: Instant, now: Instant): number {
  return Math.max(0, Math.ceil((until - now) / 1000))
}
