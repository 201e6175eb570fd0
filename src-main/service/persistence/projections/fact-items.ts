import type { Fact } from '#shared/domain/ledger/fact.ts'
import { partsOfFact } from '#shared/domain/look-up/parts-of-fact.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { canonicalJson } from '#shared/kernel/canonical-json.ts'
import { splitItemId } from '../items/item-number.ts'
import type { Projection } from './projections.ts'

/** A fact of more items than this is long: what its parts say is kept beside it. */
const itemsOfAShortFact = 20

/** Which facts are about which item. */
export const factItemsProjection: Projection = {
  name: 'fact items',
  tables: ['item_number', 'fact_item', 'fact_part'],
  prepare: (database) => {
    const find = database
      .prepare<[string, string], number>('select number from item_number where name = ? and before_name = ?')
      .pluck()
    const greatest = database.prepare<[], number>('select coalesce(max(item), 0) from fact_item').pluck()
    const number = database.prepare('insert into item_number (name, before_name, number) values (?, ?, ?)')
    const addItem = database.prepare('insert or ignore into fact_item (item, sequence, part) values (?, ?, ?)')
    const addPart = database.prepare('insert into fact_part (sequence, part, says) values (?, ?, ?)')

    const numberOf = (id: ItemId): number => {
      const { name, beforeName } = splitItemId(id)
      const found = find.get(name, beforeName)
      if (found !== undefined) return found
      const next = 1 + (greatest.get() ?? 0)
      number.run(name, beforeName, next)
      return next
    }
    return ({ body, sequence }: Fact) => {
      const parts = partsOfFact(body)
      const isLong = parts.reduce((sum, { items }) => sum + items.length, 0) > itemsOfAShortFact
      for (const [part, { items, says }] of parts.entries()) {
        for (const item of items) addItem.run(numberOf(item), sequence, part)
        if (isLong) addPart.run(sequence, part, canonicalJson(says))
      }
    }
  },
}
