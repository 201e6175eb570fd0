import { expect, test } from 'vitest'
import { historyQuestions } from '#service/persistence/items/item-history.ts'
import { placeQuestions } from '#service/persistence/items/item-place.ts'
import { searchQuestions } from '#service/persistence/items/item-search.ts'
import { messagesAboutItem } from '#service/persistence/outbox/reader.ts'
import { shipmentQuestions } from '#service/persistence/shipment-search.ts'
import { databaseAfter, planOf } from '#test/support/station/migrated-database.ts'

const questions = {
  ...searchQuestions,
  ...placeQuestions,
  ...historyQuestions,
  ...shipmentQuestions,
  messagesAboutItem,
}

test.each(Object.entries(questions))(
  'the question %s is answered by keys: no table is walked through, nothing is sorted',
  (_, question) => {
    const plan = planOf(databaseAfter(60), question.replaceAll('?', "'1'"))
    expect(plan).toMatch(/SEARCH/)
    expect(plan).not.toMatch(/SCAN (?!above)|TEMP B-TREE/)
    // All facts of a station are no better than all facts.
    expect(plan).not.toContain('(station=?)')
  },
)

test('an item has one number, and a part of a fact is about it once', () => {
  const database = databaseAfter(12)
  database.exec(
    `insert into item_number values ('A', '01/09521234567899/21/', 1); insert into fact_item values (1, 7, 0)`,
  )
  expect(() => database.exec(`insert into item_number values ('A', '01/09521234567899/21/', 2)`)).toThrow('UNIQUE')
  expect(() => database.exec('insert into fact_item values (1, 7, 0)')).toThrow('UNIQUE')
})
