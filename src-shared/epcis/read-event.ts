import type { ItemId } from '../gs1/item-identity.ts'
import { err, ok } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import type { Instant } from '../kernel/time.ts'
import type { EventDoubt, Piece } from './inbound-event.ts'
import { claimedItems, inboundEvent, mostItemsOfOneEvent } from './inbound-schema.ts'
import type { InboundEvent } from './inbound-schema.ts'
import { glnOfPlace, itemOfEpc, vocabularyWord } from './names.ts'
import { readMasterData } from './read-master-data.ts'
import { readParties } from './read-shipping.ts'

/** What the reader of an event has to know. */
export type ReadingContext = {
  /** The id of the event, or what stands for it where it has none. */
  readonly event: string
  readonly siteGln: string
  /** An event later than this lies in the future. */
  readonly latest: Instant
}

const steps: ReadonlySet<string> = new Set(['shipping', 'packing', 'unpacking', 'commissioning'])

/**
 * Reads one event of others. Null where it says nothing about goods on their way to this site: another business step, or
 * something that was done here. Never throws, whatever the value is; takes time in proportion to it.
 */
export function readInboundEvent(value: unknown, context: ReadingContext): Result<Piece | null, EventDoubt> {
  if (typeof value !== 'object' || value === null) return err({ code: 'EVENT_UNREADABLE', about: '' })
  const step: unknown = Reflect.get(value, 'bizStep')
  const type: unknown = Reflect.get(value, 'type')
  if (typeof step !== 'string' || !steps.has(vocabularyWord(step))) return ok(null)
  if (type !== 'ObjectEvent' && type !== 'AggregationEvent') return ok(null)
  if (claimedItems(value) > mostItemsOfOneEvent) {
    return err({ code: 'EVENT_TOO_LARGE', about: String(claimedItems(value)) })
  }
  const read = inboundEvent.safeParse(value)
  if (!read.success) {
    return err({ code: 'EVENT_UNREADABLE', about: (read.error.issues[0]?.path ?? []).map(String).join('.') })
  }
  const event = read.data
  if (wasDoneAt(event, context.siteGln)) return ok(null)
  if (event.errorDeclaration !== undefined && event.errorDeclaration !== null) {
    return err({ code: 'DECLARED_WRONG', about: context.event })
  }
  const at = Date.parse(event.eventTime) as Instant
  if (at > context.latest) return err({ code: 'EVENT_IN_FUTURE', about: event.eventTime })
  return readPiece(event, { event: context.event, at })
}

/** What this site did itself is no announcement: it is in its own ledger. */
function wasDoneAt({ readPoint, bizLocation }: InboundEvent, siteGln: string): boolean {
  return [readPoint, bizLocation].some((place) => glnOfPlace(place?.id ?? '') === siteGln)
}

type Head = { readonly event: string; readonly at: Instant }

function readPiece(event: InboundEvent, head: Head): Result<Piece | null, EventDoubt> {
  const step = vocabularyWord(event.bizStep)
  if (step === 'shipping') return event.action === 'DELETE' ? ok(null) : readShipping(event, head)
  if (event.type === 'ObjectEvent') {
    return step === 'commissioning' && event.action === 'ADD' ? readCommissioning(event, head) : ok(null)
  }
  if (event.action === 'OBSERVE' || step === 'commissioning') return ok(null)
  const contents = readContents(event)
  if (!contents.ok) return contents
  const { parent, children } = contents.value
  if (event.action === 'ADD') return ok({ ...head, kind: 'packed', parent, children })
  return ok({ ...head, kind: 'unpacked', parent, children: children.length === 0 ? null : children })
}

function readShipping(event: InboundEvent, head: Head): Result<Piece, EventDoubt> {
  const parties = readParties(event)
  if (!parties.ok) return parties
  if (event.type === 'AggregationEvent') {
    const contents = readContents(event)
    if (!contents.ok) return contents
    const { parent, children } = contents.value
    return ok({ ...head, kind: 'shipping', ...parties.value, items: [parent], contents: children })
  }
  const items = readItems(event.epcList ?? [], event.quantityList ?? [])
  if (!items.ok) return items
  if (items.value.length === 0) return err({ code: 'EVENT_UNREADABLE', about: 'epcList' })
  return ok({ ...head, kind: 'shipping', ...parties.value, items: items.value, contents: [] })
}

function readCommissioning(event: InboundEvent, head: Head): Result<Piece, EventDoubt> {
  const items = readItems(event.epcList ?? [], [])
  if (!items.ok) return items
  const attributes = readMasterData(event.ilmd ?? {})
  return attributes.ok ? ok({ ...head, kind: 'commissioned', items: items.value, ...attributes.value }) : attributes
}

function readContents(event: InboundEvent): Result<{ parent: ItemId; children: readonly ItemId[] }, EventDoubt> {
  if (typeof event.parentID !== 'string') return err({ code: 'PARENT_MISSING', about: '' })
  const parent = itemOfEpc(event.parentID)
  if (parent === null) return err({ code: 'ITEM_UNREADABLE', about: event.parentID })
  const children = readItems(event.childEPCs ?? [], event.childQuantityList ?? [])
  return children.ok ? ok({ parent, children: children.value }) : children
}

/** The items of a list of EPCs, each once, in the order of their names. Classes without serials are refused. */
export function readItems(epcs: readonly string[], classes: readonly unknown[]): Result<readonly ItemId[], EventDoubt> {
  if (classes.length > 0) return err({ code: 'ITEMS_WITHOUT_SERIAL', about: String(classes.length) })
  const items = new Set<ItemId>()
  for (const epc of epcs) {
    const item = itemOfEpc(epc)
    if (item === null) return err({ code: 'ITEM_UNREADABLE', about: epc })
    items.add(item)
  }
  return ok([...items].sort())
}
