import { expect, test } from 'vitest'
import { scannerProfiles } from '#service/persistence/migrations/0065-scanner-profiles.ts'
import { databaseAfter } from '#test/support/station/migrated-database.ts'

test('a scanner has one profile, and a station one scanner that types', () => {
  const database = databaseAfter(scannerProfiles.version)
  const keep = (name: string, kind: string) =>
    database.exec(`insert into scanner_profile (name, kind, profile) values ('${name}', '${kind}', '{}')`)
  keep('dock 1', 'serial')
  keep('dock 2', 'serial')
  keep('dock 3', 'keyboard')
  expect(() => keep('dock 1', 'serial')).toThrow('UNIQUE')
  expect(() => keep('dock 4', 'keyboard')).toThrow('UNIQUE')
  expect(() => keep('dock 5', 'camera')).toThrow('CHECK')
})
