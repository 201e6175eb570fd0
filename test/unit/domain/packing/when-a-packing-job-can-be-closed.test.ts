import { expect, test } from 'vitest'
import type { JobOf } from '#shared/domain/jobs/job.ts'
import { decidePackingFinish } from '#shared/domain/packing/finish.ts'
import type { PlannedPacking } from '#shared/domain/packing/finish.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { aStop, now, openJob, pack, thisJob } from '#test/support/domain/damage-situations.ts'

const clock = { at: now, clockToleranceMinutes: 5 }
const intoNew = {
  operation: 'packing',
  container: { kind: 'new', level: 'CA', id: pack('CASE') },
  way: 'moving',
} as const
const intoExisting = { operation: 'packing', container: { kind: 'existing' }, way: 'moving' } as const
const jobFor = (purpose: JobOf<'packing'>['purpose']): JobOf<'packing'> => ({ ...openJob(), purpose })
const planned: PlannedPacking = {
  container: pack('CASE'),
  containerScanned: true,
  items: [pack('A1'), pack('A2')],
  first: { availability: 'BLOCKED', holds: ['damaged'] },
  otherHolds: null,
  movedFrom: [{ container: pack('OLD'), items: [pack('A2')] }],
  newest: { item: pack('A2'), lastEventAt: (now - 1000) as Instant },
}

test('what was packed is one fact with what it was taken out of; a new container takes state and holds', () => {
  expect(decidePackingFinish(jobFor(intoNew), planned, clock)).toEqual(
    ok([
      {
        kind: 'contents.packed',
        job: thisJob,
        eventTime: now,
        container: pack('CASE'),
        newContainer: { level: 'CA', availability: 'BLOCKED' },
        holds: ['damaged'],
        items: [pack('A1'), pack('A2')],
        movedFrom: [{ container: pack('OLD'), items: [pack('A2')] }],
      },
      { kind: 'job.finished', job: thisJob },
    ]),
  )
})

test('what goes before packing has room for its own event, 1 ms earlier and after everything before', () => {
  const newest = { item: pack('A2'), lastEventAt: (now + 10) as Instant }
  const late = { ...planned, newest }
  expect(decidePackingFinish(jobFor(intoNew), late, clock)).toMatchObject({ value: [{ eventTime: now + 12 }, {}] })
  expect(decidePackingFinish(jobFor(intoExisting), { ...late, movedFrom: [] }, clock)).toMatchObject({
    value: [{ eventTime: now + 11, newContainer: null }, {}],
  })
  const tooFar = { ...newest, lastEventAt: (now + 5 * 60_000 + 1) as Instant }
  expect(decidePackingFinish(jobFor(intoNew), { ...planned, newest: tooFar }, clock)).toEqual(
    err({ code: 'EVENTTIMEBEFORELASTEVENT', ...tooFar }),
  )
})

test('the label of a new container is scanned before', () => {
  expect(decidePackingFinish(jobFor(intoNew), { ...planned, containerScanned: false }, clock)).toEqual(
    err({ code: 'LABEL_NOT_VERIFIED', container: pack('CASE') }),
  )
})

test('a job without contents or with unanswered stops is not finished', () => {
  expect(decidePackingFinish(jobFor(intoNew), { ...planned, items: [], first: null }, clock)).toEqual(
    err({ code: 'JOB_EMPTY' }),
  )
  const stopped = { ...jobFor(intoNew), openStops: [aStop] }
  expect(decidePackingFinish(stopped, planned, clock)).toEqual(err({ code: 'STOPS_UNANSWERED', count: 1 }))
})
