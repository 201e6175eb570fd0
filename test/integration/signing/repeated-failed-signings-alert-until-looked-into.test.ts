import { expect, test } from 'vitest'
import type { PersonId } from '#shared/domain/people/person.ts'
import type { Role } from '#shared/domain/people/role.ts'
import type { SignInFailure } from '#shared/domain/people/facts.ts'
import type { SigningFailure } from '#shared/domain/signatures/facts.ts'
import { forgetsWhatWasBefore } from '#shared/domain/signatures/repeated-failures.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { failuresThatWait, keepFinding, viewFailures } from '#service/application/people/failed-signings.ts'
import { record } from '#service/application/record.ts'
import { hashOfShown } from '#service/application/people/sign.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { quietWorkplace } from '#test/support/station/quiet-workplace.ts'

function station() {
  const workplace = quietWorkplace()
  const write = (body: Parameters<typeof record>[1][number]['body'], person: PersonId | null) =>
    immediately(workplace.database, () => record(workplace, [{ body, person, scan: null }]))
  const enrol = (name: string, role: Role) => {
    const person = workplace.ids.newId() as PersonId
    write({ kind: 'person.enrolled', person, name, role }, null)
    return person
  }
  const comes = (person: PersonId) => write({ kind: 'person.signed-in', person }, person)
  const fails = (person: PersonId | null, because: SigningFailure = 'wrongSecret') =>
    write(
      { kind: 'signature.failed', person, meaning: 'approvesDestruction', shown: hashOfShown({ order: 1 }), because },
      person,
    )
  const sam = enrol('Sam', 'supervisor')
  const olga = enrol('Olga', 'operator')
  const ada = enrol('Ada', 'administrator')
  return { workplace, comes, fails, sam, olga, ada, waits: () => failuresThatWait(workplace, 10) }
}

test('the third failed signing of a person alerts supervisor and administrator, and nobody else', () => {
  const { comes, fails, waits, sam, olga, ada } = station()
  comes(sam)
  fails(olga)
  fails(olga)
  expect(waits()).toEqual([])
  fails(olga, 'notAllowed')
  expect(waits()).toMatchObject([{ kind: 'signingsFailed', person: olga, name: 'Olga', count: 3 }])
  comes(ada)
  expect(waits()).toHaveLength(1)
  comes(olga)
  expect(waits()).toEqual([])
})

test('slips that the screen asks about alert nobody; names that are nobody’s do', () => {
  const { comes, fails, waits, sam, olga } = station()
  comes(sam)
  for (const because of ['partMissing', 'contentChanged', 'oneTimeSecret'] as const) fails(olga, because)
  expect(waits()).toEqual([])
  for (let time = 0; time < 3; time += 1) fails(null, 'unknownPerson')
  expect(waits()).toMatchObject([{ person: null, name: null, count: 3 }])
})

test('the alert goes by a finding that stays in the record, of somebody else, about all that was seen', () => {
  const { workplace, comes, fails, waits, sam, olga, ada } = station()
  for (let time = 0; time < 3; time += 1) fails(sam)
  const finding = 'Sam mistyped; showed the badge.'
  comes(olga)
  expect(keepFinding(workplace, { of: 'signing', person: sam, count: 3, finding })).toMatchObject({
    error: { code: 'NOT_ALLOWED' },
  })
  comes(sam)
  expect(waits()).toEqual([])
  expect(keepFinding(workplace, { of: 'signing', person: sam, count: 3, finding })).toMatchObject({
    error: { code: 'OTHER_PERSON_LOOKS_INTO_IT' },
  })
  comes(ada)
  fails(sam)
  expect(keepFinding(workplace, { of: 'signing', person: sam, count: 3, finding })).toMatchObject({
    error: { code: 'FAILED_SIGNINGS_CHANGED' },
  })
  expect(viewFailures(workplace, { of: 'signing', person: sam })).toMatchObject({
    value: { name: 'Sam', count: 4, isOwn: false },
  })
  expect(keepFinding(workplace, { of: 'signing', person: sam, count: 4, finding })).toMatchObject({ ok: true })
  expect(waits()).toEqual([])
  const last = [...workplace.ledger.read(1, 1000)].at(-1)
  expect(last).toMatchObject({ person: ada, body: { kind: 'signature.failures-looked-into', failures: 4, finding } })
  for (let time = 0; time < 2; time += 1) fails(sam)
  expect(waits()).toEqual([])
})

test('one or two failures are forgotten a day later, three are not', () => {
  const day = 24 * 60 * 60 * 1000
  const lastAt = 1_000_000 as Instant
  const at = (later: number) => (lastAt + later) as Instant
  expect(forgetsWhatWasBefore({ count: 2, lastAt }, at(day))).toBe(false)
  expect(forgetsWhatWasBefore({ count: 2, lastAt }, at(day + 1))).toBe(true)
  expect(forgetsWhatWasBefore({ count: 3, lastAt }, at(9 * day))).toBe(false)
})

test('sign-ins that fail in a row alert apart from signings; coming in ends a series that alerts nobody yet', () => {
  const { workplace, comes, fails, waits, sam, olga, ada } = station()
  const isRefused = (name: string | null, because: SignInFailure = 'wrongPin') =>
    immediately(workplace.database, () =>
      record(workplace, [{ body: { kind: 'person.sign-in-refused', name, because }, person: null, scan: null }]),
    )
  isRefused('Olga')
  isRefused('Olga')
  fails(olga)
  isRefused('Olga', 'badgeMissing')
  comes(olga)
  isRefused('Olga')
  isRefused('Olga')
  comes(sam)
  expect(waits()).toEqual([])
  isRefused('Olga', 'tooSoon')
  for (let time = 0; time < 3; time += 1) isRefused(null, 'unknownBadge')
  const both = [
    { kind: 'signingsFailed', of: 'signIn', person: olga, name: 'Olga', count: 3 },
    { kind: 'signingsFailed', of: 'signIn', person: null, name: null, count: 3 },
  ]
  expect(waits()).toMatchObject(both)
  comes(olga)
  comes(ada)
  expect(waits()).toMatchObject(both)
  const finding = 'Olga had a new PIN.'
  expect(keepFinding(workplace, { of: 'signing', person: olga, count: 3, finding })).toMatchObject({ ok: false })
  expect(keepFinding(workplace, { of: 'signIn', person: olga, count: 3, finding })).toMatchObject({ ok: true })
  expect(waits()).toMatchObject(both.slice(1))
  expect([...workplace.ledger.read(1, 1000)].at(-1)?.body).toMatchObject({ of: 'signIn', failures: 3, finding })
})
