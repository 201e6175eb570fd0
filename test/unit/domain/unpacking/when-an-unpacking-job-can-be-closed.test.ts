import { expect, test } from 'vitest'
import { ofKind } from '#shared/domain/jobs/decide.ts'
import type { JobOf } from '#shared/domain/jobs/job.ts'
import { decideUnpackingFinish } from '#shared/domain/unpacking/decide.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { aStop, now, openJob, pack, thisJob } from '#test/support/domain/damage-situations.ts'

const job: JobOf<'unpacking'> = { ...openJob(), purpose: { operation: 'unpacking', mode: 'open' } }
const clock = { at: now, clockToleranceMinutes: 5 }
const openings = [{ container: pack('CASE'), items: [pack('A1'), pack('A2')] }]
const planned = { openings, newest: { item: pack('A2'), lastEventAt: (now - 1) as Instant } }

test('what comes out of which container is one fact, and the job is finished', () => {
  expect(decideUnpackingFinish(job, planned, clock)).toEqual(
    ok([
      { kind: 'contents.taken-out', job: thisJob, eventTime: now, openings },
      { kind: 'job.finished', job: thisJob },
    ]),
  )
})

test('the event lies 1 ms after the newest event of anything involved, unless that is too far ahead', () => {
  const newest = { item: pack('A2'), lastEventAt: (now + 5 * 60_000) as Instant }
  expect(decideUnpackingFinish(job, { openings, newest }, clock)).toMatchObject({
    value: [{ eventTime: newest.lastEventAt + 1 }, {}],
  })
  const tooFar = { ...newest, lastEventAt: (newest.lastEventAt + 1) as Instant }
  expect(decideUnpackingFinish(job, { openings, newest: tooFar }, clock)).toEqual(
    err({ code: 'EVENTTIMEBEFORELASTEVENT', ...tooFar }),
  )
})

test('a job out of which nothing comes, one with unanswered stops and a closed one are not finished', () => {
  expect(decideUnpackingFinish(job, { openings: [], newest: null }, clock)).toEqual(err({ code: 'JOB_EMPTY' }))
  expect(decideUnpackingFinish({ ...job, openStops: [aStop] }, planned, clock)).toEqual(
    err({ code: 'STOPS_UNANSWERED', count: 1 }),
  )
  expect(decideUnpackingFinish({ ...job, status: 'finished' }, planned, clock)).toEqual(
    err({ code: 'JOB_NOT_OPEN', job: thisJob, status: 'finished' }),
  )
})

test('a job is finished only as what it is', () => {
  expect(ofKind(job, 'unpacking')).toEqual(ok(job))
  expect(ofKind(job, 'damage')).toEqual(err({ code: 'JOB_OF_OTHER_KIND', job: thisJob, operation: 'unpacking' }))
})
