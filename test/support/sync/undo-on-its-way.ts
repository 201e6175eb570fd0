import { declarationOf } from '#shared/domain/network/declaration.ts'
import type { FactId } from '#shared/domain/ledger/fact-id.ts'
import { readClock } from '#service/clock.ts'
import { uuidv7 } from '#service/ids.ts'
import type { Database } from '#service/persistence/database/connection.ts'
import { openOutboxCorrections } from '#service/persistence/outbox/corrections.ts'
import { enqueue } from '#service/persistence/outbox/outbox.ts'
import { immediately } from '#service/persistence/database/transaction.ts'

const ids = uuidv7()

/**
 * Undoes, as a correction does it, what a message on its way is about, its request open and its reply not here, and what
 * the newest message that still waits is about. False where nothing is on its way.
 */
export function undoOnItsWay(database: Database): boolean {
  const newest = database
    .prepare<[string], FactId>(`
      select fact from outbox_message as message
      where state = ? and declares is null
        and not exists (select 1 from outbox_message as declaration where declaration.declares = message.number)
      order by number desc limit 1`)
    .pluck()
  const onItsWay = newest.get('sending')
  if (onItsWay === undefined) return false
  const stillHere = newest.get('queued')
  const corrections = openOutboxCorrections(database)
  const { at } = readClock()
  immediately(database, () => {
    const fates = corrections.fates([onItsWay, ...(stillHere === undefined ? [] : [stillHere])])
    corrections.voidAll(fates.voided, at)
    const declarations = fates.declared.map((message) =>
      declarationOf(corrections.wrong(message), { at, reason: 'did_not_occur', corrective: [] }, ids.newId),
    )
    enqueue(database, declarations, { at, createdBy: null, fact: ids.newId() as FactId })
  })
  return true
}
