import { expect, test } from 'vitest'
import { leftAt, pack, shipping, smallShipment } from '#test/support/shipments/announced-events.ts'
import { cursorOf, pageOf, pulledFrom, serverThat } from '#test/support/shipments/pulled-from.ts'
import { receivingDesk } from '#test/support/shipments/receiving-desk.ts'

const recordTime = '2026-11-20T12:00:01.000Z'
const now = leftAt + 86_400_000

test('a next page at another address is never asked for; what came before it is kept', async () => {
  const { desk, facts } = receivingDesk()
  let asked = 0
  const other = await serverThat((_request, response) => {
    asked += 1
    response.end(pageOf([]))
  })
  const url = await serverThat((_request, response) => {
    response.setHeader('Link', `<${other}/events?nextPageToken=x>; rel="next"`).end(pageOf(smallShipment('DN-1')))
  })
  expect(await pulledFrom(url, desk)).toEqual({
    kind: 'trouble',
    said: "the network's next page is at another address",
  })
  expect([asked, facts('shipment.announced')]).toEqual([0, 1])
})

test('pages that lead back to themselves are left', async () => {
  const { desk } = receivingDesk()
  let asked = 0
  const url = await serverThat((_request, response) => {
    asked += 1
    response.setHeader('Link', '</events?nextPageToken=again>; rel="next"').end(pageOf([]))
  })
  expect(await pulledFrom(url, desk)).toMatchObject({ kind: 'trouble' })
  expect(asked).toBe(2)
})

test('a reply that is too long is asked for again in smaller pages', async () => {
  const { desk, facts } = receivingDesk()
  const seen: number[] = []
  const url = await serverThat((request, response) => {
    const perPage = Number(new URL(request.url ?? '', 'http://x').searchParams.get('perPage'))
    seen.push(perPage)
    response.end(perPage > 10 ? 'x'.repeat(17 * 1024 * 1024) : pageOf(smallShipment('DN-1')))
  })
  expect(await pulledFrom(url, desk)).toEqual({ kind: 'done' })
  expect(seen).toEqual([50, 12, 3, 3, 3])
  expect(facts('shipment.announced')).toBe(1)
})

test('one event that is too long for any page is told to a person, and the network is left in peace', async () => {
  const { desk } = receivingDesk()
  let asked = 0
  const url = await serverThat((_request, response) => {
    asked += 1
    response.end('x'.repeat(17 * 1024 * 1024))
  })
  expect(await pulledFrom(url, desk)).toMatchObject({ kind: 'trouble' })
  expect(asked).toBe(4)
})

test.each([
  ['<html>Please sign in</html>', 200, 'trouble'],
  ['{"epcisBody":{}}', 200, 'trouble'],
  ['{', 200, 'trouble'],
  ['', 401, 'trouble'],
  ['', 400, 'trouble'],
  ['', 302, 'trouble'],
  ['', 503, 'later'],
])('an answer %o with status %i is %s, and nothing is written', async (text, status, kind) => {
  const { desk } = receivingDesk()
  const before = desk.ledger.head().sequence
  const url = await serverThat((_request, response) => {
    response.writeHead(status, { location: 'http://elsewhere.example/' }).end(text)
  })
  expect((await pulledFrom(url, desk)).kind).toBe(kind)
  expect([desk.ledger.head().sequence, cursorOf(desk)]).toEqual([before, null])
})

test('a network that asks to wait is waited for', async () => {
  const { desk } = receivingDesk()
  const url = await serverThat((_request, response) => response.writeHead(429, { 'retry-after': '7' }).end())
  expect(await pulledFrom(url, desk)).toEqual({ kind: 'later', wait: 7_000 })
})

test('a network that is gone is asked later', async () => {
  const { desk } = receivingDesk()
  expect(await pulledFrom('http://127.0.0.1:1', desk)).toEqual({ kind: 'later', wait: null })
})

test('a record time ahead of our clock does not make us pass over what is recorded until then', async () => {
  const { desk } = receivingDesk()
  const url = await serverThat((_request, response) =>
    response.end(pageOf(smallShipment('DN-1'), '2099-01-01T00:00:00Z')),
  )
  await pulledFrom(url, desk)
  expect(cursorOf(desk)).toBe(now)
})

test('events without a record time are taken, and the next round begins where this one did', async () => {
  const { desk, facts } = receivingDesk()
  const url = await serverThat((_request, response) => response.end(pageOf(smallShipment('DN-1'), null)))
  await pulledFrom(url, desk)
  await pulledFrom(url, desk)
  expect([facts('shipment.announced'), cursorOf(desk)]).toEqual([1, null])
})

test('what shows up late in the second before the cursor is found, and nothing is taken twice', async () => {
  const { desk, facts } = receivingDesk()
  const asked: (string | null)[] = []
  const early = smallShipment('DN-1')
  const late = smallShipment('DN-2', 5)
  const url = await serverThat((request, response) => {
    asked.push(new URL(request.url ?? '', 'http://x').searchParams.get('GE_recordTime'))
    response.end(pageOf(asked.length < 4 ? early : [...late, ...early], recordTime))
  })
  await pulledFrom(url, desk)
  await pulledFrom(url, desk)
  const justBehind = '2026-11-20T12:00:01.001Z'
  expect(asked).toEqual([null, recordTime, justBehind, '2026-11-20T12:00:00.000Z', justBehind])
  expect([facts('shipment.announced'), desk.shipments.page(0, 10).length]).toEqual([2, 2])
})

test('a network that says the same doubtful thing again and again is set aside once', async () => {
  const { desk, facts } = receivingDesk()
  const doubtful = [{ ...shipping('DN-1', [pack(1)]), epcList: ['urn:junk'] }]
  const url = await serverThat((_request, response) => response.end(pageOf(doubtful)))
  for (let round = 0; round < 3; round += 1) expect(await pulledFrom(url, desk)).toEqual({ kind: 'done' })
  expect(facts('inbound.set-aside')).toBe(1)
})
