import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TallymanFact } from '#shared/domain/facts.ts'
import { signInFailures } from '#shared/domain/people/facts.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import { signingFailures } from '#shared/domain/signatures/facts.ts'
import { hashOfShown } from '#service/application/people/sign.ts'
import { record } from '#service/application/record.ts'
import { failedSignIns } from '#service/persistence/migrations/0072-failed-sign-ins.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { quietWorkplace } from '#test/support/station/quiet-workplace.ts'

const anHour = 3_600_000
const names = ['Sam', 'Olga']
const whose = fc.option(fc.integer({ min: 0, max: 1 }), { freq: 4 })

type Step = (people: readonly PersonId[]) => TallymanFact | { readonly hours: number }

const shown = hashOfShown({ order: 1 })
const personOf = (people: readonly PersonId[], who: number | null) => (who === null ? null : (people[who] ?? null))
const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(whose, fc.constantFrom(...signingFailures)).map(([who, because]): Step => (people) => ({
      kind: 'signature.failed',
      person: personOf(people, who),
      meaning: 'liftsHold',
      shown,
      because,
    })),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(whose, fc.constantFrom(...signInFailures)).map(([who, because]): Step => () => ({
      kind: 'person.sign-in-refused',
      name: who === null ? null : (names[who] ?? null),
      because,
    })),
  },
  fc
    .tuple(fc.integer({ min: 0, max: 1 }), fc.constantFrom('badge', 'badgeAndSecret', undefined))
    .map(([who, by]): Step => (people) => {
      const person = personOf(people, who)
      if (person === null) throw new Error('somebody comes in')
      return { kind: 'person.signed-in', person, ...(by === undefined ? {} : { by }) }
    }),
  whose.map((who): Step => (people) => ({
    kind: 'signature.failures-looked-into',
    person: personOf(people, who),
    failures: 1,
    finding: 'x',
  })),
  fc.integer({ min: -2, max: 30 }).map((hours): Step => () => ({ hours })),
)

test('a station that was updated waits for the same to be looked into as one whose projections are made anew', () => {
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 40 }), (all) => {
      const workplace = quietWorkplace()
      const { database, ids } = workplace
      const { at: begin, offsetMinutes } = workplace.readClock()
      let hours = 0
      const desk = { ...workplace, readClock: () => ({ at: (begin + hours * anHour) as typeof begin, offsetMinutes }) }
      const write = (body: TallymanFact) =>
        immediately(database, () => record(desk, [{ body, person: null, scan: null }]))
      const people = names.map((name) => {
        const person = ids.newId() as PersonId
        write({ kind: 'person.enrolled', person, name, role: 'supervisor' })
        return person
      })
      for (const step of all) {
        const next = step(people)
        if ('hours' in next) hours += next.hours
        else write(next)
      }
      const rows = () => [
        database.prepare('select * from failed_signing order by sequence').all(),
        database.prepare('select * from failed_sign_in order by sequence').all(),
      ]
      const projected = rows()
      database.exec('drop table failed_sign_in')
      database.exec(failedSignIns.up)
      expect(rows()).toEqual(projected)
    }),
    { numRuns: 40 },
  )
})

test('a refused sign-in is that of whoever had the name at that moment', () => {
  const workplace = quietWorkplace()
  const { database, ids } = workplace
  const write = (body: TallymanFact) =>
    immediately(database, () => record(workplace, [{ body, person: null, scan: null }]))
  const [first, second] = [ids.newId() as PersonId, ids.newId() as PersonId]
  const active = { role: 'operator', isActive: true } as const
  write({ kind: 'person.enrolled', person: first, name: 'Nia', role: 'operator' })
  write({ kind: 'person.sign-in-refused', name: 'Nia', because: 'wrongPin' })
  write({ kind: 'person.changed', person: first, from: { name: 'Nia', ...active }, to: { name: 'Nia Alt', ...active } })
  write({ kind: 'person.enrolled', person: second, name: 'Nia', role: 'operator' })
  write({ kind: 'person.sign-in-refused', name: 'Nia', because: 'wrongPin' })
  const whoseTries = () => database.prepare('select person from failed_sign_in order by sequence').pluck().all()
  expect(whoseTries()).toEqual([first, second])
  database.exec('drop table failed_sign_in')
  database.exec(failedSignIns.up)
  expect(whoseTries()).toEqual([first, second])
})
