import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import { unreachable } from '../../kernel/unreachable.ts'
import type { ItemId } from '../../gs1/item-identity.ts'
import { mayUndergo } from '../items/may-undergo.ts'
import { differences, recorded, unclaimed } from '../jobs/record-scan.ts'
import type { TakenScan } from '../jobs/record-scan.ts'
import { looksLikeALostSeparator } from '../scans/lost-separator.ts'
import type { ScanRefusal } from '../scans/refusal.ts'
import type { ScanSituation } from '../scans/situation.ts'
import type { OrderStanding } from './life.ts'
import type { DestructionOrderId } from './order-id.ts'

/** The order that a job works for, as a scan is judged by it. */
export type OrderInHand = {
  readonly id: DestructionOrderId
  readonly number: string
  readonly standing: OrderStanding
}

/** What a scan into the job that collects items for an order is judged by, besides what every scan is. */
export type CollectingSituation = ScanSituation & {
  readonly order: OrderInHand
  /** Something that the item is in, where the job has that already. */
  readonly collectedAround: ItemId | null
}

/**
 * Decides on one scan of a job that collects what is to be destroyed: anything that can be destroyed and that no other order
 * has. A container comes with everything in it.
 */
export function decideCollectingScan(situation: CollectingSituation): Result<TakenScan, ScanRefusal> {
  const { job, item, read, order, collectedAround } = situation
  if (item.claimedBy === job.id) return ok({ kind: 'job.scan-repeated', job: job.id, item: item.id })
  const free = unclaimed(situation)
  if (!free.ok) return free

  switch (item.kind) {
    case 'unknown':
      if (looksLikeALostSeparator(read)) return err({ code: 'SEPARATOR_LOST', serial: read.serial ?? '' })
      return err({ code: 'SNNOTFOUND', item: item.id })
    case 'known': {
      const { listed } = item
      if (collectedAround !== null) return ok({ kind: 'job.scan-repeated', job: job.id, item: item.id })
      if (listed !== null) {
        if (listed.order === order.id && listed.where !== 'inside')
          return ok({ kind: 'job.scan-repeated', job: job.id, item: item.id })
        if (listed.order !== order.id)
          return err({ code: 'LISTED_FOR_DESTRUCTION', item: item.id, number: listed.number })
      }
      const allowed = mayUndergo({ ...item, listed: null }, 'destroy', situation)
      return allowed.ok ? ok(recorded(situation, differences(situation))) : allowed
    }
    default:
      return unreachable(item)
  }
}

/** What a scan into the job that confirms the goods of an order is judged by, besides what every scan is. */
export type ConfirmingSituation = ScanSituation & {
  readonly order: OrderInHand
  /** A container around the item that the job has and nobody opened: what is in it is confirmed through it. */
  readonly confirmedThrough: ItemId | null
}

/**
 * Decides on one scan that confirms what is about to be destroyed. Nothing that is not on the list is ever confirmed: a stranger
 * stops the job until somebody has taken it away.
 */
export function decideConfirmingScan(situation: ConfirmingSituation): Result<TakenScan, ScanRefusal> {
  const { job, item, read, order, confirmedThrough } = situation
  if (item.claimedBy === job.id) return ok({ kind: 'job.scan-repeated', job: job.id, item: item.id })
  if (item.kind === 'unknown' && looksLikeALostSeparator(read))
    return err({ code: 'SEPARATOR_LOST', serial: read.serial ?? '' })
  // What is destroyed already is on no list any more, and is worse than a stranger.
  const ended =
    item.kind === 'known' && item.lifecycle !== 'commissioned' ? mayUndergo(item, 'destroy', situation) : null
  if (ended !== null && !ended.ok) return ended
  const isOnList = item.kind === 'known' && item.listed?.order === order.id && item.listed.where !== 'inside'
  if (!isOnList) return err({ code: 'NOT_ON_ORDER', item: item.id, number: order.number })
  if (order.standing !== 'inExecution') return err({ code: 'APPROVAL_NEEDED', item: item.id, number: order.number })
  if (confirmedThrough !== null) return ok({ kind: 'job.scan-repeated', job: job.id, item: item.id })
  const free = unclaimed(situation)
  if (!free.ok) return free
  const allowed = mayUndergo(item, 'destroy', situation)
  return allowed.ok ? ok(recorded(situation, differences(situation))) : allowed
}
