import { unreachable } from '../../kernel/unreachable.ts'
import type { Instant } from '../../kernel/time.ts'
import type { BatchFact } from '../batches/facts.ts'
import type { ReceivedBatchFact } from '../batches/received-facts.ts'
import type { DeliveryTrouble } from './delivery.ts'
import type { ReceivingSystem } from './external-system.ts'
import type { HandOverFact } from './facts.ts'
import type { HandOverId } from './hand-over-id.ts'

/** Where the hand-over of one batch stands on record, whether or not there is a system to hand it to. */
export type Standing =
  | { readonly kind: 'due'; readonly since: Instant }
  | {
      readonly kind: 'begun'
      readonly since: Instant
      readonly handOver: HandOverId
      readonly to: ReceivingSystem
      readonly pieces: number
      readonly manifest: string
    }
  | {
      readonly kind: 'refused'
      readonly since: Instant
      readonly handOver: HandOverId
      readonly to: ReceivingSystem
      readonly because: DeliveryTrouble
      readonly said: string
    }
  | ({ readonly kind: 'handedOver' } & HandedOver)

/** A hand-over that is done. */
export type HandedOver = {
  readonly since: Instant
  readonly handOver: HandOverId
  readonly to: ReceivingSystem
  readonly manifest: string
}

/** The hand-over of one batch. */
export type BatchHandOver = {
  /**
   * The SHA-256 of each file of a line, and the id of each closing event of a partner, of which a part is on record: as long as
   * there is one, the batch is not complete.
   */
  readonly openSources: readonly string[]
  readonly standing: Standing
  /** What the external system has of this batch; a later hand-over takes its place. */
  readonly last: HandedOver | null
}

/** The facts that move the hand-over of one batch. */
export type MovingFact =
  | Extract<
      BatchFact,
      { kind: 'batch.commissioned' | 'batch.aggregated' | 'batch.import-begun' | 'batch.import-ended' }
    >
  | Extract<ReceivedBatchFact, { kind: 'batch.loading-begun' | 'batch.ends-loaded' | 'batch.loaded' }>
  | Exclude<HandOverFact, { kind: 'external-system.set-up' }>

/** The hand-over of a batch after a fact about it; null before the first one. */
export function handOverAfter(before: BatchHandOver | null, fact: MovingFact, at: Instant): BatchHandOver {
  const now = before ?? { openSources: [], standing: { kind: 'due', since: at }, last: null }
  const { standing } = now
  switch (fact.kind) {
    case 'batch.import-begun': {
      const { commissioned, packed } = fact.sizes
      return opened(now, fact.source.file.sha256, commissioned + packed > 0, at)
    }
    case 'batch.loading-begun': {
      const { commissioned, packed, ended } = fact.sizes
      return opened(now, fact.closing.event, commissioned + packed + ended > 0, at)
    }
    case 'batch.commissioned':
    case 'batch.aggregated':
    case 'batch.ends-loaded':
      return standing.kind === 'due' ? now : { ...now, standing: { kind: 'due', since: at } }
    case 'batch.import-ended':
      return { ...now, openSources: now.openSources.filter((source) => source !== fact.file) }
    // A later closing event may have taken the place of one that was interrupted.
    case 'batch.loaded':
      return { ...now, openSources: [] }
    case 'batch.hand-over-begun': {
      const { handOver, to, pieces, manifest } = fact
      return { ...now, standing: { kind: 'begun', since: at, handOver, to, pieces, manifest } }
    }
    case 'batch.handed-over': {
      if (standing.kind !== 'begun' || standing.handOver !== fact.handOver) return now
      const { handOver, to, manifest } = fact
      const last = { since: at, handOver, to, manifest }
      return { ...now, standing: { kind: 'handedOver', ...last }, last }
    }
    case 'batch.hand-over-refused': {
      if (standing.kind !== 'begun' || standing.handOver !== fact.handOver) return now
      const { handOver, to, because, said } = fact
      return { ...now, standing: { kind: 'refused', since: at, handOver, to, because, said } }
    }
    case 'batch.hand-over-asked':
      return standing.kind === 'refused' ? { ...now, standing: { kind: 'due', since: at } } : now
    default:
      return unreachable(fact)
  }
}

/** Something is being taken in. What comes again says nothing new, and leaves what was handed over. */
function opened(now: BatchHandOver, source: string, isNew: boolean, at: Instant): BatchHandOver {
  const openSources = now.openSources.includes(source) ? now.openSources : [...now.openSources, source]
  return { ...now, openSources, standing: isNew ? { kind: 'due', since: at } : now.standing }
}

/** The hand-over of a batch once another external system is set up: what none has taken goes to the new one. */
export function handOverToAnother(before: BatchHandOver, at: Instant): BatchHandOver {
  switch (before.standing.kind) {
    case 'begun':
    case 'refused':
      return { ...before, standing: { kind: 'due', since: at } }
    case 'due':
    case 'handedOver':
      return before
  }
}
