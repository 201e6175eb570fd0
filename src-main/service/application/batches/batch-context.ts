import type { BatchId } from '#shared/domain/batches/batch-id.ts'
import type { BatchContext } from '#shared/domain/batches/judge.ts'
import { mayUndergo } from '#shared/domain/items/may-undergo.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { RecordDesk } from '../record-desk.ts'

/** What is known here of what a packaging line's file says. */
export function batchContext(desk: RecordDesk): BatchContext {
  const { batchClosings, batches, items, recalls } = desk
  const site = desk.site.site()
  if (site === null) throw new Error('a file came to a station that is not set up')
  const { at } = desk.readClock()
  // A file names few products and lots, many times each.
  const isRecalled = remembered((key) => {
    const [gtin = '', lot = ''] = key.split(' ')
    return recalls.standing({ gtin, lot }) !== null
  })
  return {
    known: batches.number,
    isClaimed: batches.isClaimed,
    isFree: (id) => {
      const item = items.find(id)
      if (item.kind === 'unknown' || item.claimedBy !== null || item.parent !== null) return false
      return mayUndergo(item, 'pack', { at, site }).ok
    },
    levelOfProduct: remembered(batches.levelOf),
    // No lot has a blank in it.
    isRecalled: (gtin, lot) => isRecalled(`${gtin} ${lot}`),
    batchNamed: batches.named,
    batchOf: batches.find,
    isClosed: (batch) => batchClosings.standing(batch) !== null,
    newBatch: desk.ids.newId() as BatchId,
    latest: (at + site.clockToleranceMinutes * 60_000) as Instant,
  }
}

/** The same answers, each asked for once. */
function remembered<Answer>(ask: (key: string) => Answer): (key: string) => Answer {
  const answers = new Map<string, { readonly answer: Answer }>()
  return (key) => {
    const known = answers.get(key) ?? { answer: ask(key) }
    answers.set(key, known)
    return known.answer
  }
}
