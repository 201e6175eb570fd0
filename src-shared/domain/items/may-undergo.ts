import type { ItemId } from '../../gs1/item-identity.ts'
import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { Instant } from '../../kernel/time.ts'
import { whatForbids } from '../holds/what-holds-forbid.ts'
import type { ScanSituation } from '../scans/situation.ts'
import { freeOfDestruction } from './free-of-destruction.ts'
import type { ListedRefusal } from './free-of-destruction.ts'
import type { HoldKind } from './hold-kind.ts'
import type { KnownItem } from './item.ts'
import { sampleMayUndergo } from './sample-rules.ts'
import type { SampleRefusal } from './sample-rules.ts'
import { transition } from './transitions.ts'
import type { ItemAct, StateRefusal } from './transitions.ts'

/** Why an act may not happen to an item. */
export type ActRefusal =
  | (StateRefusal & { readonly item: ItemId })
  | ListedRefusal
  | (SampleRefusal & { readonly item: ItemId })
  | { readonly code: 'ON_HOLD'; readonly item: ItemId; readonly hold: HoldKind }
  | { readonly code: 'HOLD_INSIDE'; readonly item: ItemId; readonly hold: HoldKind }
  | { readonly code: 'EVENTTIMEBEFORELASTEVENT'; readonly item: ItemId; readonly lastEventAt: Instant }

/**
 * Whether an act may happen to an item now: its state allows it, no destruction order, no hold on it or inside it and not
 * its being a sample keeps it from it, and its last event does not lie further ahead of the clock than the site tolerates
 * (the network's EVENTTIMEBEFORELASTEVENT).
 */
export function mayUndergo(
  item: KnownItem,
  act: ItemAct,
  { at, site }: Pick<ScanSituation, 'at' | 'site'>,
): Result<KnownItem, ActRefusal> {
  const next = transition(item, act)
  if (!next.ok) return err({ ...next.error, item: item.id })
  const free = freeOfDestruction(item, act)
  if (!free.ok) return free
  const asSample = sampleMayUndergo(item.sampled, act)
  if (!asSample.ok) return err({ ...asSample.error, item: item.id })
  const forbidding = whatForbids(act, item)
  if (forbidding !== null) {
    const { hold, inside } = forbidding
    return err({ code: inside ? 'HOLD_INSIDE' : 'ON_HOLD', item: item.id, hold })
  }
  if (item.lastEventAt > at + site.clockToleranceMinutes * 60_000)
    return err({ code: 'EVENTTIMEBEFORELASTEVENT', item: item.id, lastEventAt: item.lastEventAt })
  return ok(item)
}
