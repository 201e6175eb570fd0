import { describe, expect, test } from 'vitest'
import type { PersonId } from '#shared/domain/people/person.ts'
import { decideChange, decideOwnRights, judgeConfirmation } from '#shared/domain/people/decide.ts'
import { mayDo } from '#shared/domain/people/rights.ts'
import type { Right } from '#shared/domain/people/rights.ts'
import {
  changed,
  confirmed,
  countingGrants,
  enrolled,
  waitingConfirmations,
  withOwnRights,
} from '#shared/domain/people/standing.ts'
import type { OwnRight, Standing } from '#shared/domain/people/standing.ts'

const ada = 'ada' as PersonId
const ben = 'ben' as PersonId
const sam = 'sam' as PersonId

const person = (id: PersonId, role: Standing['role'], by: PersonId | null) =>
  enrolled({ person: id, name: id, role }, by)
const asPerson = (standing: Standing) => ({ ...standing, grants: countingGrants(standing) })
const may = (standing: Standing, right: Right, act = {}) => mayDo(countingGrants(standing), right, act)
const waiting = (standing: Standing) => waitingConfirmations(standing).map(({ grant }) => grant.right)

const administrators = [person(ada, 'administrator', null), person(ben, 'administrator', null)] as const
const [adaAdmin, benAdmin] = administrators

/** Sam as ada enrolled him and ben confirmed him. */
function confirmedSam(): Standing {
  const fresh = person(sam, 'supervisor', ada)
  const judged = judgeConfirmation(fresh, asPerson(benAdmin))
  if (!judged.ok) throw new Error(judged.error.code)
  return confirmed(fresh, judged.value, ben)
}

test('a new supervisor works at once, and approves once a second person said so', () => {
  const fresh = person(sam, 'supervisor', ada)
  expect(may(fresh, 'liftHolds')).toBe(true)
  expect(may(fresh, 'approveDestruction')).toBe(false)
  expect(waiting(fresh)).toEqual(['approveDestruction', 'witnessDestruction', 'resetSecrets'])
  expect(may(confirmedSam(), 'approveDestruction')).toBe(true)
  expect(waiting(confirmedSam())).toEqual([])
})

describe('who may confirm', () => {
  const refused = { ok: false, error: { code: 'OTHER_PERSON_CONFIRMS' } }

  test('not whoever gave the right, nor the person themselves', () => {
    const fresh = person(sam, 'supervisor', ada)
    expect(judgeConfirmation(fresh, asPerson(adaAdmin))).toEqual(refused)
    expect(
      judgeConfirmation(
        fresh,
        asPerson(
          confirmed(
            fresh,
            waitingConfirmations(fresh).map(({ grant }) => grant),
            ben,
          ),
        ),
      ),
    ).toEqual(refused)
  })

  test('somebody who has that right, or administers people, and whose own right counts', () => {
    const fresh = person('new' as PersonId, 'supervisor', ada)
    expect(judgeConfirmation(fresh, asPerson(confirmedSam())).ok).toBe(true)
    expect(judgeConfirmation(fresh, asPerson(person(sam, 'supervisor', ada)))).toEqual(refused)
    const newAdmin = person('new' as PersonId, 'administrator', ada)
    expect(judgeConfirmation(newAdmin, asPerson(confirmedSam()))).toEqual(refused)
    expect(judgeConfirmation(newAdmin, asPerson(benAdmin)).ok).toBe(true)
  })

  test('nobody, where nothing waits', () => {
    expect(judgeConfirmation(confirmedSam(), asPerson(benAdmin))).toMatchObject({
      error: { code: 'NOTHING_TO_CONFIRM' },
    })
  })
})

describe('what was confirmed and is the same still counts; what changed waits again', () => {
  const limited: OwnRight = { right: 'approveDestruction', has: true, reasons: 'any', productClasses: ['standard'] }

  test('a limit makes another right of it', () => {
    const narrowed = withOwnRights(confirmedSam(), [limited], ada)
    expect(waiting(narrowed)).toEqual(['approveDestruction'])
    expect(may(narrowed, 'witnessDestruction')).toBe(true)
    const counted = confirmed(
      narrowed,
      [{ right: 'approveDestruction', reasons: 'any', productClasses: ['standard'] }],
      ben,
    )
    expect(may(counted, 'approveDestruction')).toBe(true)
  })

  test('another role keeps the rights that both have', () => {
    const inQuality = changed(confirmedSam(), { name: 'sam', role: 'quality', isActive: true }, ada)
    expect(may(inQuality, 'approveDestruction')).toBe(true)
    expect(
      may(changed(confirmedSam(), { name: 'sam', role: 'administrator', isActive: true }, ada), 'administerPeople'),
    ).toBe(false)
  })

  test('a confirmation of what is no longer so confirms nothing', () => {
    const fresh = withOwnRights(person(sam, 'supervisor', ada), [limited], ada)
    const stale = confirmed(fresh, [{ right: 'approveDestruction', reasons: 'any', productClasses: 'any' }], ben)
    expect(may(stale, 'approveDestruction')).toBe(false)
  })
})

test('a right that was taken is gone, one that was given is there', () => {
  const own: OwnRight[] = [
    { right: 'pack', has: false },
    { right: 'reportDamage', has: true, reasons: ['wet'], productClasses: 'any' },
    { right: 'liftHolds', has: true, reasons: 'any', productClasses: 'any' },
  ]
  const olga = withOwnRights(person('olga' as PersonId, 'operator', ada), own, ada)
  expect(may(olga, 'pack')).toBe(false)
  expect(may(olga, 'unpack')).toBe(true)
  expect(may(olga, 'reportDamage', { reason: 'wet' })).toBe(true)
  expect(may(olga, 'reportDamage', { reason: 'crushed' })).toBe(false)
  expect(may(olga, 'liftHolds')).toBe(true)
})

test('somebody who left may do nothing', () => {
  const left = changed(confirmedSam(), { name: 'sam', role: 'supervisor', isActive: false }, ada)
  expect(countingGrants(left)).toEqual([])
  expect(waitingConfirmations(left)).toEqual([])
})

describe('two who can administer always stay', () => {
  const others = [...administrators, confirmedSam()]

  test('neither of two is deactivated, given another role, or loses the right', () => {
    const gone = { name: 'ada', role: 'administrator', isActive: false } as const
    expect(decideChange(adaAdmin, gone, ben, others)).toEqual({ ok: false, error: { code: 'TWO_ADMINISTRATORS_STAY' } })
    expect(decideChange(adaAdmin, { ...gone, isActive: true, role: 'operator' }, ben, others).ok).toBe(false)
    expect(decideOwnRights(adaAdmin, [{ right: 'administerPeople', has: false }], ben, others).ok).toBe(false)
  })

  test('one of three is, once the third counts', () => {
    const third = person('cem' as PersonId, 'administrator', ada)
    const gone = { name: 'ada', role: 'administrator', isActive: false } as const
    expect(decideChange(adaAdmin, gone, ben, [...others, third]).ok).toBe(false)
    const counting = confirmed(
      third,
      waitingConfirmations(third).map(({ grant }) => grant),
      ben,
    )
    expect(decideChange(adaAdmin, gone, ben, [...others, counting]).ok).toBe(true)
  })
})

test('nobody changes themselves or their own rights', () => {
  expect(decideChange(adaAdmin, { name: 'Ada', role: 'quality', isActive: true }, ada, administrators)).toEqual({
    ok: false,
    error: { code: 'NOT_ONESELF' },
  })
  expect(decideOwnRights(adaAdmin, [], ada, administrators)).toEqual({ ok: false, error: { code: 'NOT_ONESELF' } })
})

test('an auditor is given no right, and one that somebody had before they became an auditor does not count', () => {
  const pack: OwnRight = { right: 'pack', has: true, reasons: 'any', productClasses: 'any' }
  const auditor = person(sam, 'auditor', ada)
  expect(decideOwnRights(auditor, [pack], ada, [...administrators, auditor])).toMatchObject({
    error: { code: 'AUDITOR_HAS_NO_RIGHTS', name: sam },
  })
  expect(decideOwnRights(auditor, [], ada, [...administrators, auditor])).toMatchObject({ ok: true })
  const supervisor = withOwnRights(confirmedSam(), [pack], ada)
  const turned = changed(supervisor, { name: sam, role: 'auditor', isActive: true }, ada)
  expect(countingGrants(turned)).toEqual([])
  expect(waiting(turned)).toEqual([])
})
