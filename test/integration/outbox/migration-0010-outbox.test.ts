import { expect, test } from 'vitest'
import { messageStates } from '#shared/sync/message-progress.ts'
import { damageMessage } from '#test/support/sync/damage-messages.ts'
import { openOutboxFile } from '#test/support/sync/outbox-under-test.ts'

function withOneMessage() {
  const outbox = openOutboxFile()
  outbox.enqueue(damageMessage('A'))
  return outbox
}

test('the table takes every state of a message, and no other', () => {
  const { database } = withOneMessage()
  const set = database.prepare(
    `update outbox_message set state = :state, goes_to = endpoint, next_try_at = 1, capture_url = 'u', last_reply = 'r',
     unsure_because = case :state when 'unsure' then 'replyLost' end,
     set_aside_because = case :state when 'setAside' then 'leftOut' end`,
  )
  for (const state of messageStates) expect(set.run({ state }).changes).toBe(1)
  expect(() => set.run({ state: 'lost' })).toThrow('CHECK')
})

test.each([
  [`state = 'waiting'`, 'a waiting message without a time'],
  [`state = 'accepted'`, 'an accepted message without its job'],
  [`state = 'refused'`, 'a refused message without a reason'],
  [`state = 'unsure'`, 'an unsure message without its cause'],
])('%s is refused: %s', (change) => {
  const { database } = withOneMessage()
  expect(() => database.exec(`update outbox_message set goes_to = endpoint, ${change}`)).toThrow('CHECK')
})

test('a message is never deleted, and an event keeps its body', () => {
  const { database } = withOneMessage()
  expect(() => database.exec('delete from outbox_message')).toThrow('a message is never deleted')
  expect(() => database.exec(`update outbox_event set body = '{}'`)).toThrow('an event keeps its body')
})

test('an event id belongs to one message', () => {
  const outbox = withOneMessage()
  const message = damageMessage('B')
  outbox.enqueue(message)
  expect(() => outbox.enqueue({ ...damageMessage('C'), events: message.events })).toThrow('UNIQUE')
})

test('the database counts the messages of each state by itself', () => {
  const { database } = withOneMessage()
  const counts = () => database.prepare('select state, messages from outbox_count where messages > 0').all()
  expect(counts()).toEqual([{ state: 'queued', messages: 1 }])
  database.exec(`update outbox_message set state = 'processed'`)
  expect(counts()).toEqual([{ state: 'processed', messages: 1 }])
})
