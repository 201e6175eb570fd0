import { expect, test } from 'vitest'
import { answerProfiles } from '#service/persistence/migrations/0100-answer-profiles.ts'
import { databaseAfter } from '#test/support/station/migrated-database.ts'

test('a make of scanners stands once under its id, as JSON, with when it was brought', () => {
  const database = databaseAfter(answerProfiles.version)
  const keep = (id: string, profile: string, at: string) =>
    database.exec(`insert into answer_profile (id, profile, brought_at) values ('${id}', '${profile}', ${at})`)
  keep('zebra', '{}', '1')
  expect(() => keep('zebra', '{}', '2')).toThrow('UNIQUE')
  expect(() => keep('other', 'no json', '1')).toThrow('CHECK')
  expect(() => keep('other', '{}', 'null')).toThrow('NOT NULL')
})
