import { hashOfShown } from '../people/sign.ts'
import { hashPin, pinMatches } from '../people/pin.ts'
import { record } from '../record.ts'
import type { RecordDesk } from '../record-desk.ts'
import { peopleRefusal } from '../people/administer-people.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { SetUpView } from '#shared/contract/calls/set-up-calls.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import { signInWaitSeconds } from '#shared/domain/people/sign-in-wait.ts'
import { waitingConfirmations } from '#shared/domain/people/standing.ts'
import type { ShownHash, Signature, SignatureId } from '#shared/domain/signatures/signature.ts'
import { factsOfSetUp, judgeAdministrator, judgeSite, standingAtSetUp, theOther } from '#shared/domain/site/set-up.ts'
import type {
  AdministratorPlace,
  AdministratorRefusal,
  FirstAdministrator,
  SetUpRefusal,
  SiteEntry,
} from '#shared/domain/site/set-up.ts'
import type { Site } from '#shared/domain/site/site.ts'
import type { Json } from '#shared/kernel/canonical-json.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { HashedSecret } from '#service/persistence/credentials.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import type { Handlers } from '#service/ipc/handlers.ts'

type SetUpHandlers = Pick<Handlers, 'setUp.enterSite' | 'setUp.enterAdministrator' | 'setUp.sign' | 'setUp.view'>

/** One of the two as they stand at the desk. */
type Entered = FirstAdministrator & {
  readonly hashed: HashedSecret
  readonly signature: Signature | null
  readonly failures: number
  readonly waitUntil: number
}

type SetUpOptions = {
  /** Where a damaged database was set aside; null at a site that is new. */
  readonly databaseSetAside: string | null
  /** Called after every step, a refused one too: it may have undone others. */
  readonly changed: () => void
  readonly isSetUp: () => void
}

/**
 * The desk at which a real site is set up. All of it is in memory until the second signature, and is then written in one
 * transaction: a station that is killed half way has kept nothing, and begins again. `isSetUp` is called after that.
 */
export function openSetUpDesk(desk: RecordDesk, { databaseSetAside, changed, isSetUp }: SetUpOptions): SetUpHandlers {
  let entry: SiteEntry | null = null
  let site: Site | null = null
  let entered: Readonly<Record<AdministratorPlace, Entered | null>> = { first: null, second: null }

  /** Whatever is entered anew was not what somebody has signed. */
  const unsigned = () => {
    const without = (one: Entered | null) => (one === null ? null : { ...one, signature: null })
    entered = { first: without(entered.first), second: without(entered.second) }
  }

  const shownOf = (place: AdministratorPlace): Json | null => {
    const one = entered[place]
    if (site === null || one === null || entered[theOther(place)] === null) return null
    const { id, name, role, confirmations } = standingAtSetUp(one)
    return { site, person: id, name, role, rights: confirmations.map(({ grant }) => ({ ...grant })) }
  }

  const viewOf = (place: AdministratorPlace): SetUpView['first'] => {
    const one = entered[place]
    if (one === null) return null
    const shown = shownOf(place)
    return {
      name: one.name,
      grants: waitingConfirmations(standingAtSetUp(one)).map(({ grant }) => ({
        right: grant.right,
        reasons: 'any',
        productClasses: 'any',
      })),
      toConfirm: shown === null ? null : hashOfShown(shown),
      hasSigned: one.signature !== null,
    }
  }

  const enterAdministrator = async (
    place: AdministratorPlace,
    name: string,
    secret: string,
  ): Promise<Result<Record<string, never>, Refusal>> => {
    const judged = judgeAdministrator({ name, secret }, entered[theOther(place)])
    if (!judged.ok) return err(refusalOfAdministrator(judged.error))
    const hashed = await hashPin(secret)
    const other = entered[theOther(place)]
    if (other !== null && (await pinMatches(secret, other.hashed))) {
      // Neither is taken: each would know the other's.
      entered = { first: null, second: null }
      changed()
      return err(refuse('SAME_SECRET_TWICE', {}))
    }
    unsigned()
    const id = desk.ids.newId() as PersonId
    entered = { ...entered, [place]: { id, name: judged.value, hashed, signature: null, failures: 0, waitUntil: 0 } }
    changed()
    return ok({})
  }

  const sign = async (
    place: AdministratorPlace,
    secret: string,
    shown: ShownHash,
  ): Promise<Result<{ isSetUp: boolean }, Refusal>> => {
    const signer = entered[place]
    const toSign = shownOf(theOther(place))
    if (signer === null || toSign === null || hashOfShown(toSign) !== shown)
      return err(refuse('SIGNED_CONTENT_CHANGED', {}))
    const waitSeconds = Math.max(0, Math.ceil((signer.waitUntil - desk.readClock().at) / 1000))
    if (waitSeconds > 0) return err(refuse('SIGNATURE_REFUSED', { waitSeconds }))
    const isRight = await pinMatches(secret, signer.hashed)
    // While it was compared somebody may have entered something else.
    if (entered[place] !== signer || site === null) return err(refuse('SIGNED_CONTENT_CHANGED', {}))
    if (!isRight) {
      const failures = signer.failures + 1
      const wait = signInWaitSeconds(failures)
      entered = { ...entered, [place]: { ...signer, failures, waitUntil: desk.readClock().at + wait * 1000 } }
      return err(refuse('SIGNATURE_REFUSED', { waitSeconds: wait }))
    }
    entered = { ...entered, [place]: { ...signer, signature: signatureOf(desk, signer, shown) } }
    const { first, second } = entered
    if (first === null || second === null || first.signature === null || second.signature === null) {
      changed()
      return ok({ isSetUp: false })
    }
    keep(desk, site, { first, second }, { first: first.signature, second: second.signature })
    isSetUp()
    return ok({ isSetUp: true })
  }

  return {
    'setUp.view': () => ok({ site: entry, first: viewOf('first'), second: viewOf('second'), databaseSetAside }),
    'setUp.enterSite': (input) => {
      const judged = judgeSite(input)
      if (!judged.ok) return err(refusalOfSite(judged.error))
      entry = input
      site = judged.value
      unsigned()
      changed()
      return ok({})
    },
    'setUp.enterAdministrator': ({ place, name, secret }) => enterAdministrator(place, name, secret),
    'setUp.sign': ({ place, secret, shown }) => sign(place, secret, shown),
  }
}

function signatureOf(desk: RecordDesk, { id, name }: FirstAdministrator, shown: ShownHash): Signature {
  return {
    id: desk.ids.newId() as SignatureId,
    person: id,
    printedName: name,
    role: 'administrator',
    meaning: 'confirmsRights',
    at: desk.readClock().at,
    shown,
    parts: 'identificationAndSecret',
    station: desk.ledger.station,
  }
}

function keep(
  desk: RecordDesk,
  site: Site,
  administrators: Readonly<Record<AdministratorPlace, Entered>>,
  signatures: Readonly<Record<AdministratorPlace, Signature>>,
): void {
  immediately(desk.database, () => {
    const acts = factsOfSetUp(site, administrators, signatures)
    record(
      desk,
      acts.map(({ body, person }) => ({ body, person, scan: null })),
    )
    for (const { id, hashed } of Object.values(administrators)) desk.people.keepCredential(id, hashed)
  })
}

function refusalOfSite({ code, ...details }: SetUpRefusal): Refusal {
  return { code, details } as Refusal
}

function refusalOfAdministrator(refused: AdministratorRefusal): Refusal {
  switch (refused.because) {
    case 'name':
      return peopleRefusal(refused.refusal)
    case 'secret':
      return refuse('SECRET_NOT_POSSIBLE', refused.refusal)
    case 'passwordNeeded':
      return refuse('PASSWORD_NEEDED', { least: refused.least })
  }
}
