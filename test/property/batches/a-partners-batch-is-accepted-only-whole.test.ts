import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BatchId } from '#shared/domain/batches/batch-id.ts'
import { judgeReceived } from '#shared/domain/batches/judge-received.ts'
import type { ReceivedContext, Verdict } from '#shared/domain/batches/judge-received.ts'
import type { SetPiece } from '#shared/domain/batches/said-by-sender.ts'
import type { ClosingPiece } from '#shared/epcis/batch-event.ts'
import { readBatchEvent } from '#shared/epcis/read-closing.ts'
import { readInboundEvent } from '#shared/epcis/read-event.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { trainingSite } from '#training/training-items.ts'
import { closing, levelsOf, partnerBatch, setOf } from '#test/support/batches/partner-batch.ts'
import type { SentEvent } from '#test/support/shipments/announced-events.ts'

const context: ReceivedContext = {
  known: () => null,
  isFree: () => true,
  isRecalled: () => false,
  isClosed: () => false,
  levelOfProduct: () => null,
  batchNamed: () => null,
  batchOf: () => null,
  newBatch: 'b1' as BatchId,
  latest: Number.MAX_SAFE_INTEGER as Instant,
  leastYield: null,
  isLoaded: false,
}

const reading = (event: SentEvent) => ({
  event: String(event['eventID']),
  siteGln: trainingSite.gln,
  latest: context.latest,
})

function pieceOf(event: SentEvent): SetPiece {
  const read = readInboundEvent(event, reading(event))
  if (!read.ok || read.value === null || read.value.kind === 'shipping') throw new Error('no piece of a set')
  return read.value
}

function closingOf(event: SentEvent): ClosingPiece {
  const read = readBatchEvent(event, reading(event))
  if (!read.ok || read.value?.kind !== 'closing') throw new Error('no closing event')
  return read.value
}

function judged(close: ClosingPiece, pieces: readonly SetPiece[], more: Partial<ReceivedContext> = {}): Verdict {
  const work = judgeReceived(close, pieces, { ...context, ...more })
  for (;;) {
    const next = work.next()
    if (next.done === true) return next.value
  }
}

/** A whole batch with its pieces; the events of its packs may be cut anywhere. */
const batches = fc
  .record({ cases: fc.integer({ min: 1, max: 4 }), packs: fc.integer({ min: 1, max: 5 }) })
  .map(({ cases, packs }) => {
    const batch = partnerBatch(cases, packs)
    return { batch, close: closingOf(closing(batch)), pieces: setOf(batch).map(pieceOf) }
  })

test('a whole batch is accepted with everything in it, whatever the order of its events', () => {
  fc.assert(
    fc.property(
      batches.chain((made) =>
        fc.record({
          made: fc.constant(made),
          order: fc.shuffledSubarray([...made.pieces], { minLength: made.pieces.length }),
        }),
      ),
      ({ made: { batch, close, pieces }, order }) => {
        const verdict = judged(close, order)
        expect(verdict).toEqual(judged(close, pieces))
        if (verdict.kind !== 'accepted') throw new Error(JSON.stringify(verdict))
        const numbers = verdict.batch.numbers.flatMap(({ items }) => items.map(({ id }) => id))
        expect(new Set(numbers)).toEqual(new Set([...batch.packs, ...batch.cases, ...batch.pallets]))
        const inside = verdict.batch.containers.flatMap(({ items }) => items)
        expect(new Set(inside)).toEqual(new Set([...batch.packs, ...batch.cases]))
      },
    ),
  )
})

test('with any event missing nothing is accepted: it waits', () => {
  fc.assert(
    fc.property(batches, fc.nat(), ({ close, pieces }, at) => {
      const left = pieces.toSpliced(at % pieces.length, 1)
      expect(judged(close, left).kind).toBe('waits')
    }),
  )
})

test('a number more or fewer in what is reported, or in what the sender counted, is never accepted', () => {
  fc.assert(
    fc.property(
      batches,
      fc.integer({ min: -3, max: 3 }).filter((by) => by !== 0),
      fc.boolean(),
      ({ batch, close, pieces }, by, inReport) => {
        const wrong: ClosingPiece = inReport
          ? {
              ...close,
              reported: close.reported.map((of, at) => (at === 0 ? { ...of, quantity: of.quantity + by } : of)),
            }
          : {
              ...close,
              levels: close.levels.map((of) =>
                of.level === 'EA' ? { ...of, commissioned: batch.packs.length + by } : of,
              ),
            }
        const verdict = judged(wrong, pieces)
        expect(verdict.kind).not.toBe('accepted')
        if (inReport) expect(verdict.kind).toBe('refused')
      },
    ),
  )
})

test('a yield below the threshold is refused, and one that reaches it is taken', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }).chain((made) => fc.tuple(fc.constant(made), fc.integer({ min: 1, max: made }))),
      fc.integer({ min: 0, max: 100 }),
      ([made, ends], leastYield) => {
        const { packs } = partnerBatch(1, made)
        const loose = { packs, cases: [], pallets: [], packedOf: new Map() }
        const levels = [{ level: 'EA', commissioned: made, packed: 0, decommissioned: ends, destroyed: 0 }] as const
        const close = closingOf(closing(loose, { set: 'commission-decommission', levels }))
        const [, , commissioned] = setOf(partnerBatch(1, made)).map(pieceOf)
        if (commissioned === undefined) throw new Error('packs are commissioned')
        const ended: SetPiece = {
          kind: 'ended',
          event: 'e1',
          at: close.at,
          did: 'decommissioned',
          items: packs.slice(0, ends),
        }
        const isEnough = (made - ends) * 100 >= leastYield * made
        expect(judged(close, [commissioned, ended], { leastYield }).kind).toBe(isEnough ? 'accepted' : 'refused')
      },
    ),
  )
})

test('an End of Batch knows three sets: what else comes with it is refused', () => {
  const batch = partnerBatch()
  const pieces = setOf(batch).map(pieceOf)
  const codes = (close: ClosingPiece) => {
    const verdict = judged(close, pieces)
    return verdict.kind === 'accepted' ? [] : verdict.flaws.map(({ code }) => code)
  }
  expect(codes(closingOf(closing(batch, { set: 'commission' })))).toContain('OTHER_SET')
  expect(codes(closingOf(closing(batch, { set: 'commission-decommission' })))).toContain('OTHER_SET')
  expect(codes(closingOf(closing(batch, { set: 'commission', step: 'productRelease' })))).toEqual([])
})

test('an SSCC that its maker counted and that holds nothing keeps no batch from being loaded; one that is packed into does', () => {
  const batch = partnerBatch()
  const pieces = setOf(batch).map(pieceOf)
  const levels = levelsOf(batch).map((of) => (of.level === 'PL' ? { ...of, commissioned: 2 } : of))
  const close = closingOf(closing(batch, { levels }))
  expect(judged(close, pieces).kind).toBe('accepted')
  expect(judged(close, pieces.slice(1)).kind).toBe('waits')
})

test('a site with a least yield takes a smaller report down to it, and never a larger one', () => {
  const batch = partnerBatch(2, 10)
  const pieces = setOf(batch).map(pieceOf)
  const kind = (packsReported: number, leastYield: number | null) =>
    judged(closingOf(closing(batch, { packsReported })), pieces, { leastYield }).kind
  expect([kind(19, null), kind(19, 95), kind(18, 95), kind(21, 95)]).toEqual([
    'refused',
    'accepted',
    'refused',
    'refused',
  ])
})
