import { expect, test } from 'vitest'
import { messagesOfARole } from '#service/persistence/migrations/0060-messages-of-a-role.ts'
import { databaseAfter } from '#test/support/station/migrated-database.ts'

test('a site stands once in the network, and a message is unsent for a reason that is known', () => {
  const database = databaseAfter(messagesOfARole.version)
  database.exec(`insert into site_in_network (only, business_type, role) values (1, 'wholesaler', 'owner')`)
  expect(() =>
    database.exec(`insert into site_in_network (only, business_type, role) values (2, 'manufacturer', 'owner')`),
  ).toThrow(/CHECK/)
  expect(() => database.exec(`insert into outbox_unsent (message, because) values (1, 'whatever')`)).toThrow(/CHECK/)
  expect(() => database.exec(`insert into outbox_unsent (message, because) values (1, 'switchedOff')`)).toThrow(
    /FOREIGN KEY/,
  )
})
