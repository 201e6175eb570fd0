import { expect, test } from 'vitest'
import { openOutboxExchanges } from '#service/persistence/outbox/exchanges.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { damageMessage } from '#test/support/sync/damage-messages.ts'
import { openOutboxFile } from '#test/support/sync/outbox-under-test.ts'

test('each message is answered with its own last exchanges, oldest first, of its documents and of itself', () => {
  const { database, enqueue } = openOutboxFile()
  enqueue(damageMessage('A'), damageMessage('B'), damageMessage('C'))
  database.exec(`
    insert into outbox_document (number, endpoint, sent_at, bytes) values (1, 'e', 1, 1), (2, 'e', 2, 1), (3, 'e', 3, 1);
    insert into outbox_document_message (message, document) values (1, 1), (2, 1), (1, 2), (1, 3)`)
  const exchanges = openOutboxExchanges(database)
  const said = (text: string) => ({ at: 1 as Instant, what: 'POST /capture', status: null, said: text })
  exchanges.ofDocument(1, said('first try'))
  exchanges.ofMessage(2, said('looked for'))
  exchanges.ofDocument(2, said('second try'))
  exchanges.ofDocument(3, said('third try'))
  exchanges.ofDocument(3, said('taken'))

  const texts = (limit: number) => {
    const about = exchanges.about([1, 2, 3], limit)
    return [1, 2, 3].map((message) => about.get(message)?.map((one) => one.said))
  }
  expect(texts(10)).toEqual([['first try', 'second try', 'third try', 'taken'], ['first try', 'looked for'], undefined])
  expect(texts(2)).toEqual([['third try', 'taken'], ['first try', 'looked for'], undefined])
})
