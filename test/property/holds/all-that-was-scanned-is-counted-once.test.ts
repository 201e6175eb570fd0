import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newestVersion } from '#service/persistence/database/migrate.ts'
import { allMigrations } from '#service/persistence/migrations/all.ts'
import { scannedInAll } from '#service/persistence/items/scanned-in-all.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import { databaseAfter } from '#test/support/station/migrated-database.ts'

const items = 14
/** Each item is in one with a smaller number, or in none: a forest of any depth. */
const aForest = fc.tuple(...Array.from({ length: items }, (_, number) => fc.option(fc.nat({ max: number }))))
const someScanned = fc.uniqueArray(fc.nat({ max: items + 1 }))

test('what was scanned counts with all that is in it, each once, however containers and scans lie in each other', () => {
  const database = databaseAfter(newestVersion(allMigrations))
  const count = scannedInAll(database)
  const add = database.prepare(`
    insert into item (id, gtin, level, lot, expiry, lifecycle, availability, parent, last_event_at)
    values (?, null, 'EA', null, null, 'commissioned', 'AVAILABLE', ?, 1)`)
  const scan = database.prepare(`insert into job_item (job, item, sequence, known) values ('j', ?, ?, 1)`)
  fc.assert(
    fc.property(aForest, someScanned, (parents, scanned) => {
      database.exec('begin')
      for (const [number, drawn] of parents.entries()) {
        const parent = drawn === null || drawn >= number ? null : `i${drawn}`
        add.run(`i${number}`, parent)
      }
      database.exec(`insert into content_count select parent, count(*) from item where parent is not null group by 1`)
      for (const [sequence, number] of scanned.entries()) scan.run(`i${number}`, sequence)
      const isIn = (number: number): boolean => {
        const drawn = parents[number] ?? null
        return scanned.includes(number) || (drawn !== null && drawn < number && isIn(drawn))
      }
      // Numbers behind the last are scanned items that no record has.
      const all = Array.from({ length: items + 2 }, (_, number) => number).filter(isIn)
      const counted = count('j' as JobId)
      database.exec('rollback')
      expect(counted).toBe(all.length)
    }),
  )
})
