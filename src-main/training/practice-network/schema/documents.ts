import { z } from 'zod'
import type { Json } from '#shared/kernel/canonical-json.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Context, EventBody } from '../event-record.ts'
import { readEvent } from './events.ts'
import { context, dateTime, isJsonObject, reasons, uri, vocabularyList, withExtensions } from './members.ts'

/** A capture document that keeps to the schema: its events in their order, and what their prefixes stand for. */
export type CaptureDocument = { readonly context: Context; readonly events: readonly EventBody[] }

const version = z.string().regex(/^\d+(\.\d+)*$/, 'is not a version')
const anyEvents = z.array(z.unknown())

const epcisDocument = withExtensions({
  '@context': context,
  id: uri.optional(),
  type: z.literal('EPCISDocument'),
  schemaVersion: version,
  creationDate: dateTime,
  instanceIdentifier: z.string().optional(),
  sender: z.string().optional(),
  receiver: z.string().optional(),
  epcisHeader: withExtensions({
    epcisMasterData: z.looseObject({ vocabularyList: vocabularyList.optional() }).optional(),
  }).optional(),
  epcisBody: z.looseObject({ eventList: anyEvents }),
})

const epcisQueryDocument = withExtensions({
  '@context': context,
  id: uri.optional(),
  type: z.literal('EPCISQueryDocument'),
  schemaVersion: version.optional(),
  creationDate: dateTime.optional(),
  epcisBody: withExtensions({
    queryResults: withExtensions({
      queryName: z.string(),
      subscriptionID: z.string().optional(),
      resultsBody: withExtensions({ eventList: anyEvents, vocabularyList: vocabularyList.optional() }),
    }),
  }),
})

/** How many events a body claims to hold, before anything else is looked at; 0 where it is no document. */
export function countEvents(body: Json): number {
  const list = eventListOf(body)
  return Array.isArray(list) ? list.length : 0
}

/** Holds a body against the EPCIS 2.0.1 JSON Schema for documents. The error names the first few members at fault. */
export function readCaptureDocument(body: Json): Result<CaptureDocument, string> {
  if (!isJsonObject(body)) return err('the body is not a JSON object')
  const schema = body.type === 'EPCISQueryDocument' ? epcisQueryDocument : epcisDocument
  const read = schema.safeParse(body)
  if (!read.success) return err(reasons(read.error, ''))

  const events: EventBody[] = []
  for (const [index, value] of (eventListOf(body) as readonly Json[]).entries()) {
    const event = readEvent(value, `eventList.${index}`)
    if (!event.ok) return event
    events.push(event.value)
  }
  return ok({ context: body['@context'] ?? null, events })
}

function eventListOf(body: Json): Json | undefined {
  const inside = (value: Json | undefined, member: string) => (isJsonObject(value) ? value[member] : undefined)
  const epcisBody = inside(body, 'epcisBody')
  return inside(epcisBody, 'eventList') ?? inside(inside(inside(epcisBody, 'queryResults'), 'resultsBody'), 'eventList')
}
