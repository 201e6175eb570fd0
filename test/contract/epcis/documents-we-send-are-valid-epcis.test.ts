import { existsSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { damageReasons } from '#shared/domain/damage/reasons.ts'
import { captureDocument, captureDocumentText } from '#shared/epcis/document.ts'
import type { EpcisEvent } from '#shared/epcis/event.ts'
import { damageMessage, foundAt } from '#test/support/sync/damage-messages.ts'

const schemaFile = '../shared/vectors/epcis/epcis-json-schema-2.0.1.json'

describe.skipIf(!existsSync(schemaFile))('against the EPCIS 2.0.1 schema', () => {
  const ajv = new Ajv({ strict: false, allErrors: true })
  addFormats.default(ajv)
  const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')))

  function problemsOf(document: unknown): unknown {
    return validate(document) ? [] : validate.errors
  }

  test('a document of damage events with Digital Links is valid', () => {
    const events = [damageMessage('A', 'B%2F1'), damageMessage('C')].flatMap((message) =>
      message.events.map((event) => event.body),
    )
    expect(problemsOf(captureDocument(events, foundAt))).toEqual([])
  })

  test.each(damageReasons)('a damage event for the reason %s is valid', (reason) => {
    const [event] = damageMessage('A').events
    const body: EpcisEvent = { ...(event?.body as EpcisEvent), 'tallyman:damageReason': reason }
    expect(problemsOf(captureDocument([body], foundAt))).toEqual([])
  })

  test('the document as it is sent is valid', () => {
    const bodies = damageMessage('A').events.map((event) => JSON.stringify(event.body))
    expect(problemsOf(JSON.parse(captureDocumentText(bodies, foundAt)))).toEqual([])
  })

  test('the schema would notice a member of ours without our prefix, and a word of the vocabulary as a URN', () => {
    const [event] = damageMessage('A').events
    const document = captureDocument([], foundAt)
    const withEvent = (body: unknown) => ({ ...document, epcisBody: { eventList: [body] } })
    expect(problemsOf(withEvent({ ...event?.body, damageReason: 'wet' }))).not.toEqual([])
    expect(problemsOf(withEvent({ ...event?.body, bizStep: 'urn:epcglobal:cbv:bizstep:inspecting' }))).not.toEqual([])
  })
})
