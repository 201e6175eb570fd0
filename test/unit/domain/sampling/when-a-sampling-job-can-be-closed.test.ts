import { expect, test } from 'vitest'
import type { JobOf } from '#shared/domain/jobs/job.ts'
import { decideSamplingFinish } from '#shared/domain/sampling/decide.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { aStop, now, pack, thisJob } from '#test/support/domain/damage-situations.ts'

const said = { reason: 'sampledByAuthorities', description: 'letter 12/7', reasonCode: null, party: null } as const
const openJob = (differing: Partial<JobOf<'sampling'>> = {}): JobOf<'sampling'> => ({
  id: thisJob,
  purpose: { operation: 'sampling', ...said },
  status: 'open',
  openStops: [],
  ...differing,
})
const nothingPacked = { openings: [], newest: null }
const clock = { at: now, clockToleranceMinutes: 5 }
const one = { id: pack('A1'), holds: [], lastEventAt: (now - 1) as Instant }
const closed = { kind: 'job.finished', job: thisJob }

test('a finished job says what was sampled, what for and in whose words, at the time of the clock', () => {
  expect(decideSamplingFinish(openJob(), [one], nothingPacked, clock)).toEqual(
    ok([
      { kind: 'sampling.finished', job: thisJob, ...said, eventTime: now, items: [pack('A1')], takenOut: 0 },
      closed,
    ]),
  )
})

test('a packed one comes out of its container first, and is sampled 1 ms later', () => {
  const openings = [{ container: pack('CASE'), items: [pack('A1')] }]
  const newest = { item: pack('CASE'), lastEventAt: (now + 4000) as Instant }
  expect(decideSamplingFinish(openJob(), [one], { openings, newest }, clock)).toMatchObject({
    value: [
      { kind: 'contents.taken-out', job: thisJob, eventTime: now + 4001, openings },
      { kind: 'sampling.finished', eventTime: now + 4002, takenOut: 1 },
      closed,
    ],
  })
})

test('the event is after the last event of every pack', () => {
  const ahead = { ...one, lastEventAt: (now + 2000) as Instant }
  expect(decideSamplingFinish(openJob(), [one, ahead], nothingPacked, clock)).toMatchObject({
    value: [{ eventTime: now + 2001 }, closed],
  })
})

test('a container whose last event lies too far ahead keeps the job open', () => {
  const openings = [{ container: pack('CASE'), items: [pack('A1')] }]
  const newest = { item: pack('CASE'), lastEventAt: (now + 5 * 60_000 + 1) as Instant }
  expect(decideSamplingFinish(openJob(), [one], { openings, newest }, clock)).toEqual(
    err({ code: 'EVENTTIMEBEFORELASTEVENT', ...newest }),
  )
})

test('a pack that was put on hold since its scan keeps the job open', () => {
  const held = { ...one, id: pack('A2'), holds: ['exception'] as const }
  expect(decideSamplingFinish(openJob(), [one, held], nothingPacked, clock)).toEqual(
    err({ code: 'ON_HOLD', item: pack('A2'), hold: 'exception' }),
  )
})

test('an unanswered stop, an empty job and a closed one are not finished', () => {
  expect(decideSamplingFinish(openJob({ openStops: [aStop] }), [one], nothingPacked, clock)).toEqual(
    err({ code: 'STOPS_UNANSWERED', count: 1 }),
  )
  expect(decideSamplingFinish(openJob(), [], nothingPacked, clock)).toEqual(err({ code: 'JOB_EMPTY' }))
  expect(decideSamplingFinish(openJob({ status: 'abandoned' }), [one], nothingPacked, clock)).toEqual(
    err({ code: 'JOB_NOT_OPEN', job: thisJob, status: 'abandoned' }),
  )
})
