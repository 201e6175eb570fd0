import { err, ok } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import type { Instant } from '../kernel/time.ts'
import type { EventDoubt } from './inbound-event.ts'
import { claimedItems, inboundEvent, mostItemsOfOneEvent } from './inbound-schema.ts'
import type { InboundEvent } from './inbound-schema.ts'
import { glnOfPlace, itemOfEpc, vocabularyWord } from './names.ts'
import { readItems } from './read-event.ts'
import type { ReadingContext } from './read-event.ts'
import { readMasterData } from './read-master-data.ts'
import type { DeedKind, StationDeed } from './station-deed.ts'

/** Whether an event says that it happened at this site. */
export function happenedAt(value: unknown, siteGln: string): boolean {
  return ['readPoint', 'bizLocation'].some((member) => {
    const place = memberOf(value, member)
    const id = memberOf(place, 'id')
    return typeof id === 'string' && glnOfPlace(id) === siteGln
  })
}

/**
 * Reads one event that was captured at this site, and not by this station. Null where it says nothing that this version follows:
 * another type of event, another business step, a step whose words are others than ours. Never throws.
 */
export function readStationEvent(value: unknown, context: ReadingContext): Result<StationDeed | null, EventDoubt> {
  if (typeof value !== 'object' || value === null) return err({ code: 'EVENT_UNREADABLE', about: '' })
  const did = deedOf(value)
  if (did === null) return ok(null)
  if (claimedItems(value) > mostItemsOfOneEvent)
    return err({ code: 'EVENT_TOO_LARGE', about: String(claimedItems(value)) })
  const read = inboundEvent.safeParse(value)
  if (!read.success) {
    return err({ code: 'EVENT_UNREADABLE', about: (read.error.issues[0]?.path ?? []).map(String).join('.') })
  }
  const event = read.data
  if (event.errorDeclaration !== undefined && event.errorDeclaration !== null)
    return err({ code: 'DECLARED_WRONG', about: context.event })
  const at = Date.parse(event.eventTime) as Instant
  if (at > context.latest) return err({ code: 'EVENT_IN_FUTURE', about: event.eventTime })
  return readDeed(event, { event: context.event, at, did })
}

function readDeed(
  event: InboundEvent,
  head: Pick<StationDeed, 'event' | 'at' | 'did'>,
): Result<StationDeed, EventDoubt> {
  const inside = event.type === 'AggregationEvent'
  const items = inside
    ? readItems(event.childEPCs ?? [], event.childQuantityList ?? [])
    : readItems(event.epcList ?? [], event.quantityList ?? [])
  if (!items.ok) return items
  if (items.value.length === 0 && head.did !== 'unpacked') return err({ code: 'EVENT_UNREADABLE', about: 'epcList' })
  if (!inside) {
    const told = head.did === 'commissioned' ? readMasterData(event.ilmd ?? {}) : ok({ lot: null, expiry: null })
    return told.ok ? ok({ ...head, container: null, items: items.value, ...told.value }) : told
  }
  if (typeof event.parentID !== 'string') return err({ code: 'PARENT_MISSING', about: '' })
  const container = itemOfEpc(event.parentID)
  if (container === null) return err({ code: 'ITEM_UNREADABLE', about: event.parentID })
  return ok({ ...head, container, items: items.value, lot: null, expiry: null })
}

/** By type, business step, action and disposition, as this application writes them (docs/network.md). */
function deedOf(event: object): DeedKind | null {
  // A message that was only tried out tells of no goods.
  if (memberOf(event, 'tallyman:tryOut') === true) return null
  const [step, disposition] = [wordIn(event, 'bizStep'), wordIn(event, 'disposition')]
  const action = memberOf(event, 'action')
  switch (`${String(memberOf(event, 'type'))} ${step} ${String(action)}`) {
    case 'AggregationEvent packing ADD':
      return 'packed'
    case 'AggregationEvent unpacking DELETE':
      return 'unpacked'
    case 'ObjectEvent commissioning ADD':
      return 'commissioned'
    case 'ObjectEvent receiving OBSERVE':
      return 'received'
    case 'ObjectEvent destroying DELETE':
      return 'destroyed'
    case 'ObjectEvent decommissioning DELETE':
      return 'decommissioned'
    case 'ObjectEvent holding OBSERVE':
      return memberOf(event, 'tallyman:hold') === 'suspect' ? 'suspected' : 'held'
    case 'ObjectEvent inspecting OBSERVE':
      return inspected.get(disposition) ?? null
    default:
      return null
  }
}

const inspected: ReadonlyMap<string, DeedKind> = new Map([
  ['damaged', 'damaged'],
  ['conformant', 'released'],
  ['non_conformant', 'held'],
])

function wordIn(event: object, member: string): string {
  const word = memberOf(event, member)
  return typeof word === 'string' ? vocabularyWord(word) : ''
}

function memberOf(value: unknown, member: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, member) : undefined
}
