import { createHash } from 'node:crypto'
import type { CallInput, CallOutput } from '#shared/contract/calls.ts'
import type { CarriedLine, CarriedView } from '#shared/contract/calls/people-carrying-calls.ts'
import { carriedPerson, readPeopleFile } from '#shared/contract/people-file.ts'
import type { FiledPerson, PeopleContent } from '#shared/contract/people-file.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { planCarrying } from '#shared/domain/people/carry.ts'
import type { CarryStep } from '#shared/domain/people/carry.ts'
import type { PeopleFileFault } from '#shared/domain/people/people-file-fault.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import { waitingConfirmations } from '#shared/domain/people/standing.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { isSignedBy } from '#service/station-key.ts'
import { wordsOfStationKey } from './carry-people-out.ts'
import { record } from '../record.ts'
import { hashOfShown } from './sign.ts'
import { signedIn } from './signed-in.ts'
import type { Workplace } from '../workplace.ts'

/** What a file would do here, as somebody sees it who is about to sign for it. */
export function viewPeopleFile(
  workplace: Workplace,
  { text }: CallInput<'people.readFile'>,
): Result<CarriedView, Refusal> {
  const person = signedIn(workplace, 'administerPeople')
  if (!person.ok) return person
  const content = checkedContent(workplace, text)
  if (!content.ok) return err(refuse('PEOPLE_FILE_NOT_TAKEN', { because: content.error }))
  return ok(viewOf(workplace, content.value, person.value.id).view)
}

/**
 * Takes the people of a file in, as the administrator at the station, under the signature of one who compared the words
 * of the key. Read, checked and judged once more when it is written: what was signed is what is done, or nothing.
 */
export async function importPeople(
  workplace: Workplace,
  { name, text, signature: attempt }: CallInput<'people.import'>,
): Promise<Result<CallOutput<'people.import'>, Refusal>> {
  const before = viewPeopleFile(workplace, { text })
  if (!before.ok) return before
  const { toSign, ...shown } = before.value
  const signed = await workplace.sign(attempt, { meaning: 'takesPeopleIn', shown, right: 'administerPeople' })
  if (!signed.ok) return signed
  const outcome = immediately(workplace.database, (): Result<CallOutput<'people.import'>, Refusal> => {
    const person = signedIn(workplace, 'administerPeople')
    if (!person.ok) return person
    const content = checkedContent(workplace, text)
    if (!content.ok) return err(refuse('PEOPLE_FILE_NOT_TAKEN', { because: content.error }))
    const { view, steps } = viewOf(workplace, content.value, person.value.id)
    if (view.toSign !== toSign) return err(refuse('SIGNED_CONTENT_CHANGED', {}))
    const { station, stationName, publicKey, exportedAt, exportedBy } = content.value
    const body = {
      kind: 'people.imported',
      station,
      stationName,
      publicKey,
      exportedAt,
      exportedBy,
      file: { name, sha256: createHash('sha256').update(text, 'utf8').digest('hex') },
      people: steps.map(({ filed, step }) => ({
        person: filed.person,
        outcome: step.outcome,
        withSecret: comesWithSecret(filed, step),
      })),
      signature: signed.value,
    } as const
    const facts = [body, ...steps.flatMap(({ step }) => step.facts)]
    record(
      workplace,
      facts.map((fact) => ({ body: fact, person: person.value.id, scan: null })),
    )
    for (const { filed, step } of steps) keepSecrets(workplace, filed, step)
    const left = view.people.filter((line) => line.outcome.kind === 'left').length
    const waiting = view.people.filter((line) => line.waiting.length > 0).length
    return ok({ taken: view.people.length - left, left, waiting })
  })
  workplace.tell('people.changed', {})
  workplace.statusChanged()
  return outcome
}

type Planned = { readonly filed: FiledPerson; readonly step: CarryStep }

/** The content of a file that this station can take: signed by the key that it names, for this site, from another station. */
function checkedContent(
  { ledger, site, peopleCarrying }: Workplace,
  text: string,
): Result<PeopleContent, PeopleFileFault> {
  const read = readPeopleFile(text)
  if (!read.ok) return read
  const { content, signature, signed } = read.value
  if (!isSignedBy(content.publicKey, Buffer.from(signed, 'utf8'), signature)) return err('changed')
  const here = site.site()
  if (content.site.gln !== here?.gln || content.site.mode !== here.mode) return err('otherSite')
  if (content.station === ledger.station) return err('ownStation')
  const source = peopleCarrying.source(content.station)
  return source !== null && content.exportedAt < source.exportedAt ? err('older') : ok(content)
}

function viewOf(
  workplace: Workplace,
  content: PeopleContent,
  by: PersonId,
): { readonly view: CarriedView; readonly steps: readonly Planned[] } {
  const { people, peopleCarrying } = workplace
  const plan = planCarrying(
    content.people.map(carriedPerson),
    people.everybody(),
    { inUse: people.badgeInUse, isKnown: peopleCarrying.isBadgeKnown },
    by,
  )
  const steps = content.people.flatMap((filed, index) => {
    const step = plan[index]
    return step === undefined ? [] : [{ filed, step }]
  })
  const source = peopleCarrying.source(content.station)
  const { stationName, exportedAt, exportedBy, publicKey } = content
  const shown: Omit<CarriedView, 'toSign'> = {
    stationName,
    exportedAt,
    exportedBy,
    words: [...wordsOfStationKey(publicKey)],
    key: source === null ? 'new' : source.publicKey === publicKey ? 'known' : 'changed',
    people: steps.map(lineOf),
  }
  return { view: { ...shown, toSign: hashOfShown(shown) }, steps }
}

function lineOf({ filed, step }: Planned): CarriedLine {
  const { person, name, role, isActive, own } = filed
  const { after, outcome, facts } = step
  const isTaken = outcome.kind === 'enrolled' || outcome.kind === 'changed'
  return {
    person,
    name,
    role,
    isActive,
    own: [...own],
    outcome,
    waiting:
      isTaken && after !== null
        ? waitingConfirmations(after).map(({ grant: { right, reasons, productClasses } }) => ({
            right,
            reasons: reasons === 'any' ? reasons : [...reasons],
            productClasses: productClasses === 'any' ? productClasses : [...productClasses],
          }))
        : [],
    withSecret: comesWithSecret(filed, step),
    badge: facts.some(({ kind }) => kind === 'person.badge-issued')
      ? 'comes'
      : facts.some(({ kind }) => kind === 'person.badge-withdrawn')
        ? 'goes'
        : 'stays',
  }
}

/** Whoever is here already keeps the secret that they have here: a file may be older than their last change of it. */
function comesWithSecret({ secret }: FiledPerson, { outcome }: CarryStep): boolean {
  return outcome.kind === 'enrolled' && secret !== null
}

/** Keeps what is in no fact: the secret of a new person, and what codes of badges hash to; and signs out whoever left. */
function keepSecrets({ people, attendance }: Workplace, filed: FiledPerson, step: CarryStep): void {
  const { person, secret, badge } = filed
  if (comesWithSecret(filed, step) && secret !== null) {
    const { kind, cost, isOneTime } = secret
    const hashed = { kind, cost, salt: Buffer.from(secret.salt, 'hex'), hash: Buffer.from(secret.hash, 'hex') }
    people.keepCredential(person, hashed, { isOneTime })
  }
  for (const fact of step.facts) {
    if (fact.kind === 'person.badge-withdrawn') people.forgetBadgeCode(fact.badge)
    if (fact.kind === 'person.badge-issued') {
      if (fact.before !== null) people.forgetBadgeCode(fact.before)
      if (badge !== null) people.keepBadgeCode(Buffer.from(badge.codeHash, 'hex'), fact.badge)
    }
    if (fact.kind === 'person.changed' && !fact.to.isActive) attendance.left(person)
  }
}
