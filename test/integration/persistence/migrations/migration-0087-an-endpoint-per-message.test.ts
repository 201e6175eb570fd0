import { expect, test } from 'vitest'
import { anEndpointPerMessage } from '#service/persistence/migrations/0087-an-endpoint-per-message.ts'
import { databaseAfter } from '#test/support/station/migrated-database.ts'

const hash = '0'.repeat(64)

function withFacts(facts: readonly (readonly [kind: string, body: object])[]) {
  const database = databaseAfter(86)
  database.prepare("insert or ignore into station (number, id, epoch) values (1, 's', 1)").run()
  const write = database.prepare(`
    insert into fact (station, sequence, epoch, id, kind, at, offset_minutes, body, previous_hash, hash)
    values (1, ?, 1, ?, ?, 1, 0, ?, '${hash}', '${hash}')`)
  facts.forEach(([kind, body], index) => write.run(index + 1, `f${index}`, kind, JSON.stringify(body)))
  return database
}

test('a sign-in counts for the address of its moment, and for none that came later', () => {
  const database = withFacts([
    ['network.access-set-up', { to: { way: 'of nowhere' } }],
    ['network.address-set-up', { to: 'https://a.example' }],
    ['network.access-set-up', { to: { way: 'first' } }],
    ['network.access-set-up', { to: { way: 'second' } }],
    ['network.address-set-up', { to: 'https://b.example' }],
  ])
  database.prepare(`insert into network_access (only, access) values (1, '{"way":"second"}')`).run()

  database.exec(anEndpointPerMessage.up)

  expect(database.prepare('select address, access from network_access').all()).toEqual([
    { address: 'https://a.example', access: '{"way":"second"}' },
  ])
})

test('a message that was set up before goes to the site’s own endpoint, its members as the ledger would write them', () => {
  const database = withFacts([])
  const form = '{"kind":"urn","prefixes":{"known":["9521234"],"otherLength":7}}'
  database
    .prepare('insert into message_setting (message, settings) values (?, ?)')
    .run('status', `{"form":${form},"isOn":false,"receiver":null,"sender":"9521234000006"}`)

  database.exec(anEndpointPerMessage.up)

  const kept = database.prepare('select settings from message_setting').pluck().get()
  expect(kept).toBe(`{"endpoint":null,"form":${form},"isOn":false,"receiver":null,"sender":"9521234000006"}`)
})

test('what may be at the network went to the site’s endpoint, and never anywhere else', () => {
  const database = withFacts([])
  const add = database.prepare(`
    insert into outbox_message (id, endpoint, type, state, items, events, bytes, created_at, updated_at, may_be_there)
    values (?, 'network', 'damage', ?, 1, 1, 10, 1, 1, ?)`)
  add.run('never left', 'queued', 0)
  add.run('on its way', 'sending', 0)
  add.run('stored', 'processed', 1)

  database.exec(anEndpointPerMessage.up)

  expect(database.prepare('select id, goes_to from outbox_message order by number').all()).toEqual([
    { id: 'never left', goes_to: null },
    { id: 'on its way', goes_to: 'network' },
    { id: 'stored', goes_to: 'network' },
  ])
  const change = (set: string, id: string) => () =>
    database.prepare(`update outbox_message set ${set} where id = ?`).run(id)
  expect(change("goes_to = 'https://b.example'", 'stored')).toThrow('asked for where it went')
  expect(change('goes_to = null', 'stored')).toThrow('asked for where it went')
  expect(change("state = 'sending'", 'never left')).toThrow('asked for where it went')
  expect(change("state = 'sending', goes_to = 'https://b.example'", 'never left')).not.toThrow()
  expect(change("state = 'queued', goes_to = null", 'never left')).not.toThrow()
})
