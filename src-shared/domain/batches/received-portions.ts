import type { ItemId } from '../../gs1/item-identity.ts'
import type { BatchFact, CommissionedNumber } from './facts.ts'
import type { AcceptedBatch } from './judge-received.ts'
import { cut, whole } from './portions.ts'
import type { LoadedSizes, ReceivedBatchFact, ReceivedClosing } from './received-facts.ts'

/** How much of a partner's batch is to be loaded. */
export function loadedSizes({ numbers, containers, ended, early }: AcceptedBatch): LoadedSizes {
  return {
    commissioned: numbers.reduce((sum, { items }) => sum + items.length, 0),
    packed: containers.reduce((sum, { items }) => sum + items.length, 0),
    ended: ended.length,
    early: early.size,
  }
}

/** How goods stand when a portion is recorded: they may have come in since the batch was judged. */
export type GoodsNow = {
  readonly isEarly: (number: CommissionedNumber) => boolean
  /** Whether the hold that waits for the batch may go. */
  readonly agrees: (item: ItemId) => boolean
}

/**
 * What is recorded of a partner's batch, portion after portion, each one transaction: the beginning, numbers, what they are in,
 * and what has ended. The last ends it.
 */
export function* receivedPortions(
  received: ReceivedClosing,
  accepted: AcceptedBatch,
  now: GoodsNow,
): Generator<readonly (ReceivedBatchFact | BatchFact)[]> {
  const { batch } = received
  const { gtin, lot, expiry } = accepted.head
  yield [{ kind: 'batch.loading-begun', ...received, gtin, sizes: loadedSizes(accepted) }]
  for (const { level, items } of accepted.numbers)
    for (const portion of cut(items, () => 1)) {
      const early = portion.flatMap((number) => (now.isEarly(number) ? [number.id] : []))
      const ofPartner = { early, agreed: early.filter(now.agrees) }
      yield [{ kind: 'batch.commissioned', batch, lot, expiry, level, items: portion, ofPartner }]
    }
  for (const portion of cut(whole(accepted.containers), ({ items }) => items.length))
    yield [{ kind: 'batch.aggregated', batch, containers: portion, ofPartner: true }]
  for (const did of ['decommissioned', 'destroyed'] as const) {
    const items = accepted.ended.flatMap((end) => (end.did === did ? [{ id: end.item, at: end.at }] : []))
    for (const portion of cut(items, () => 1)) yield [{ kind: 'batch.ends-loaded', batch, did, items: portion }]
  }
  yield [{ kind: 'batch.loaded', batch, event: received.closing.event }]
}
