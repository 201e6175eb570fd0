import { createHash } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import type { HandOverId } from '#shared/domain/hand-over/hand-over-id.ts'
import { openHttpTransport } from '#service/hand-over/http-transport.ts'
import type { Parcel } from '#service/hand-over/transport.ts'
import { openHttpExchange, openRoad } from '#service/network/http-exchange.ts'
import { startExternalServer } from '#test/support/hand-over/external-system.ts'
import type { Answer } from '#test/support/hand-over/external-system.ts'

const bytes = Buffer.from('{"a":1}')
const parcel: Parcel = {
  handOver: '00000000-0000-8000-8000-000000000001' as HandOverId,
  name: 'lot_00002.json',
  place: 2,
  of: 3,
  isManifest: false,
  contentType: 'application/json',
  bytes,
  sha256: createHash('sha256').update(bytes).digest('hex'),
}

/** Gives the parcel to a server that answers so. */
async function given(answer: Answer) {
  const server = await startExternalServer(() => answer)
  const transport = openHttpTransport(
    server.address,
    openHttpExchange({ connect: 500, reply: 500 }, 1, openRoad),
    () => 0,
  )
  onTestFinished(async () => {
    await transport.close()
    await server.close()
  })
  return { verdict: await transport.deliver(parcel, 0), asked: server.asked }
}

test('a file says what it is of, and which it is, in its headers', async () => {
  const { verdict, asked } = await given({ status: 202 })
  expect(verdict).toEqual({ kind: 'done' })
  expect(asked[0]).toMatchObject({
    key: `"${parcel.handOver}/2"`,
    name: 'lot_00002.json',
    part: '2/3',
    text: '{"a":1}',
    headers: { 'content-type': 'application/json', 'tallyman-hand-over': parcel.handOver },
  })
  expect(asked[0]?.headers['content-digest']).toBe(`sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`)
  expect(asked[0]?.headers.authorization).toBeUndefined()
})

test.each([
  ['hangs', 'hang', 'noAnswer'],
  ['breaks off', 'drop', 'noAnswer'],
  ['breaks down', { status: 503, headers: { 'Retry-After': '7' } }, 'brokeDown'],
  ['is a page for people', { status: 200, headers: { 'Content-Type': 'text/html' }, body: '<html>' }, 'strangeAnswer'],
] as const)('a server that %s is asked again later', async (_, answer, because) => {
  expect((await given(answer)).verdict).toMatchObject({ kind: 'tryLater', because })
})

test('a server that asks for time gets it', async () => {
  expect((await given({ status: 429, headers: { 'Retry-After': '7' } })).verdict).toMatchObject({ notBefore: 7_000 })
})

test('the data goes to no other address than the one that was entered', async () => {
  const other = await startExternalServer()
  onTestFinished(() => other.close())
  const { verdict } = await given({ status: 307, headers: { Location: other.address } })
  expect(verdict).toMatchObject({ kind: 'refused', because: 'strangeAnswer' })
  expect(other.asked).toEqual([])
})

test('nobody there is told as that', async () => {
  const server = await startExternalServer()
  await server.close()
  const transport = openHttpTransport(
    server.address,
    openHttpExchange({ connect: 500, reply: 500 }, 1, openRoad),
    () => 0,
  )
  onTestFinished(() => transport.close())
  expect(await transport.deliver(parcel, 0)).toMatchObject({ kind: 'tryLater', because: 'notReached' })
})
