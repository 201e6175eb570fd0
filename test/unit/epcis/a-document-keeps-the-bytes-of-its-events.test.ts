import { expect, test } from 'vitest'
import { captureDocument, captureDocumentText, envelopeBytes } from '#shared/epcis/document.ts'
import { damageMessage, foundAt } from '#test/support/sync/damage-messages.ts'

const events = ['A', 'B', 'C'].flatMap((serial) => damageMessage(serial).events.map((event) => event.body))

test('the text of a document is the document of its events', () => {
  for (const some of [[], events.slice(0, 1), events]) {
    const text = captureDocumentText(
      some.map((event) => JSON.stringify(event)),
      foundAt,
    )
    expect(JSON.parse(text)).toEqual(captureDocument(some, foundAt))
  }
})

test('an event is in the text byte for byte, whatever white space it was made with', () => {
  const body = JSON.stringify(events[0], null, 2)
  expect(captureDocumentText([body], foundAt)).toContain(body)
})

test('the size of a document is its envelope, its events and a comma between them', () => {
  const bodies = events.map((event) => JSON.stringify(event))
  const size = bodies.reduce((sum, body) => sum + body.length, envelopeBytes) + bodies.length - 1
  expect(captureDocumentText(bodies, foundAt)).toHaveLength(size)
})
