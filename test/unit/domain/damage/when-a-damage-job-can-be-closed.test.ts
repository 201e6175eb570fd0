import { expect, test } from 'vitest'
import type { PlannedOpenings } from '#shared/domain/contents/taking-out.ts'
import { decideDamageFinish } from '#shared/domain/damage/decide.ts'
import type { PlannedDamage } from '#shared/domain/damage/decide.ts'
import { decideAbandon, decideStopsAnswered, decideTakeBackLast } from '#shared/domain/jobs/decide.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { aStop, now, openJob, pack, thisJob } from '#test/support/domain/damage-situations.ts'

const nothingPacked = { openings: [], newest: null }
const planned = (scanned: PlannedDamage['scanned'], openings: PlannedOpenings = nothingPacked): PlannedDamage => ({
  scanned,
  containers: [],
  openings,
  photos: [],
})
const clock = { at: now, clockToleranceMinutes: 5 }
const inTheJob = { id: pack('A1'), known: true, lastEventAt: (now - 1) as Instant }

test('a job with items and no open stop is finished with all of them, at the time of the clock', () => {
  expect(decideDamageFinish(openJob(), planned([inTheJob]), clock)).toEqual(
    ok([
      {
        kind: 'damage.finished',
        job: thisJob,
        reason: 'crushed',
        eventTime: now,
        items: [{ id: pack('A1'), known: true }],
      },
    ]),
  )
})

test('an event is never at or before the last event of an item: then it is 1 ms after it', () => {
  const ahead = { ...inTheJob, lastEventAt: (now + 2000) as Instant }
  expect(decideDamageFinish(openJob(), planned([inTheJob, ahead]), clock)).toMatchObject({
    value: [{ eventTime: now + 2001 }],
  })
  const same = { ...inTheJob, lastEventAt: now }
  expect(decideDamageFinish(openJob(), planned([same]), clock)).toMatchObject({ value: [{ eventTime: now + 1 }] })
})

test('a packed item comes out of its container first, and the damage is 1 ms later', () => {
  const openings = [{ container: pack('CASE'), items: [pack('A1')] }]
  const newest = { item: pack('CASE'), lastEventAt: (now + 4000) as Instant }
  expect(decideDamageFinish(openJob(), planned([inTheJob], { openings, newest }), clock)).toMatchObject({
    value: [
      { kind: 'contents.taken-out', job: thisJob, eventTime: now + 4001, openings },
      { kind: 'damage.finished', eventTime: now + 4002 },
    ],
  })
})

test('a container whose last event lies too far ahead keeps the job open', () => {
  const openings = [{ container: pack('CASE'), items: [pack('A1')] }]
  const newest = { item: pack('CASE'), lastEventAt: (now + 5 * 60_000 + 1) as Instant }
  expect(decideDamageFinish(openJob(), planned([inTheJob], { openings, newest }), clock)).toEqual(
    err({ code: 'EVENTTIMEBEFORELASTEVENT', ...newest }),
  )
})

test('unanswered stops block finishing', () => {
  expect(decideDamageFinish(openJob({ openStops: [aStop] }), planned([inTheJob]), clock)).toEqual(
    err({ code: 'STOPS_UNANSWERED', count: 1 }),
  )
})

test('a job with nothing in it is not finished', () => {
  expect(decideDamageFinish(openJob(), planned([]), clock)).toEqual(err({ code: 'JOB_EMPTY' }))
})

test('answering takes every open stop, and pressing the key twice is no mistake', () => {
  expect(decideStopsAnswered(openJob({ openStops: [aStop] }))).toEqual(
    ok([{ kind: 'job.stops-answered', job: thisJob, stops: [aStop] }]),
  )
  expect(decideStopsAnswered(openJob())).toEqual(ok([]))
})

test('the last item is taken back; with none there is nothing to take back', () => {
  expect(decideTakeBackLast(openJob(), pack('A1'))).toEqual(
    ok({ kind: 'job.item-taken-back', job: thisJob, item: pack('A1') }),
  )
  expect(decideTakeBackLast(openJob(), null)).toEqual(err({ code: 'NOTHING_TO_TAKE_BACK' }))
})

test.each(['finished', 'abandoned'] as const)('nothing changes a %s job', (status) => {
  const closed = openJob({ status })
  const refused = err({ code: 'JOB_NOT_OPEN', job: thisJob, status })
  expect(decideDamageFinish(closed, planned([inTheJob]), clock)).toEqual(refused)
  expect(decideAbandon(closed)).toEqual(refused)
  expect(decideTakeBackLast(closed, pack('A1'))).toEqual(refused)
  expect(decideStopsAnswered(closed)).toEqual(refused)
})
