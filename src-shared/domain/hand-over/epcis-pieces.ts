import { captureDocument } from '../../epcis/document.ts'
import type { AggregationEvent, EventId, ObjectEvent } from '../../epcis/event.ts'
import { itemLink, locationLink } from '../../gs1/digital-link.ts'
import { isoOffset, isoUtc } from '../../kernel/time.ts'
import { unreachable } from '../../kernel/unreachable.ts'
import type { HandOverFormat } from './hand-over-format.ts'
import type { HandedBatch, HandedStep } from './handed-step.ts'

/** An event of a batch: commissioning says lot and expiry (CBV 2.0 section 9.2). */
type BatchEvent = AggregationEvent | (ObjectEvent & { readonly ilmd?: Readonly<Record<string, string>> })

/**
 * EPCIS 2.0 as JSON-LD: ObjectEvents ADD commissioning, AggregationEvents ADD packing, ObjectEvents DELETE decommissioning or
 * destroying. The id of an event follows from what it says, so whoever takes a piece twice has no event twice.
 */
export const epcisPieces: HandOverFormat = {
  id: 'epcis-2.0-json',
  extension: 'json',
  contentType: 'application/json',
  pieces: function* (batch, steps, mostBytes, uuidOf) {
    const { head, tail } = envelopeOf(batch)
    let bodies: string[] = []
    let bytes = head.length + tail.length
    const piece = () => ({ text: `${head}${bodies.join(',')}${tail}`, events: bodies.length })
    for (const step of steps) {
      if (step === null) {
        yield null
        continue
      }
      const body = bodyOf(batch, step, uuidOf)
      // One byte each: names are percent-encoded, and lots are of the characters that a label can have.
      const more = body.length + 1
      if (bodies.length > 0 && bytes + more > mostBytes) {
        yield piece()
        bodies = []
        bytes = head.length + tail.length
      }
      bodies.push(body)
      bytes += more
    }
    if (bodies.length > 0) yield piece()
  },
}

/** A document without its events, without anything that differs from one writing to the next. */
function envelopeOf({ asOf, station }: HandedBatch): { readonly head: string; readonly tail: string } {
  const empty = captureDocument([], asOf, { station, epoch: 0 })
  const tail = ']}}'
  const text = JSON.stringify({
    '@context': [...empty['@context'], { cbvmda: 'urn:epcglobal:cbv:mda:' }],
    type: empty.type,
    schemaVersion: empty.schemaVersion,
    creationDate: empty.creationDate,
    'tallyman:station': empty['tallyman:station'],
    epcisBody: empty.epcisBody,
  })
  return { head: text.slice(0, -tail.length), tail }
}

function bodyOf(batch: HandedBatch, step: HandedStep, uuidOf: (name: string) => string): string {
  const nameless = eventOf(batch, step, '' as EventId)
  const eventID = `urn:uuid:${uuidOf(`${batch.batch} ${JSON.stringify(nameless)}`)}` as EventId
  return JSON.stringify({ ...nameless, eventID })
}

function eventOf({ lot, expiry, gln, offsetMinutes }: HandedBatch, step: HandedStep, eventID: EventId): BatchEvent {
  const here = { id: locationLink(gln) }
  const frame = {
    eventID,
    eventTime: isoUtc(step.at),
    eventTimeZoneOffset: isoOffset(offsetMinutes),
    readPoint: here,
    bizLocation: here,
  }
  switch (step.kind) {
    case 'commissioned':
      return {
        type: 'ObjectEvent',
        ...frame,
        epcList: step.items.map(itemLink),
        action: 'ADD',
        bizStep: 'commissioning',
        disposition: 'active',
        // An SSCC has neither: what lies on a pallet says it of itself.
        ...(step.items[0]?.startsWith('00/') === true
          ? {}
          : { ilmd: { 'cbvmda:lotNumber': lot, 'cbvmda:itemExpirationDate': expiry } }),
      }
    case 'packed':
      return {
        type: 'AggregationEvent',
        ...frame,
        parentID: itemLink(step.container),
        childEPCs: step.items.map(itemLink),
        action: 'ADD',
        bizStep: 'packing',
        disposition: 'in_progress',
      }
    case 'ended':
      return {
        type: 'ObjectEvent',
        ...frame,
        epcList: step.items.map(itemLink),
        action: 'DELETE',
        ...(step.how === 'destroyed'
          ? { bizStep: 'destroying', disposition: 'destroyed' }
          : { bizStep: 'decommissioning', disposition: 'inactive' }),
      }
    default:
      return unreachable(step)
  }
}
