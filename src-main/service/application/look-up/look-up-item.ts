import type {
  ChildView,
  FactPlaceView,
  HistoryEntryView,
  ItemMessageView,
  LookedUpItem,
  SaidOfItemView,
} from '#shared/contract/views/look-up-views.ts'
import { standingOf } from '#shared/domain/destruction/order.ts'
import type { KnownItem, UnknownItem } from '#shared/domain/items/item.ts'
import type { SaidOfItem } from '#shared/domain/look-up/part-of-fact.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { FactPlace, HistoryEntry } from '#service/persistence/items/item-history.ts'
import type { OutboxReader } from '#service/persistence/outbox/reader.ts'
import type { Records } from '#service/persistence/records.ts'
import { domainRefusal } from '../domain-refusal.ts'
import { itemView, namesOf } from './item-view.ts'
import { standingOf as standingOfItem } from './look-up-find.ts'
import { scanBehind } from '../scans/scan-behind.ts'
import type { RecordDesk } from '../record-desk.ts'

type OfItem = { readonly item: ItemId }

const messagesShown = 20
const exchangesShown = 10
const shipmentsShown = 10

/** What an item is, where it stands and where it is. */
export function lookUpItem(records: RecordDesk, { item: id }: OfItem): LookedUpItem {
  const { items, itemPlace, jobs } = records
  const item = items.find(id)
  const inspection = records.inspections.ofItem(id)
  const job = item.claimedBy === null ? null : jobs.record(item.claimedBy)
  return {
    item: itemView(records, id, null),
    standing: standingOfItem(records, id),
    state:
      item.kind === 'unknown'
        ? null
        : {
            level: item.level,
            lifecycle: item.lifecycle,
            availability: item.availability,
            holds: [...itemPlace.holds(id)],
            sampled: item.sampled,
            heldInside: [...item.heldInside],
            lastEventAt: item.lastEventAt,
          },
    containers: itemPlace.containers(id).map((container) => itemView(records, container, null)),
    contents: itemPlace.countContents(id),
    shipments: [...records.shipmentSearch.ofItem(id, shipmentsShown)],
    inspection:
      inspection === null ? null : { ...inspection, container: itemView(records, inspection.container, null) },
    destruction: destructionOf(records, item),
    claimedBy: job === null ? null : { job: job.id, purpose: job.purpose },
  }
}

/** The destruction order that is not over and has to do with an item. */
function destructionOf(
  { destructionOrders, readClock }: RecordDesk,
  item: KnownItem | UnknownItem,
): LookedUpItem['destruction'] {
  if (item.kind === 'unknown' || item.listed === null) return null
  const { order: id, number, where } = item.listed
  const order = destructionOrders.find(id)
  return order === null ? null : { order: id, number, where, standing: standingOf(order, readClock().at) }
}

/** A page of what is directly in a container; `next` begins the page after it, null at the end. */
export function lookUpContents(
  records: Pick<Records, 'itemPlace'>,
  { item, after, limit }: OfItem & { readonly after: ItemId | null; readonly limit: number },
): { children: ChildView[]; next: ItemId | null } {
  const found = records.itemPlace.children(item, after, limit + 1)
  const page = found.slice(0, limit)
  return {
    children: page.map(({ contents, ...child }) => ({ item: { ...child, ...namesOf(child.id) }, contents })),
    next: found.length > limit ? (page.at(-1)?.id ?? null) : null,
  }
}

/** A page of the facts about an item, newest first; `next` begins the page after it, null at the end. */
export function lookUpHistory(
  { itemHistory }: Pick<Records, 'itemHistory'>,
  { item, before, limit }: OfItem & { readonly before: FactPlace | null; readonly limit: number },
): { entries: HistoryEntryView[]; next: FactPlaceView | null } {
  const found = itemHistory.page(item, before, limit + 1)
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    entries: page.map(entryView),
    next: found.length > limit && last !== undefined ? { sequence: last.sequence, part: last.part } : null,
  }
}

/** The messages about an item, and what the network said last to each. */
export function lookUpMessages(
  outbox: Pick<OutboxReader, 'about'>,
  { item }: OfItem,
): { messages: ItemMessageView[]; tooMany: boolean } {
  const found = outbox.about(item, { messages: messagesShown + 1, exchanges: exchangesShown })
  return { messages: found.slice(0, messagesShown), tooMany: found.length > messagesShown }
}

function entryView({ scan, says, ...entry }: HistoryEntry): HistoryEntryView {
  return {
    ...entry,
    scan: scanBehind(scan),
    says: saidView(says),
  }
}

function saidView(says: SaidOfItem): SaidOfItemView {
  switch (says.kind) {
    case 'job.scan-refused':
      return { ...says, refusal: domainRefusal(says.refusal) }
    case 'job.item-recorded':
    case 'receiving.item-scanned':
      return { ...says, notes: [...says.notes] }
    case 'damage.finished':
    case 'damage.containers-found':
    case 'holds.put':
    case 'holds.lifted':
    case 'holds.moved':
      return { ...says, photos: [...says.photos] }
    case 'item.exported':
      return { ...says, files: [...says.files] }
    default:
      return says
  }
}
