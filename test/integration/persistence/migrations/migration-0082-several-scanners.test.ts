import { expect, test } from 'vitest'
import { severalScanners } from '#service/persistence/migrations/0082-several-scanners.ts'
import { databaseAfter } from '#test/support/station/migrated-database.ts'

test('the one scanner of before is the first of several, each known by its name', () => {
  const database = databaseAfter(81)
  const settings = JSON.stringify({ name: 'dock 1', path: '/dev/ttyACM0' })
  database.prepare('insert into scanner (only, settings) values (1, ?)').run(settings)

  database.exec(severalScanners.up)

  expect(database.prepare('select name, settings from scanner_on_port').all()).toEqual([{ name: 'dock 1', settings }])
  const add = database.prepare('insert into scanner_on_port (name, settings) values (?, ?)')
  expect(() => add.run('dock 1', settings)).toThrow('UNIQUE')
  expect(() => add.run('dock 2', 'no settings')).toThrow('CHECK')
  add.run('dock 2', settings)
})
