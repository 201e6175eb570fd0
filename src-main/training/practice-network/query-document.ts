import type { Json } from '#shared/kernel/canonical-json.ts'
import { isoUtc } from '#shared/kernel/time.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Context, EventRecord } from './event-record.ts'
import { isJsonObject } from './schema/members.ts'

const epcisContext = 'https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld'

/**
 * The answer to a query as an EPCISQueryDocument. Its context declares the prefixes of all its events; an event whose document
 * meant something else by a prefix brings its own context along.
 */
export function queryDocument(records: readonly EventRecord[], now: Instant): Json {
  const prefixes = new Map<string, Json>()
  const eventList = records.map((record) => {
    const own = Object.entries(prefixesOf(record.context))
    const clashes = own.some(
      ([prefix, meaning]) => prefixes.has(prefix) && JSON.stringify(prefixes.get(prefix)) !== JSON.stringify(meaning),
    )
    if (clashes)
      return withRecordTime(record, { '@context': [...listOf(record.context), ...listOf(record.event['@context'])] })
    for (const [prefix, meaning] of own) prefixes.set(prefix, meaning)
    return withRecordTime(record)
  })
  return {
    '@context': prefixes.size === 0 ? [epcisContext] : [epcisContext, Object.fromEntries(prefixes)],
    type: 'EPCISQueryDocument',
    schemaVersion: '2.0',
    creationDate: isoUtc(now),
    epcisBody: { queryResults: { queryName: 'SimpleEventQuery', resultsBody: { eventList } } },
  }
}

/** An event as a query shows it: with the time at which the repository took it in. */
export function withRecordTime(record: EventRecord, members: { readonly [member: string]: Json } = {}): Json {
  return { ...record.event, recordTime: isoUtc(record.recordTime), ...members }
}

function prefixesOf(context: Context): { readonly [prefix: string]: Json } {
  const prefixes: Record<string, Json> = {}
  for (const part of listOf(context)) {
    if (!isJsonObject(part)) continue
    for (const [prefix, meaning] of Object.entries(part)) if (meaning !== undefined) prefixes[prefix] = meaning
  }
  return prefixes
}

function listOf(context: Context | undefined): readonly Json[] {
  if (context === undefined || context === null) return []
  return isList(context) ? context : [context]
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
