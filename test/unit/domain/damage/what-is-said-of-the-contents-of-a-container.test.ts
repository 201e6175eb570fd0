import { expect, test } from 'vitest'
import { decideContentsSaid } from '#shared/domain/damage/contents.ts'
import type { ContainerInJob, ContentsAlike } from '#shared/domain/damage/contents.ts'
import { decideDamageFinish } from '#shared/domain/damage/decide.ts'
import type { PlannedDamage } from '#shared/domain/damage/decide.ts'
import type { ContentsFinding } from '#shared/domain/damage/findings.ts'
import type { ItemState } from '#shared/domain/items/transitions.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { now, openJob, pack, thisJob } from '#test/support/domain/damage-situations.ts'

const asked: ContainerInJob = { id: pack('CASE'), isAsked: true, saidBefore: null, isToInspect: false }

test.each(['damaged', 'toInspect'] as const)('of a container in the job a person says: %s', (contents) => {
  expect(decideContentsSaid(openJob(), asked, contents)).toEqual(
    ok([{ kind: 'damage.contents-said', job: thisJob, container: pack('CASE'), contents }]),
  )
})

test('it can be said otherwise until the job is finished; the same again leaves nothing', () => {
  const saidBefore = { ...asked, saidBefore: 'damaged' as const }
  expect(decideContentsSaid(openJob(), saidBefore, 'toInspect')).toMatchObject({ value: [{ contents: 'toInspect' }] })
  expect(decideContentsSaid(openJob(), saidBefore, 'damaged')).toEqual(ok([]))
  expect(decideContentsSaid(openJob({ status: 'finished' }), saidBefore, 'toInspect')).toEqual(
    err({ code: 'JOB_NOT_OPEN', job: thisJob, status: 'finished' }),
  )
})

test('of what is not in the job, or has nothing in it, nothing is said', () => {
  expect(decideContentsSaid(openJob(), { ...asked, isAsked: false }, 'damaged')).toEqual(
    err({ code: 'CONTENTS_NOT_ASKED' }),
  )
})

test('what is held to be inspected already is not held for it again, but can be found damaged', () => {
  const toInspect = { ...asked, isToInspect: true }
  expect(decideContentsSaid(openJob(), toInspect, 'toInspect')).toEqual(
    err({ code: 'ALREADY_TO_INSPECT', item: pack('CASE') }),
  )
  expect(decideContentsSaid(openJob(), toInspect, 'damaged').ok).toBe(true)
})

const clock = { at: now, clockToleranceMinutes: 5 }
const inStock: ItemState = { lifecycle: 'commissioned', availability: 'AVAILABLE' }
const earlier = (now - 1) as Instant

function contentsOf(serials: readonly string[], state = inStock, lastEventAt = earlier): ContentsAlike {
  const items = serials.map(pack)
  return { state, items, newest: { item: items[0] ?? pack('NONE'), lastEventAt } }
}

function aCase(contents: ContentsFinding | null, ...inside: readonly ContentsAlike[]): PlannedDamage {
  return {
    scanned: [
      { id: pack('A1'), known: true, lastEventAt: earlier },
      { id: pack('CASE'), known: true, lastEventAt: earlier },
    ],
    containers: [{ container: pack('CASE'), contents, inside }],
    openings: { openings: [], newest: null },
    photos: [],
  }
}

test('all that is in a container goes on hold with it, in one fact; what has nothing in it stands in another', () => {
  const blocked: ItemState = { lifecycle: 'commissioned', availability: 'BLOCKED' }
  const planned = aCase('toInspect', contentsOf(['B1', 'B2']), contentsOf(['C1'], blocked))
  const found = { job: thisJob, reason: 'crushed', eventTime: now }
  expect(decideDamageFinish(openJob(), planned, clock)).toEqual(
    ok([
      {
        kind: 'damage.containers-found',
        ...found,
        containers: [{ container: pack('CASE'), contents: 'toInspect', inside: [pack('B1'), pack('B2'), pack('C1')] }],
      },
      { kind: 'damage.finished', ...found, items: [{ id: pack('A1'), known: true }] },
    ]),
  )
})

test('a job is not finished before something was said of each container', () => {
  expect(decideDamageFinish(openJob(), aCase(null, contentsOf(['B1'])), clock)).toEqual(
    err({ code: 'CONTENTS_UNDECIDED', item: pack('CASE') }),
  )
})

test('an inner container comes out of its pallet first, and then goes on hold with its contents', () => {
  const openings = [{ container: pack('PALLET'), items: [pack('CASE')] }]
  const planned = {
    ...aCase('damaged', contentsOf(['B1'])),
    openings: { openings, newest: { item: pack('PALLET'), lastEventAt: now } },
  }
  expect(decideDamageFinish(openJob(), planned, clock)).toMatchObject({
    value: [
      { kind: 'contents.taken-out', eventTime: now + 1, openings },
      { kind: 'damage.containers-found', eventTime: now + 2, containers: [{ inside: [pack('B1')] }] },
      { kind: 'damage.finished', eventTime: now + 2 },
    ],
  })
})

test('no event lies at or before the last one of anything inside, and a clock too far ahead inside keeps the job open', () => {
  const ahead = (now + 2000) as Instant
  expect(decideDamageFinish(openJob(), aCase('damaged', contentsOf(['B1'], inStock, ahead)), clock)).toMatchObject({
    value: [{ eventTime: now + 2001 }, { eventTime: now + 2001 }],
  })
  const tooFar = (now + 5 * 60_000 + 1) as Instant
  expect(decideDamageFinish(openJob(), aCase('damaged', contentsOf(['B1'], inStock, tooFar)), clock)).toEqual(
    err({ code: 'EVENTTIMEBEFORELASTEVENT', item: pack('B1'), lastEventAt: tooFar }),
  )
})

test.each([
  [
    { lifecycle: 'commissioned', availability: 'SHIPPED' },
    { code: 'BADITEMSTATE', availability: 'SHIPPED' },
  ],
  [
    { lifecycle: 'destroyed', availability: 'AVAILABLE' },
    { code: 'NOTCOMMISSIONED', lifecycle: 'destroyed' },
  ],
] as const)('something inside that cannot be damaged now keeps the job open, and is named: %o', (state, refusal) => {
  const planned = aCase('toInspect', contentsOf(['B1']), contentsOf(['S1', 'S2'], state))
  expect(decideDamageFinish(openJob(), planned, clock)).toEqual(err({ ...refusal, item: pack('S1') }))
})
