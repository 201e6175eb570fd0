import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import { whatForbids } from '../holds/what-holds-forbid.ts'
import type { ScanRefusal } from '../scans/refusal.ts'
import type { ScanSituation } from '../scans/situation.ts'
import { freeOfDestruction } from './free-of-destruction.ts'
import type { KnownItem } from './item.ts'
import { sampleMayUndergo } from './sample-rules.ts'
import { transition } from './transitions.ts'
import type { ItemAct } from './transitions.ts'

/**
 * Whether an act may happen to an item now: its state allows it, no destruction order, no hold on it or inside it and not
 * its being a sample keeps it from it, and its last event does not lie further ahead of the clock than the site tolerates
 * (the network's EVENTTIMEBEFORELASTEVENT).
 */
export function mayUndergo(
  item: KnownItem,
  act: ItemAct,
  { at, site }: Pick<ScanSituation, 'at' | 'site'>,
): Result<KnownItem, ScanRefusal> {
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
