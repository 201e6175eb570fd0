import { expect, test } from 'vitest'
import { decideDecommissionFinish } from '#shared/domain/decommissioning/decide.ts'
import type { PlannedDecommission } from '#shared/domain/decommissioning/decide.ts'
import type { JobOf } from '#shared/domain/jobs/job.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { aStop, knownPack, now, pack, thisJob } from '#test/support/domain/damage-situations.ts'

const openJob = (differing: Partial<JobOf<'decommissioning'>> = {}): JobOf<'decommissioning'> => ({
  id: thisJob,
  purpose: { operation: 'decommissioning', reason: 'Recalled' },
  status: 'open',
  openStops: [],
  ...differing,
})
const moment = { at: now, site: { unknownItems: 'refuse', clockToleranceMinutes: 5 } } as const
const inStock = { lifecycle: 'commissioned', availability: 'AVAILABLE' } as const
const closed = { kind: 'job.finished', job: thisJob }

function planned(differing: Partial<PlannedDecommission> = {}): PlannedDecommission {
  return {
    scanned: [knownPack('A1')],
    items: [{ id: pack('A1'), within: null, parent: null }],
    states: [{ ...inStock, example: pack('A1') }],
    newest: { item: pack('A1'), lastEventAt: (now - 1000) as Instant },
    ...differing,
  }
}

const packed = planned({ items: [{ id: pack('A1'), within: null, parent: pack('CASE') }] })

test('a finished job says what is out of use and why, at the time of the clock', () => {
  expect(decideDecommissionFinish(openJob(), planned(), false, moment)).toEqual(
    ok([
      {
        kind: 'decommissioning.finished',
        job: thisJob,
        reason: 'Recalled',
        eventTime: now,
        takenOut: [],
        waves: [[{ item: pack('A1'), inside: [] }]],
      },
      closed,
    ]),
  )
})

test('a container ends with what is in it', () => {
  const items = [
    { id: pack('CASE'), within: null, parent: null },
    { id: pack('A1'), within: pack('CASE'), parent: pack('CASE') },
  ]
  expect(decideDecommissionFinish(openJob(), planned({ items }), false, moment)).toMatchObject({
    value: [{ takenOut: [], waves: [[{ item: pack('CASE'), inside: [pack('A1')] }]] }, closed],
  })
})

test('inside a container that stays it is refused, unless the person said that it comes out', () => {
  expect(decideDecommissionFinish(openJob(), packed, false, moment)).toEqual(
    err({ code: 'CANNOTBEAGGREGATED', item: pack('A1'), container: pack('CASE') }),
  )
  expect(decideDecommissionFinish(openJob(), packed, true, moment)).toMatchObject({
    value: [{ takenOut: [{ container: pack('CASE'), items: [pack('A1')] }] }, closed],
  })
})

test('it lies after the newest event of anything involved, and is refused where a clock ran too far ahead', () => {
  const newestAt = (lastEventAt: number) =>
    decideDecommissionFinish(
      openJob(),
      planned({ newest: { item: pack('CASE'), lastEventAt: lastEventAt as Instant } }),
      false,
      moment,
    )
  expect(newestAt(now + 4000)).toMatchObject({ value: [{ eventTime: now + 4002 }, closed] })
  expect(newestAt(now + 6 * 60_000)).toEqual(
    err({ code: 'EVENTTIMEBEFORELASTEVENT', item: pack('CASE'), lastEventAt: now + 6 * 60_000 }),
  )
})

test('what was put on suspect hold since its scan keeps the job open', () => {
  const scanned = [knownPack('A1', { holds: ['suspect'] })]
  expect(decideDecommissionFinish(openJob(), planned({ scanned }), false, moment)).toEqual(
    err({ code: 'ON_HOLD', item: pack('A1'), hold: 'suspect' }),
  )
})

test('contents in a state that cannot end keep their container from ending', () => {
  const states = [
    { ...inStock, example: pack('CASE') },
    { lifecycle: 'destroyed', availability: 'AVAILABLE', example: pack('A1') } as const,
  ]
  expect(decideDecommissionFinish(openJob(), planned({ states }), false, moment)).toEqual(
    err({ code: 'NOTCOMMISSIONED', lifecycle: 'destroyed', item: pack('A1') }),
  )
})

test('a job is not closed without a scan, with an open stop, or twice', () => {
  expect(decideDecommissionFinish(openJob(), planned({ scanned: [], items: [] }), false, moment)).toEqual(
    err({ code: 'JOB_EMPTY' }),
  )
  expect(decideDecommissionFinish(openJob({ openStops: [aStop] }), planned(), false, moment)).toEqual(
    err({ code: 'STOPS_UNANSWERED', count: 1 }),
  )
  expect(decideDecommissionFinish(openJob({ status: 'finished' }), planned(), false, moment)).toMatchObject({
    error: { code: 'JOB_NOT_OPEN' },
  })
})
