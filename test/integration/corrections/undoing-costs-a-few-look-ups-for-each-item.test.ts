import { expect, test } from 'vitest'
import { laterActs } from '#service/persistence/acts.ts'
import { databaseAfter, planOf } from '#test/support/station/migrated-database.ts'

test('what was done later with the items of an act is found item by item, never by walking through facts', () => {
  const question = laterActs.replace(':items', `'[]'`).replace(':after', '1').replace(':act', `'a'`)
  const plan = planOf(databaseAfter(34), question)
  expect(plan).toMatch(/SEARCH item_number/)
  expect(plan).toMatch(/SEARCH fact_item USING PRIMARY KEY \(item=\? AND sequence>\?\)/)
  expect(plan).toMatch(/SEARCH act_fact USING INTEGER PRIMARY KEY/)
  expect(plan).not.toMatch(/SCAN (?!wanted)/)
})
