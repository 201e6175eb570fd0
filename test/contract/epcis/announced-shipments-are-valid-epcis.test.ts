import { describe, expect, test } from 'vitest'
import { readInboundDocument } from '#shared/epcis/read-document.ts'
import { readInboundEvent } from '#shared/epcis/read-event.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { documentOf, smallShipment } from '#test/support/shipments/announced-events.ts'
import { trainingSite } from '#training/training-items.ts'
import { trainingEventContext, trainingShipmentEvents } from '#training/training-shipment-events.ts'
import { officialSchema, vectorDocuments, vectorsAreThere } from '../practice-network/vectors.ts'

const noon = Date.parse('2026-11-22T12:00:00.000Z') as Instant

describe.skipIf(!vectorsAreThere)('against the EPCIS 2.0.1 schema and the published examples', () => {
  test('the announcements of the training site, and those of the tests, are valid', () => {
    const judge = officialSchema()
    const document = {
      ...JSON.parse(documentOf([])),
      '@context': trainingEventContext,
      epcisBody: { eventList: trainingShipmentEvents(noon) },
    }
    expect(judge(document), JSON.stringify(judge.errors)).toBe(true)
    expect(judge(JSON.parse(documentOf(smallShipment('DN-1')))), JSON.stringify(judge.errors)).toBe(true)
  })

  test.each(vectorDocuments('valid'))(
    'every event of %s is read, passed over or doubted with a reason',
    (_name, document) => {
      const read = readInboundDocument(JSON.stringify(document))
      expect(read.ok).toBe(true)
      for (const event of read.ok ? read.value.events : []) {
        const outcome = readInboundEvent(event, { event: 'e', siteGln: trainingSite.gln, latest: noon })
        expect(outcome.ok || outcome.error.code !== 'EVENT_UNREADABLE', JSON.stringify([outcome, event])).toBe(true)
      }
    },
  )
})
