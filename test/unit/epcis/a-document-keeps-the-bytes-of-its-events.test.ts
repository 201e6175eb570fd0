import { expect, test } from 'vitest'
import { captureDocument, captureDocumentText, envelopeBytes } from '#shared/epcis/document.ts'
import { damageMessage, foundAt } from '#test/support/sync/damage-messages.ts'

const events = ['A', 'B', 'C'].flatMap((serial) => damageMessage(serial).events.map((event) => event.body))

const origin = { station: '018f0000-0000-7000-8000-000000000001', epoch: 1763884800 }

test('the text of a document is the document of its events', () => {
  for (const some of [[], events.slice(0, 1), events]) {
    const text = captureDocumentText(
      some.map((event) => JSON.stringify(event)),
      foundAt,
      origin,
    )
    expect(JSON.parse(text)).toEqual(captureDocument(some, foundAt, origin))
  }
})

test('an event is in the text byte for byte, whatever white space it was made with', () => {
  const body = JSON.stringify(events[0], null, 2)
  expect(captureDocumentText([body], foundAt, origin)).toContain(body)
})

test('the size of a document is its envelope, its events and a comma between them', () => {
  const bodies = events.map((event) => JSON.stringify(event))
  const size = bodies.reduce((sum, body) => sum + body.length, envelopeBytes(origin)) + bodies.length - 1
  expect(captureDocumentText(bodies, foundAt, origin)).toHaveLength(size)
})

test('every document says which station sends it, and in which epoch', () => {
  expect(captureDocument([], foundAt, origin)).toMatchObject({
    'tallyman:station': 'urn:uuid:018f0000-0000-7000-8000-000000000001',
    'tallyman:epoch': 1763884800,
  })
})
