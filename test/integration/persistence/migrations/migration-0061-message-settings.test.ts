import { expect, test } from 'vitest'
import { messageSettings } from '#service/persistence/migrations/0061-message-settings.ts'
import { databaseAfter } from '#test/support/station/migrated-database.ts'

test('a message has one set of settings, and they can be read', () => {
  const database = databaseAfter(messageSettings.version)
  const keep = database.prepare('insert into message_setting (message, settings) values (?, ?)')
  keep.run('destroy', '{"isOn":false}')
  expect(() => keep.run('destroy', '{"isOn":true}')).toThrow(/UNIQUE/)
  expect(() => keep.run('receipt', 'on')).toThrow(/CHECK/)
})
