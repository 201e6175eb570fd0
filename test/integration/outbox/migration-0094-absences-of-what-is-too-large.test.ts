import { expect, test } from 'vitest'
import { databaseAfter } from '#test/support/station/migrated-database.ts'
import { absencesOfWhatIsTooLarge } from '#service/persistence/migrations/0094-absences-of-what-is-too-large.ts'

test('a message that was asked for before counts its absences from now on', () => {
  const database = databaseAfter(93)
  database.exec(`
    insert into outbox_message (number, id, endpoint, type, state, unsure_because, split_to, last_reply, may_be_there,
        events, items, bytes, created_at, updated_at)
      values (7, 'm', 'practice', 'damage', 'unsure', 'tooLarge', 900, 'big', 1, 1, 3, 1, 1, 1)`)
  database.exec(absencesOfWhatIsTooLarge.up)
  expect(database.prepare('select number, absences from outbox_message').all()).toEqual([{ number: 7, absences: 0 }])
  expect(() => database.exec('update outbox_message set absences = -1')).toThrow(/constraint/i)
})
