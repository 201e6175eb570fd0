import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import { unreachable } from '../../kernel/unreachable.ts'
import type { KnownItem } from '../items/item.ts'
import { mayUndergo } from '../items/may-undergo.ts'
import type { ItemAct } from '../items/transitions.ts'
import { differences, recorded, unclaimed } from '../jobs/record-scan.ts'
import type { TakenScan } from '../jobs/record-scan.ts'
import { looksLikeALostSeparator } from '../scans/lost-separator.ts'
import type { ScanRefusal } from '../scans/refusal.ts'
import type { ScanSituation } from '../scans/situation.ts'
import { holdAfter, holdBefore } from './act.ts'
import type { HoldAct } from './act.ts'

/**
 * Decides on one scan of a hold job: an item, or a container with all that is in it. What nobody announced may go on hold
 * where the site records unknown items; a hold can only be lifted from what is on it, or has something inside that is.
 */
export function decideHoldScan(situation: ScanSituation, act: HoldAct): Result<TakenScan, ScanRefusal> {
  const { job, item, read, site } = situation
  if (item.claimedBy === job.id) return ok({ kind: 'job.scan-repeated', job: job.id, item: item.id })
  const free = unclaimed(situation)
  if (!free.ok) return free

  switch (item.kind) {
    case 'unknown':
      if (looksLikeALostSeparator(read)) return err({ code: 'SEPARATOR_LOST', serial: read.serial ?? '' })
      if (act.kind !== 'put' || site.unknownItems === 'refuse') return err({ code: 'SNNOTFOUND', item: item.id })
      return ok(recorded(situation, [{ code: 'UNKNOWN_ITEM_RECORDED' }]))
    case 'known': {
      const allowed = mayUndergo(item, itemActs[act.kind], situation)
      if (!allowed.ok) return allowed
      const fits = fitsTheHold(item, act)
      return fits.ok ? ok(recorded(situation, notesFor(situation, act))) : fits
    }
    default:
      return unreachable(item)
  }
}

/** Whether an item is on the hold that an act is about, or not yet on the one that it is to get. */
export function fitsTheHold(item: KnownItem, act: HoldAct): Result<true, ScanRefusal> {
  const before = holdBefore(act)
  if (before !== null && !item.holds.includes(before) && !item.heldInside.includes(before))
    return err({ code: 'NOT_ON_HOLD', item: item.id, hold: before })
  const after = holdAfter(act)
  if (before === null && after !== null && item.holds.includes(after))
    return err({ code: 'ALREADY_HELD', item: item.id, hold: after })
  return ok(true)
}

/** What an act with a hold is to an item. */
export const itemActs: Readonly<Record<HoldAct['kind'], ItemAct>> = {
  put: 'putOnHold',
  lift: 'liftHold',
  move: 'moveHold',
}

/** The hold that the job is about is no surprise; another one is. */
function notesFor(situation: ScanSituation, act: HoldAct): ReturnType<typeof differences> {
  return differences(situation).filter((note) => note.code !== 'ALREADY_ON_HOLD' || note.hold !== holdBefore(act))
}
