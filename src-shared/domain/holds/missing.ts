import type { Instant } from '../../kernel/time.ts'
import type { ItemId } from '../../gs1/item-identity.ts'
import type { HoldFactOf } from './facts.ts'

/** What is missing with all that is in it, as far as no exception hold is on it yet, contents before containers. */
export type MissingGoods = {
  readonly items: readonly ItemId[]
  /** The latest last event of any of them; null for none. */
  readonly lastEventAt: Instant | null
}

/**
 * The hold of what is missing where it is to be destroyed: on exception hold until somebody finds it. It asks no job and
 * waits for no clock; where it came out of a container in the same act (`takenOutAt`), it goes on hold right behind that.
 */
export function missingOnHold(
  { items, lastEventAt }: MissingGoods,
  note: string | null,
  takenOutAt: Instant | null,
  at: Instant,
): readonly HoldFactOf<'holds.put'>[] {
  if (items.length === 0) return []
  const eventTime = Math.max(at, (lastEventAt ?? 0) + 1, (takenOutAt ?? 0) + 1) as Instant
  return [{ kind: 'holds.put', job: null, hold: 'exception', reason: 'missing', note, eventTime, items, unknown: [] }]
}
