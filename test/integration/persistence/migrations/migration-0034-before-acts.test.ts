import { expect, test } from 'vitest'
import { actKinds } from '#shared/domain/corrections/act-kind.ts'
import { beforeActs } from '#service/persistence/migrations/0034-before-acts.ts'
import { allMigrations } from '#service/persistence/migrations/all.ts'
import { databaseAfter } from '#test/support/station/migrated-database.ts'

const hash = '0'.repeat(64)
/** What a packaging line made is younger than this migration. */
const kindsThen = actKinds.filter((kind) => !kind.startsWith('batch.'))
const before = allMigrations.filter(({ version }) => version < beforeActs.version).at(-1)?.version ?? 0

test('every kind of act that was recorded before can be pointed at, by its job where it has one', () => {
  const database = databaseAfter(before)
  database.exec(`insert into station (number, id, epoch) values (1, 's', 1)`)
  const add = database.prepare(`
    insert into fact (station, sequence, id, at, kind, body, previous_hash, hash, offset_minutes, epoch)
    values (1, ?, ?, 0, ?, ?, '${hash}', '${hash}', 0, 1)`)
  kindsThen.forEach((kind, at) => {
    add.run(2 * at + 1, `with-${kind}`, kind, JSON.stringify({ kind, job: `job-${kind}` }))
    add.run(2 * at + 2, `without-${kind}`, kind, JSON.stringify({ kind }))
  })
  add.run(2 * kindsThen.length + 1, 'no-act', 'job.opened', '{"job":"j"}')
  database.exec(beforeActs.up)
  expect(database.prepare('select fact, act from act_fact order by sequence').raw().all()).toEqual(
    kindsThen.flatMap((kind) => [
      [`with-${kind}`, `job-${kind}`],
      [`without-${kind}`, `without-${kind}`],
    ]),
  )
})
