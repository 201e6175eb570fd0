import { expect, test } from 'vitest'
import type { BadgeId } from '#shared/domain/people/badge.ts'
import { planCarrying } from '#shared/domain/people/carry.ts'
import type { CarriedPerson, KnownBadges } from '#shared/domain/people/carry.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import { enrolled, waitingConfirmations } from '#shared/domain/people/standing.ts'

const [ada, ben, pia, tom] = ['ada', 'ben', 'pia', 'tom'] as const satisfies readonly string[]
const id = (name: string) => name as PersonId
const badge = (name: string) => name as BadgeId
const administrator = (name: string) => enrolled({ person: id(name), name, role: 'administrator' }, null)
const here = [administrator(ada), administrator(ben)]
const noBadges: KnownBadges = { inUse: () => null, isKnown: () => false }

function carried(name: string, part: Partial<CarriedPerson> = {}): CarriedPerson {
  return {
    id: id(name),
    name,
    role: 'operator',
    isActive: true,
    own: [],
    badge: null,
    withdrawnBadges: [],
    ...part,
  }
}
const outcomes = (file: readonly CarriedPerson[], people = here, badges = noBadges) =>
  planCarrying(file, people, badges, id(ada)).map(({ outcome }) => outcome)
const badgeFacts = (person: CarriedPerson, badges: KnownBadges) =>
  planCarrying(
    [person],
    [...here, enrolled({ person: id(pia), name: pia, role: 'operator' }, id(ada))],
    badges,
    id(ada),
  ).flatMap(({ facts }) => facts)

test('nobody changes themselves by a file, and two who can administer stay', () => {
  const [own, other] = planCarrying([carried(ada), carried(ben)], here, noBadges, id(ada))
  expect(own?.outcome).toEqual({ kind: 'left', because: 'oneself' })
  expect(other?.outcome).toEqual({ kind: 'left', because: 'twoAdministratorsStay' })
  expect([own?.facts, other?.facts]).toEqual([[], []])
})

test('a file cannot make an administrator who makes up for one that it takes away', () => {
  const file = [carried(tom, { role: 'administrator' }), carried(ben, { role: 'administrator', isActive: false })]
  expect(outcomes(file)).toEqual([{ kind: 'enrolled' }, { kind: 'left', because: 'twoAdministratorsStay' }])
})

test('another id with a name that somebody has is left, also where the file itself brought the name', () => {
  const file = [carried(tom, { name: 'Ben' }), carried(pia, { name: 'Pia' }), carried('pia2', { name: 'PIA' })]
  const left = { kind: 'left', because: 'nameTaken' }
  expect(outcomes(file)).toEqual([left, { kind: 'enrolled' }, left])
})

test('who left there and was never here is not taken; who is here and left there can come in no more', () => {
  expect(outcomes([carried(tom, { isActive: false })])).toEqual([{ kind: 'left', because: 'leftAlready' }])
  const tomHere = enrolled({ person: id(tom), name: tom, role: 'operator' }, id(ada))
  const [step] = planCarrying([carried(tom, { isActive: false })], [...here, tomHere], noBadges, id(ada))
  expect(step?.facts).toMatchObject([{ kind: 'person.changed', to: { isActive: false } }])
})

test('what takes two waits here, given by whoever takes the file in', () => {
  const [step] = planCarrying([carried(pia, { role: 'supervisor' })], here, noBadges, id(ada))
  const waiting = step?.after === null || step === undefined ? [] : waitingConfirmations(step.after)
  expect(waiting.map(({ grant, givenBy }) => [grant.right, givenBy])).toEqual([
    ['approveDestruction', ada],
    ['witnessDestruction', ada],
    ['resetSecrets', ada],
  ])
})

test('rights of their own do not come with somebody who only reads', () => {
  const own = [{ right: 'sample', has: true, reasons: 'any', productClasses: 'any' }] as const
  const [step] = planCarrying([carried(pia, { role: 'auditor', own })], here, noBadges, id(ada))
  expect(step?.facts.map(({ kind }) => kind)).toEqual(['person.enrolled'])
})

test('of two badges the newer one counts, and one that is known here or was withdrawn is not given out again', () => {
  const has = (before: string | null, known: readonly string[]): KnownBadges => ({
    inUse: () => (before === null ? null : badge(before)),
    isKnown: (one) => known.includes(one),
  })
  const brings = (name: string | null, withdrawn: readonly string[] = []) =>
    carried(pia, { badge: name === null ? null : badge(name), withdrawnBadges: withdrawn.map(badge) })
  expect(badgeFacts(brings('b2'), has('b1', ['b1']))).toMatchObject([{ kind: 'person.badge-issued', before: 'b1' }])
  expect(badgeFacts(brings('b1'), has('b2', ['b2']))).toEqual([])
  expect(badgeFacts(brings('b1'), has(null, ['b1']))).toEqual([])
  expect(badgeFacts(brings(null, ['b1']), has('b1', ['b1']))).toMatchObject([
    { kind: 'person.badge-withdrawn', badge: 'b1' },
  ])
  expect(badgeFacts(brings(null, ['b1']), has('b2', ['b1', 'b2']))).toEqual([])
})
