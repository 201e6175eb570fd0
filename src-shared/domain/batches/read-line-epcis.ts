import { claimedItems, inboundEvent, mostItemsOfOneEvent } from '../../epcis/inbound-schema.ts'
import type { InboundEvent } from '../../epcis/inbound-schema.ts'
import { itemOfEpc, vocabularyWord } from '../../epcis/names.ts'
import { readInboundDocument } from '../../epcis/read-document.ts'
import { readMasterData } from '../../epcis/read-master-data.ts'
import type { Instant } from '../../kernel/time.ts'
import type { LineFlaw, LineFlawCode } from './flaw.ts'
import type { LineRecord } from './line-record.ts'
import type { LineReading } from './line-reading.ts'

const longestAbout = 100

/**
 * Reads an EPCIS 2.0 JSON document of a packaging line, item by item: commissioning (ObjectEvent ADD) and packing
 * (AggregationEvent ADD). Any other event is a flaw: what we would pass over might take back what we took.
 */
export function* readLineEpcis(text: string): Generator<LineReading> {
  const document = readInboundDocument(text)
  if (!document.ok) {
    yield flawed(0, 'DOCUMENT_UNREADABLE', document.error, text.length)
    return
  }
  const { events } = document.value
  for (const [index, value] of events.entries()) {
    // How far we are follows from the events: their places in the text are gone.
    const upTo = Math.floor(((index + 1) / events.length) * text.length)
    for (const reading of readEvent(value, index + 1)) yield { ...reading, upTo }
  }
}

type Read = Omit<LineReading, 'upTo'>

function* readEvent(value: unknown, where: number): Generator<Read> {
  if (typeof value !== 'object' || value === null) return yield flawOf(where, 'LINE_UNREADABLE', '')
  if (claimedItems(value) > mostItemsOfOneEvent)
    return yield flawOf(where, 'LINE_UNREADABLE', String(claimedItems(value)))
  const step: unknown = Reflect.get(value, 'bizStep')
  const read = inboundEvent.safeParse(value)
  if (!read.success) {
    const isOther = typeof step === 'string' && !['commissioning', 'packing'].includes(vocabularyWord(step))
    if (isOther) return yield flawOf(where, 'STEP_UNKNOWN', step)
    return yield flawOf(where, 'LINE_UNREADABLE', (read.error.issues[0]?.path ?? []).map(String).join('.'))
  }
  const event = read.data
  if (event.errorDeclaration !== undefined && event.errorDeclaration !== null)
    return yield flawOf(where, 'DECLARED_WRONG', event.eventID ?? '')
  const word = vocabularyWord(event.bizStep)
  if (event.type === 'ObjectEvent' && event.action === 'ADD' && word === 'commissioning')
    return yield* readCommissioning(event, where)
  if (event.type === 'AggregationEvent' && event.action === 'ADD' && word === 'packing')
    return yield* readPacking(event, where)
  yield flawOf(where, 'STEP_UNKNOWN', `${event.type} ${event.action} ${word}`)
}

function* readCommissioning(event: InboundEvent, where: number): Generator<Read> {
  const attributes = readMasterData(event.ilmd ?? {})
  if (!attributes.ok) return yield flawOf(where, 'LINE_UNREADABLE', attributes.error.about)
  const at = Date.parse(event.eventTime) as Instant
  for (const epc of event.epcList ?? []) {
    const item = itemOfEpc(epc)
    if (item === null) yield flawOf(where, 'ITEM_UNREADABLE', epc)
    else yield took({ kind: 'made', where, item, level: null, ...attributes.value, at })
  }
}

function* readPacking(event: InboundEvent, where: number): Generator<Read> {
  const parent = itemOfEpc(event.parentID ?? '')
  if (parent === null) return yield flawOf(where, 'PARENT_MISSING', event.parentID ?? '')
  const at = Date.parse(event.eventTime) as Instant
  for (const epc of event.childEPCs ?? []) {
    const item = itemOfEpc(epc)
    if (item === null) yield flawOf(where, 'ITEM_UNREADABLE', epc)
    else yield took({ kind: 'packed', where, item, parent, at })
  }
}

function took(record: LineRecord): Read {
  return { records: [record], flaw: null }
}

function flawOf(where: number, code: LineFlawCode, about: string): Read {
  const flaw: LineFlaw = { where, code, about: about.slice(0, longestAbout) }
  return { records: [], flaw }
}

function flawed(where: number, code: LineFlawCode, about: string, upTo: number): LineReading {
  return { ...flawOf(where, code, about), upTo }
}
