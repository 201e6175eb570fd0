import { setImmediate } from 'node:timers/promises'
import type { ListNow } from '#shared/domain/destruction/item-list.ts'
import type { DestructionOrder } from '#shared/domain/destruction/order.ts'
import { listReader } from '#service/persistence/destruction-lists.ts'
import type { WalkedItem } from '#service/persistence/destruction-lists.ts'
import type { RecordDesk } from '../record-desk.ts'

type Reading = Pick<RecordDesk, 'destructionLists'>
type Take = (slice: readonly WalkedItem[]) => void

/** The list of an order at this moment; whoever writes by it holds a transaction. `also` sees every slice. */
export function readList({ destructionLists }: Reading, { id, job }: DestructionOrder, also: Take = ignore): ListNow {
  const reader = listReader(job)
  for (const slice of destructionLists.walk(id)) {
    reader.take(slice)
    also(slice)
  }
  return reader.now()
}

/** The same in slices, between which scans are answered: for screens. What is signed by it is read again when it is written. */
export async function readListInSlices(
  { destructionLists }: Reading,
  { id, job }: DestructionOrder,
  also: Take = ignore,
): Promise<ListNow> {
  const reader = listReader(job)
  for (const slice of destructionLists.walk(id)) {
    reader.take(slice)
    also(slice)
    await setImmediate()
  }
  return reader.now()
}

function ignore(): void {}
