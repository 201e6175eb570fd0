import { z } from 'zod'
import { err, ok } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'

/** The events of a document, unread: each is taken for itself, so that one that is wrong does not take the others with it. */
export type InboundDocument = { readonly events: readonly unknown[] }

/** Why a text is no document that we can read. */
export type DocumentRefusal = 'NOT_JSON' | 'NOT_EPCIS_2' | 'FORMAT_NOT_KNOWN' | 'TOO_MANY_EVENTS'

/** One format of documents. A second one joins the list below and changes nothing else. */
type Format = {
  /** Whether a text, by its beginning, is of this format. */
  readonly recognises: (text: string) => boolean
  readonly read: (text: string) => Result<InboundDocument, DocumentRefusal>
}

const mostEvents = 100_000
const eventList = z.array(z.unknown())
const body = z.union([
  z.object({ eventList }),
  z.object({ queryResults: z.object({ resultsBody: z.object({ eventList }) }) }),
])
const document = z.object({
  type: z.enum(['EPCISDocument', 'EPCISQueryDocument']),
  schemaVersion: z.string().max(20).startsWith('2.').optional(),
  epcisBody: body,
})

/** EPCIS 2.0 JSON: capture documents and answers to queries (EPCIS 2.0 section 9.2). */
const epcis20Json: Format = {
  recognises: (text) => /^\uFEFF?\s*\{/.test(text),
  read: (text) => {
    const parsed = parseJson(text.startsWith('\uFEFF') ? text.slice(1) : text)
    if (!parsed.ok) return parsed
    const read = document.safeParse(parsed.value)
    if (!read.success) return err('NOT_EPCIS_2')
    const { epcisBody } = read.data
    const events = 'eventList' in epcisBody ? epcisBody.eventList : epcisBody.queryResults.resultsBody.eventList
    return events.length > mostEvents ? err('TOO_MANY_EVENTS') : ok({ events })
  },
}

const formats: readonly Format[] = [epcis20Json]

/** Reads a text of any known format. The caller bounds its length. */
export function readInboundDocument(text: string): Result<InboundDocument, DocumentRefusal> {
  const format = formats.find(({ recognises }) => recognises(text))
  return format === undefined ? err('FORMAT_NOT_KNOWN') : format.read(text)
}

function parseJson(text: string): Result<unknown, DocumentRefusal> {
  try {
    return ok(JSON.parse(text) as unknown)
  } catch {
    return err('NOT_JSON')
  }
}
