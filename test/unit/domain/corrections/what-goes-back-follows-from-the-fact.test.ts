import { expect, test } from 'vitest'
import type { ActBody } from '#shared/domain/corrections/act.ts'
import { sizeOf, undoingsOf } from '#shared/domain/corrections/how-undone.ts'
import { touchedBy } from '#shared/domain/corrections/undoing.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import { pack } from '#test/support/domain/damage-situations.ts'
import { completedReceipt } from '#test/support/domain/receiving-situations.ts'
import { damage, job, recordedAt } from '#test/support/domain/undo-situations.ts'

const crate = pack('CASE')
const other = pack('OTHER')
const packed: ActBody = {
  kind: 'contents.packed',
  job,
  eventTime: recordedAt,
  container: crate,
  newContainer: { level: 'CA', availability: 'AVAILABLE' },
  holds: ['damaged'],
  items: [pack('A'), pack('B')],
  movedFrom: [{ container: other, items: [pack('B')] }],
}

test('damage: the hold goes, and what nobody had announced is unknown again', () => {
  expect(undoingsOf(damage)).toEqual([
    { kind: 'holdGoes', hold: 'damaged', since: recordedAt, items: [pack('A'), pack('B')] },
    { kind: 'isUnknownAgain', items: [pack('B')] },
  ])
})

test('unpacking: what came out of each container is in it again', () => {
  const openings = [
    { container: crate, items: [pack('A')] },
    { container: other, items: [pack('B')] },
  ]
  expect(undoingsOf({ kind: 'contents.taken-out', job, eventTime: recordedAt, openings })).toEqual(
    openings.map((opening) => ({ kind: 'goesBack', ...opening })),
  )
})

test('packing: everything comes out, what was moved goes back, and a new container is unknown again', () => {
  expect(undoingsOf(packed)).toEqual([
    { kind: 'comesOut', container: crate, items: [pack('A'), pack('B')] },
    { kind: 'goesBack', container: other, items: [pack('B')] },
    { kind: 'holdGoes', hold: 'damaged', since: recordedAt, items: [crate] },
    { kind: 'isUnknownAgain', items: [crate] },
  ])
})

test('what is touched: a new container is changed itself, one that something came from only lends it', () => {
  expect(touchedBy(undoingsOf(packed))).toEqual({ changed: [pack('A'), pack('B'), crate], containers: [other] })
})

test('a receipt: what was announced is expected again, what was held goes off its hold and stands as before', () => {
  const units = [{ item: crate, inside: [pack('A')] }]
  const suspect = { item: pack('S'), because: 'alreadyReceived', hold: 'suspect' } as const
  const stranger = { item: pack('X'), because: 'unknownItem', hold: 'exception' } as const
  const before = { lifecycle: 'commissioned', availability: 'AVAILABLE' } as const
  const receipt = completedReceipt(
    {},
    {
      units,
      short: [pack('M')],
      held: [
        { ...suspect, before },
        { ...stranger, before: null },
      ],
    },
  )
  const { eventTime, shipment } = receipt
  expect(undoingsOf(receipt)).toEqual([
    {
      kind: 'standsAgain',
      state: { lifecycle: 'commissioned', availability: 'PENDINGRECEIPT' },
      items: [crate, pack('A')],
    },
    { kind: 'holdGoes', hold: 'suspect', since: eventTime, items: [pack('S')] },
    { kind: 'holdGoes', hold: 'exception', since: eventTime, items: [pack('X')] },
    { kind: 'standsAgain', state: before, items: [pack('S')] },
    { kind: 'isUnknownAgain', items: [pack('X')] },
    { kind: 'isMissingNoMore', shipment: shipment.id, items: [pack('M')] },
  ])
  expect(undoingsOf({ ...receipt, supplements: job, short: [], held: [] }).at(-1)).toEqual({
    kind: 'isMissingAgain',
    shipment: shipment.id,
    items: [crate, pack('A')],
  })
})

test('a sampling: the packs are no samples any more', () => {
  const sampling: ActBody = {
    kind: 'sampling.finished',
    job: 'j' as JobId,
    reason: 'sampled',
    description: null,
    reasonCode: null,
    party: null,
    eventTime: recordedAt,
    items: [pack('A')],
    takenOut: 0,
  }
  expect(undoingsOf(sampling)).toEqual([{ kind: 'isNoSample', since: recordedAt, items: [pack('A')] }])
  expect(sizeOf(sampling)).toBe(1)
})

test('decommissioning: all of it is in use again, what was inside too, and in the container that it came out of', () => {
  const ended: ActBody = {
    kind: 'decommissioning.finished',
    job,
    reason: 'Expired',
    eventTime: recordedAt,
    takenOut: [{ container: other, items: [crate] }],
    waves: [[{ item: crate, inside: [pack('A'), pack('B')] }]],
  }
  expect(undoingsOf(ended)).toEqual([
    {
      kind: 'standsAgain',
      state: { lifecycle: 'commissioned', availability: 'AVAILABLE' },
      items: [crate, pack('A'), pack('B')],
    },
    { kind: 'goesBack', container: other, items: [crate] },
  ])
  expect(sizeOf(ended)).toBe(3)
})
