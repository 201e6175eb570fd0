import type { AttentionEntry } from '#shared/contract/views/attention-views.ts'
import { rightFor, takesAnother, waitsFor, waitsSince } from '#shared/domain/destruction/waits-for.ts'
import { mayDo } from '#shared/domain/people/rights.ts'
import type { Workplace } from '../workplace.ts'

/** Destruction orders that wait for a signature of the person at the station, or were rejected and are theirs to change. */
export function ordersThatWait(
  workplace: Pick<Workplace, 'destructionOrders' | 'people' | 'readClock'>,
  limit: number,
): readonly AttentionEntry[] {
  const person = workplace.people.session()?.person
  if (person === undefined) return []
  const { at } = workplace.readClock()
  const open = workplace.destructionOrders.page({ openOnly: true, before: null, limit })
  return open.flatMap((order): AttentionEntry[] => {
    const waiting = waitsFor(order, at)
    const since = waiting === null ? null : waitsSince(order, waiting)
    if (waiting === null || since === null) return []
    const act = { reason: order.data.reason }
    if (!mayDo(person.grants, rightFor(waiting), act) || takesAnother(order, waiting, person.id)) return []
    return [{ kind: 'destructionWaits', order: order.id, number: order.number, waiting, since }]
  })
}
