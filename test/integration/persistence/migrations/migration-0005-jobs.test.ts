import { expect, test } from 'vitest'
import { databaseAfter, planOf } from '#test/support/station/migrated-database.ts'

test('an item is claimed by one job at a time, whatever the code does', () => {
  const database = databaseAfter(5)
  database.exec(`insert into claim values ('i1', 'j1')`)
  expect(() => database.exec(`insert into claim values ('i1', 'j2')`)).toThrow('UNIQUE')
})

test('an item is in a job once: a set, never a quantity', () => {
  const database = databaseAfter(5)
  const add = `insert into job_item values ('j1', 'i1', 1, 1, null, null)`
  database.exec(add)
  expect(() => database.exec(add)).toThrow('UNIQUE')
})

test('open jobs, open stops and the last scans are found without walking through years of closed ones', () => {
  const database = databaseAfter(5)
  expect(planOf(database, `select id from job where status = 'open' order by opened_at`)).toMatch(
    /USING (COVERING )?INDEX job_open/,
  )
  const openStops = planOf(database, `select id from stop where job = 'j1' and answered = 0 order by sequence`)
  expect(openStops).toMatch(/INDEX stop_open/)
  const lastScans = planOf(database, `select sequence from job_scan where job = 'j1' order by sequence desc limit 50`)
  expect(lastScans).toMatch(/^SEARCH job_scan USING PRIMARY KEY/)
  for (const plan of [openStops, lastScans]) expect(plan).not.toContain('TEMP B-TREE')
})
