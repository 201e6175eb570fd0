import { decideCollectingScan, decideConfirmingScan } from '#shared/domain/destruction/decide-scan.ts'
import type { OrderInHand } from '#shared/domain/destruction/decide-scan.ts'
import { standingOf } from '#shared/domain/destruction/order.ts'
import type { DestructionOrderId } from '#shared/domain/destruction/order-id.ts'
import type { TakenScan } from '#shared/domain/jobs/record-scan.ts'
import type { ScanRefusal } from '#shared/domain/scans/refusal.ts'
import type { ScanSituation } from '#shared/domain/scans/situation.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Workplace } from '../workplace.ts'

type Reading = Pick<Workplace, 'destructionOrders' | 'destructionConfirming'>

/** Gathers what a decision on a scan of the job that collects goods needs besides, and decides. */
export function judgeCollectingScan(
  workplace: Reading,
  situation: ScanSituation,
  order: DestructionOrderId,
): Result<TakenScan, ScanRefusal> {
  const around = workplace.destructionConfirming.nearestInJob(situation.read.id, situation.job.id)
  return decideCollectingScan({
    ...situation,
    order: orderInHand(workplace, order, situation),
    collectedAround: around?.container ?? null,
  })
}

/** Gathers what a decision on a scan of the job that confirms goods needs besides, and decides. */
export function judgeConfirmingScan(
  workplace: Reading,
  situation: ScanSituation,
  order: DestructionOrderId,
): Result<TakenScan, ScanRefusal> {
  const around = workplace.destructionConfirming.nearestInJob(situation.read.id, situation.job.id)
  return decideConfirmingScan({
    ...situation,
    order: orderInHand(workplace, order, situation),
    confirmedThrough: around === null || around.isOpened ? null : around.container,
  })
}

function orderInHand({ destructionOrders }: Reading, id: DestructionOrderId, { at }: ScanSituation): OrderInHand {
  const order = destructionOrders.find(id)
  if (order === null) throw new Error('a job works for an order that nobody drafted')
  return { id, number: order.number, standing: standingOf(order, at) }
}
