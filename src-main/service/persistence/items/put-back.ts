import type { CorrectionFact } from '#shared/domain/corrections/facts.ts'
import type { Undoing } from '#shared/domain/corrections/undoing.ts'
import type { FactId } from '#shared/domain/ledger/fact-id.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { unreachable } from '#shared/kernel/unreachable.ts'
import type { Database } from '../database/connection.ts'
import { contentCounts } from './content-counts.ts'

/**
 * Prepares what brings the tables of items, contents and holds back to what they were before an act, as its correction
 * says. The time of an item's last event stays: the network may have been told.
 */
export function putBack(database: Database): (correction: CorrectionFact) => void {
  const counts = contentCounts(database)
  const takeOut = database.prepare<[string, ItemId]>(
    'update item set parent = null where id in (select value from json_each(?)) and parent = ?',
  )
  const putInto = database.prepare<[ItemId, string]>(
    'update item set parent = ? where id in (select value from json_each(?))',
  )
  const liftHold = database.prepare<[string, number, string]>(
    'delete from hold where kind = ? and since = ? and item in (select value from json_each(?))',
  )
  const stand = database.prepare<[string, string, string]>(
    'update item set lifecycle = ?, availability = ? where id in (select value from json_each(?))',
  )
  const forget = database.prepare<[string]>('delete from item where id in (select value from json_each(?))')

  const ofFact = '(select sequence from act_fact where fact = :fact)'
  const holdAgain = database.prepare<{ fact: FactId }>(
    `insert or ignore into hold (item, kind, since) select item, kind, since from hold_before where sequence = ${ofFact}`,
  )
  const standAgain = database.prepare<{ fact: FactId }>(`
    update item set availability = stand_before.availability from stand_before
    where stand_before.sequence = ${ofFact} and stand_before.item = item.id and item.lifecycle = 'commissioned'`)

  function put(undoing: Undoing): void {
    const items = JSON.stringify(undoing.items)
    switch (undoing.kind) {
      case 'comesOut':
        takeOut.run(items, undoing.container)
        return
      case 'goesBack':
        putInto.run(undoing.container, items)
        return
      case 'holdGoes':
        liftHold.run(undoing.hold, undoing.since, items)
        return
      case 'standsAgain':
        stand.run(undoing.state.lifecycle, undoing.state.availability, items)
        return
      case 'isUnknownAgain':
        forget.run(items)
        return
      case 'isHeldAgain':
        // Kept beside the act, with since when.
        return
      case 'isNotToInspect':
      case 'awaitsVerification':
      case 'isNoSample':
      case 'isMissingNoMore':
      case 'isMissingAgain':
        // Tables of other projections.
        return
      default:
        unreachable(undoing)
    }
  }

  return ({ corrects }) => {
    for (const { fact, undoings } of corrects.toReversed()) {
      for (const undoing of undoings) put(undoing)
      holdAgain.run({ fact })
      standAgain.run({ fact })
      counts.recount(undoings.flatMap((undoing) => ('container' in undoing ? [undoing.container] : [])))
    }
  }
}
