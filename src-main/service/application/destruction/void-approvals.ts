import { decideContentsChanged } from '#shared/domain/destruction/decide-paper.ts'
import type { DestructionOrderId } from '#shared/domain/destruction/order-id.ts'
import type { Fact, FactDraft } from '#shared/domain/ledger/fact.ts'
import { partsOfFact } from '#shared/domain/look-up/parts-of-fact.ts'
import { readList } from './read-destruction-list.ts'
import type { RecordDesk } from '../record-desk.ts'

/**
 * The approvals that are void because of these facts: whatever changed goods that an approved order lists, by whatever way, the
 * list is not the one that was approved. Orders change by facts of their own, which void by themselves.
 */
export function approvalsVoidedBy(desk: RecordDesk, facts: readonly Fact[]): readonly FactDraft[] {
  const { destructionOrders } = desk
  const changing = facts.filter(({ kind }) => !kind.startsWith('destruction.') && !kind.startsWith('job.'))
  if (changing.length === 0 || !destructionOrders.isAnyApproved()) return []
  const touched = new Set<DestructionOrderId>()
  for (const { body } of changing)
    for (const { items } of partsOfFact(body))
      for (const item of items) {
        const listed = destructionOrders.listedAround(item)
        if (listed !== null) touched.add(listed)
      }
  const person = changing[0]?.person ?? null
  return [...touched].flatMap((id) => {
    const order = destructionOrders.find(id)
    if (order?.approval?.content.list.hash === undefined) return []
    if (readList(desk, order).summary.hash === order.approval.content.list.hash) return []
    return decideContentsChanged(order).map((body) => ({ body, person, scan: null }))
  })
}
