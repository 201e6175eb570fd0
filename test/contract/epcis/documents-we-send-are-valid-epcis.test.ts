import { existsSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import type { ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import { beforeAll, describe, expect, test } from 'vitest'
import type { JobId } from '#shared/domain/jobs/job.ts'
import { damageReasons } from '#shared/domain/damage/reasons.ts'
import { captureDocument, captureDocumentText } from '#shared/epcis/document.ts'
import { closingMembers, closingSets } from '#shared/epcis/closing-event.ts'
import type { ClosingEvent, EventId, ObjectEvent } from '#shared/epcis/event.ts'
import { messagesForOpenings, messagesForPacking } from '#shared/domain/network/messages-for-contents.ts'
import type { HoldFact } from '#shared/domain/holds/facts.ts'
import { messagesForHolds } from '#shared/domain/network/messages-for-holds.ts'
import { messagesForReceipt } from '#shared/domain/network/messages-for-receiving.ts'
import { messagesForSamples } from '#shared/domain/network/messages-for-sampling.ts'
import { sampleReasons } from '#shared/domain/sampling/reasons.ts'
import type { SiteGln } from '#shared/domain/site/site.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { uuidv7 } from '#service/ids.ts'
import { completedReceipt } from '#test/support/domain/receiving-situations.ts'
import { damageMessage, endpoint, foundAt, pack } from '#test/support/sync/damage-messages.ts'

const origin = { station: '018f0000-0000-7000-8000-000000000001', epoch: 1763884800 }

const schemaFile = '../shared/vectors/epcis/epcis-json-schema-2.0.1.json'

const held = { job: null, note: null, eventTime: foundAt, items: [pack('A'), pack('B%2F1')] } as const
const holdFacts: readonly HoldFact[] = [
  { kind: 'holds.put', ...held, hold: 'suspect', reason: 'sealBroken', unknown: [] },
  { kind: 'holds.lifted', ...held, hold: 'damaged', reason: 'checkedAndSound', stillHeld: [], signature: null },
  { kind: 'holds.moved', ...held, from: 'exception', to: 'damaged', reason: 'foundDamaged', signature: null },
]

describe.skipIf(!existsSync(schemaFile))('against the EPCIS 2.0.1 schema', () => {
  const ajv = new Ajv({ strict: false, allErrors: true })
  addFormats.default(ajv)
  let validate: ValidateFunction
  // Not while the tests are collected: that happens where they are skipped too.
  beforeAll(() => {
    validate = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')))
  })

  function problemsOf(document: unknown): unknown {
    return validate(document) ? [] : validate.errors
  }

  test('a document of damage events with Digital Links is valid', () => {
    const events = [damageMessage('A', 'B%2F1'), damageMessage('C')].flatMap((message) =>
      message.events.map((event) => event.body),
    )
    expect(problemsOf(captureDocument(events, foundAt, origin))).toEqual([])
  })

  test.each(damageReasons)('a damage event for the reason %s is valid', (reason) => {
    const [event] = damageMessage('A').events
    const body: ObjectEvent = { ...(event?.body as ObjectEvent), 'tallyman:damageReason': reason }
    expect(problemsOf(captureDocument([body], foundAt, origin))).toEqual([])
  })

  test('a document that takes items out of a container, by GTIN and serial or by SSCC, is valid', () => {
    const openings = [
      { container: '00/095212345678900009' as ItemId, items: [pack('CASE')] },
      { container: pack('CASE'), items: [pack('A'), pack('B%2F1')] },
    ]
    const site = { gln: '9521234900016' as SiteGln }
    const messages = messagesForOpenings(openings, foundAt, {
      site,
      endpoint,
      offsetMinutes: 60,
      newId: uuidv7().newId,
    })
    const events = messages.flatMap((message) => message.events.map((event) => event.body))
    expect(events).toHaveLength(2)
    expect(problemsOf(captureDocument(events, foundAt, origin))).toEqual([])
  })

  test('a document that moves items into a new container is valid', () => {
    const container = '00/595212340000010000' as ItemId
    const context = { site: { gln: '9521234900016' as SiteGln }, endpoint, offsetMinutes: 60, newId: uuidv7().newId }
    const messages = messagesForPacking(
      {
        kind: 'contents.packed',
        job: '018f0000-0000-7000-8000-000000000001' as JobId,
        eventTime: foundAt,
        container,
        newContainer: { level: 'CA', availability: 'AVAILABLE' },
        holds: [],
        items: [pack('A'), pack('B%2F1')],
        movedFrom: [{ container: pack('CASE'), items: [pack('A')] }],
      },
      context,
    )
    const events = messages.flatMap((message) => message.events.map((event) => event.body))
    expect(events).toHaveLength(3)
    expect(problemsOf(captureDocument(events, foundAt, origin))).toEqual([])
  })

  test.each(sampleReasons)(
    'a document that tells of packs sampled (%s), with all that a market asks for, is valid',
    (reason) => {
      const context = { site: { gln: '9521234900016' as SiteGln }, endpoint, offsetMinutes: 60, newId: uuidv7().newId }
      const messages = messagesForSamples(
        {
          kind: 'sampling.finished',
          job: '018f0000-0000-7000-8000-000000000001' as JobId,
          reason,
          description: 'letter "12/7"',
          reasonCode: 'stateControl',
          party: 'authority',
          eventTime: foundAt,
          items: [pack('A'), pack('B%2F1')],
          takenOut: 0,
        },
        context,
      )
      const events = messages.flatMap((message) => message.events.map((event) => event.body))
      expect(problemsOf(captureDocument(events, foundAt, origin))).toEqual([])
    },
  )

  test.each(['purchase', 'transfer', 'return'] as const)('a document that tells of a received %s is valid', (kind) => {
    const messages = messagesForReceipt(completedReceipt({ kind, number: 'DN 10/01' }), {
      site: { gln: '9521234900016' as SiteGln },
      endpoint,
      offsetMinutes: 60,
      newId: uuidv7().newId,
    })
    const events = messages.flatMap((message) => message.events.map((event) => event.body))
    expect(events).toHaveLength(1)
    expect(problemsOf(captureDocument(events, foundAt, origin))).toEqual([])
  })

  test.each(holdFacts)('a document that tells of $kind is valid', (fact) => {
    const messages = messagesForHolds(fact, {
      site: { gln: '9521234900016' as SiteGln },
      endpoint,
      offsetMinutes: 60,
      newId: uuidv7().newId,
    })
    const events = messages.flatMap((message) => message.events.map((event) => event.body))
    expect(events).toHaveLength(1)
    expect(problemsOf(captureDocument(events, foundAt, origin))).toEqual([])
  })

  test.each(closingSets)('a document that closes a batch of the set %s is valid', (set) => {
    const place = { id: 'https://id.gs1.org/414/9521234900016' }
    const counts = { commissioned: 5, packed: 0, decommissioned: 1, destroyed: 0 } as const
    const event: ClosingEvent = {
      type: 'ObjectEvent',
      eventID: 'urn:uuid:018f0000-0000-7000-8000-000000000001' as EventId,
      eventTime: '2026-11-27T08:00:00.000Z',
      eventTimeZoneOffset: '+01:00',
      readPoint: place,
      bizLocation: place,
      ...closingMembers(
        'productRelease',
        { set, lot: 'L-26/7', expiry: '2028-06-30', levels: [{ level: 'EA', ...counts }] },
        [{ gtin: '09521234567899', quantity: 5 }],
      ),
    }
    expect(problemsOf(captureDocument([event], foundAt, origin))).toEqual([])
  })

  test('the document as it is sent is valid', () => {
    const bodies = damageMessage('A').events.map((event) => JSON.stringify(event.body))
    expect(problemsOf(JSON.parse(captureDocumentText(bodies, foundAt, origin)))).toEqual([])
  })

  test('the schema would notice a member of ours without our prefix, and a word of the vocabulary as a URN', () => {
    const [event] = damageMessage('A').events
    const document = captureDocument([], foundAt, origin)
    const withEvent = (body: unknown) => ({ ...document, epcisBody: { eventList: [body] } })
    expect(problemsOf(withEvent({ ...event?.body, damageReason: 'wet' }))).not.toEqual([])
    expect(problemsOf(withEvent({ ...event?.body, bizStep: 'urn:epcglobal:cbv:bizstep:inspecting' }))).not.toEqual([])
  })
})
