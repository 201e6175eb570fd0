import type { ItemId } from '../../gs1/item-identity.ts'
import { unreachable } from '../../kernel/unreachable.ts'
import type { ContentsFactOf } from '../contents/facts.ts'
import type { EndingPlan } from '../contents/plan-ending.ts'
import type { DecommissioningFact } from '../decommissioning/facts.ts'
import type { DestructionFactOf } from '../destruction/facts.ts'
import type { DamageFactOf } from '../damage/facts.ts'
import type { CorrectionFact } from '../corrections/facts.ts'
import { touchedBy } from '../corrections/undoing.ts'
import type { TallymanFact } from '../facts.ts'
import type { HoldFact } from '../holds/facts.ts'
import type { ReceivingFactOf } from '../receiving/facts.ts'
import { photosShowing } from '../photos/photo.ts'
import type { Photo } from '../photos/photo.ts'
import type { AttachedFile } from '../attachments/attached-file.ts'
import { partsOfAggregation, partsOfCommissioning } from './parts-of-batch.ts'
import type { PartOfFact, SaidOfItem } from './part-of-fact.ts'

/**
 * Takes a fact apart by what it says of which items. A fact that is about no item has no parts. The order of the parts
 * follows from the fact alone, so that a part can be named by its place. An item may be in several parts: a case that
 * is opened and taken off its pallet in one act.
 */
export function partsOfFact(fact: TallymanFact): readonly PartOfFact[] {
  switch (fact.kind) {
    case 'items.announced':
      return alike(fact.items, ({ parent, lot, expiry }, items) => ({ kind: fact.kind, parent, lot, expiry, items }))
    case 'shipment.announced': {
      const { number, kind: shipmentKind, fromGln } = fact.shipment
      const shipment = { kind: fact.kind, number, shipmentKind, fromGln }
      return alike(fact.shipment.items, ({ parent, lot, expiry }, items) => ({
        ...shipment,
        parent,
        lot,
        expiry,
        items,
      }))
    }
    case 'batch.commissioned':
      return partsOfCommissioning(fact)
    case 'batch.aggregated':
      return partsOfAggregation(fact)
    case 'other-station.acted': {
      const { did, at: eventTime, container, items } = fact.deed
      const says = { kind: fact.kind, did, eventTime, container, items: items.length }
      const parts: readonly PartOfFact[] = [{ items, says: { ...says, as: 'item' } }]
      return container === null ? parts : [...parts, { items: [container], says: { ...says, as: 'container' } }]
    }
    case 'job.item-recorded': {
      const { kind, job, known, lot, expiry, notes } = fact
      return [{ items: [fact.item], says: { kind, job, known, lot, expiry, notes } }]
    }
    case 'job.scan-repeated':
    case 'job.item-taken-back':
      return [{ items: [fact.item], says: { kind: fact.kind, job: fact.job } }]
    case 'label.printed': {
      const { kind, item, way, reason } = fact
      return [{ items: [item], says: { kind, way: way.kind, reason } }]
    }
    case 'label.print-failed':
      return [{ items: [fact.item], says: { kind: fact.kind, because: fact.because } }]
    case 'label.verified':
      return [{ items: [fact.item], says: { kind: fact.kind, job: fact.job } }]
    case 'job.scan-refused': {
      const { kind, job, refusal } = fact
      return 'item' in refusal && refusal.item !== null ? [{ items: [refusal.item], says: { kind, job, refusal } }] : []
    }
    case 'damage.finished': {
      const { kind, job, reason, eventTime, photos = [] } = fact
      const items = fact.items.map(({ id }) => id)
      const says = { kind, job, reason, eventTime, items: items.length }
      return byWhatShowsThem(items, photos, (shown) => ({ ...says, photos: shown }))
    }
    case 'sampling.finished': {
      const { kind, job, reason, description, eventTime, items } = fact
      return [{ items, says: { kind, job, reason, description, eventTime, items: items.length } }]
    }
    case 'damage.contents-said': {
      const { kind, job, container, contents } = fact
      return [{ items: [container], says: { kind, job, contents } }]
    }
    case 'damage.containers-found':
      return partsOfContainers(fact)
    case 'contents.taken-out':
      return partsOfTakingOut(fact)
    case 'contents.packed':
      return partsOfPacking(fact)
    case 'receiving.item-scanned': {
      const { kind, job, how, known, lot, expiry, notes, discrepancy } = fact
      const says = { kind, job, how, known, lot, expiry, notes, discrepancy: discrepancy?.kind ?? null }
      return [{ items: [fact.item], says }]
    }
    case 'receiving.container-opened':
      return [{ items: [fact.item], says: { kind: fact.kind, job: fact.job } }]
    case 'receiving.discrepancy-reported': {
      const { kind, job, discrepancy, item } = fact
      return item === null ? [] : [{ items: [item], says: { kind, job, discrepancy } }]
    }
    case 'receiving.completed':
      return partsOfReceipt(fact)
    case 'destruction.items-listed': {
      const { kind, order, number, items } = fact
      return [{ items, says: { kind, order, number, items: items.length } }]
    }
    case 'destruction.items-removed': {
      const { kind, order, number, because, items } = fact
      return [{ items, says: { kind, order, number, because, items: items.length } }]
    }
    case 'destruction.container-opened':
      return [{ items: [fact.item], says: { kind: fact.kind, order: fact.order, job: fact.job } }]
    case 'destruction.executed':
      return partsOfDestruction(fact)
    case 'decommissioning.finished':
      return partsOfDecommissioning(fact)
    case 'returns.verified': {
      const { kind, outcome, eventTime } = fact
      const items = [...fact.items, ...fact.inside]
      return [{ items, says: { kind, outcome, eventTime, items: items.length } }]
    }
    case 'holds.put':
    case 'holds.lifted':
    case 'holds.moved':
      return partsOfHolding(fact)
    case 'correction.recorded':
      return partsOfCorrection(fact)
    case 'item.exported':
      return [{ items: [fact.item], says: { kind: fact.kind, files: fact.files } }]
    case 'batch.ends-loaded': {
      const { kind, batch, did, items } = fact
      return items.map(({ id, at }) => ({ items: [id], says: { kind, batch, did, eventTime: at } }))
    }
    case 'batch.awaited':
    case 'batch.refused':
    case 'batch.loading-begun':
    case 'batch.loaded':
    case 'batch.least-yield-set-up':
    case 'batch.import-begun':
    case 'batch.import-ended':
    case 'batch.counted':
    case 'external-system.set-up':
    case 'batch.hand-over-begun':
    case 'batch.handed-over':
    case 'batch.hand-over-refused':
    case 'batch.hand-over-asked':
    case 'batch.closed':
    case 'batch.closing-undone':
    case 'batch.release-entered':
    case 'batch.release-withdrawn':
    case 'photo.added':
    case 'photo.removed':
    case 'destruction.drafted':
    case 'destruction.instructed':
    case 'destruction.data-changed':
    case 'destruction.submitted':
    case 'destruction.approved':
    case 'destruction.rejected':
    case 'destruction.approval-voided':
    case 'destruction.withdrawn':
    case 'destruction.execution-begun':
    case 'destruction.carried-out':
    case 'destruction.witnessed':
    case 'destruction.handed-over':
    case 'destruction.taken-back':
    case 'destruction.contractor-certified':
    case 'destruction.contractor-confirmed':
    case 'destruction.certificate-issued':
    case 'receiving.unannounced':
    case 'destruction.certificate-copied':
    case 'receiving.discrepancy-settled':
    case 'receiving.exported':
    case 'products.announced':
    case 'inbound.set-aside':
    case 'inbound.settled':
    case 'inbound.destination-said':
    case 'job.opened':
    case 'job.taken-in-hand':
    case 'job.put-down':
    case 'job.stops-answered':
    case 'job.finished':
    case 'job.abandoned':
    case 'person.enrolled':
    case 'person.changed':
    case 'person.rights-changed':
    case 'person.rights-confirmed':
    case 'person.badge-issued':
    case 'person.badge-withdrawn':
    case 'person.secret-changed':
    case 'person.reset-requested':
    case 'person.secret-reset':
    case 'person.signed-in':
    case 'person.signed-out':
    case 'person.sign-in-refused':
    case 'station.locked':
    case 'site.set-up':
    case 'network-role.set-up':
    case 'site-set-up.exported':
    case 'site-set-up.imported':
    case 'network-message.set-up':
    case 'network-message.tried-out':
    case 'station.key-made':
    case 'checkpoint.signed':
    case 'ledger.checked':
    case 'record-keeping.set-up':
    case 'audit.reviewed':
    case 'legal-hold.placed':
    case 'legal-hold.lifted':
    case 'backup.restore-ordered':
    case 'backup.restored':
    case 'ledger.exported':
    case 'diagnostics.written':
    case 'people.exported':
    case 'people.imported':
    case 'scanner.set-up':
    case 'scanner.forgotten':
    case 'scanner.learned':
    case 'scanner.unlearned':
    case 'answer-profile.brought':
    case 'answer-profile.removed':
    case 'sscc.block-taken':
    case 'printer.set-up':
    case 'printer.forgotten':
    case 'printer.tested':
    case 'recall.begun':
    case 'recall.lifted':
    case 'message.sent-again':
    case 'message.set-aside':
    case 'messages.put-into-files':
    case 'messages.taken-back-from-files':
    case 'messages.settled-by-hand':
    case 'network.address-set-up':
    case 'network.access-set-up':
    case 'sending.paused':
    case 'sending.line-set-up':
    case 'sending.resumed':
    case 'report.told':
    case 'report.confirmed':
    case 'signature.failed':
    case 'signature.failures-looked-into':
      return []
    default:
      return unreachable(fact)
  }
}

function partsOfContainers({
  kind,
  job,
  reason,
  eventTime,
  containers,
  photos = [],
}: DamageFactOf<'damage.containers-found'>): readonly PartOfFact[] {
  return containers.flatMap(({ container, contents, inside }): readonly PartOfFact[] => {
    const shown = photosShowing(photos, container)
    const found = { kind, job, reason, eventTime, contents, container, items: inside.length, photos: shown }
    return [
      { items: [container], says: { ...found, as: 'container' } },
      { items: inside, says: { ...found, as: 'content' } },
    ]
  })
}

function partsOfTakingOut({
  kind,
  job,
  eventTime,
  openings,
}: ContentsFactOf<'contents.taken-out'>): readonly PartOfFact[] {
  return openings.flatMap(({ container, items }): readonly PartOfFact[] => {
    const opening = { kind, job, eventTime, container, items: items.length }
    return [
      { items, says: { ...opening, as: 'content' } },
      { items: [container], says: { ...opening, as: 'container' } },
    ]
  })
}

function partsOfPacking(fact: ContentsFactOf<'contents.packed'>): readonly PartOfFact[] {
  const { kind, job, eventTime, container, items, movedFrom } = fact
  const packing = { kind, job, eventTime, container }
  return [
    { items, says: { ...packing, as: 'content', items: items.length } },
    { items: [container], says: { ...packing, as: 'container', items: items.length } },
    ...movedFrom.map((opening): PartOfFact => ({
      items: [opening.container],
      says: { ...packing, as: 'formerContainer', items: opening.items.length },
    })),
  ]
}

function partsOfReceipt(fact: ReceivingFactOf<'receiving.completed'>): readonly PartOfFact[] {
  const { kind, job, eventTime, units, short, held } = fact
  const { number, announced } = fact.shipment
  const receipt = { kind, job, eventTime, number, announced }
  const received = units.flatMap(({ item, inside }) => [item, ...inside])
  return [
    { items: received, says: { ...receipt, as: 'received', because: null, items: received.length } },
    { items: short, says: { ...receipt, as: 'short', because: null, items: short.length } },
    ...held.map(({ item, because }): PartOfFact => ({
      items: [item],
      says: { ...receipt, as: 'held', because, items: 1 },
    })),
  ]
}

/** What one ending says of each of its items, by what became of that. */
type SaysOfEnding = (as: 'ended' | 'takenOut' | 'opened', container: ItemId | null, items: number) => SaidOfItem

/** First what was taken out, then what ended by itself, then the contents of each container that ended whole. */
function partsOfEnding({ takenOut, waves }: EndingPlan, says: SaysOfEnding): readonly PartOfFact[] {
  const units = waves.flat()
  const whole = units.filter(({ inside }) => inside.length > 0)
  const alone = units.map(({ item }) => item)
  return [
    ...takenOut.flatMap(({ container, items }): readonly PartOfFact[] => [
      { items, says: says('takenOut', container, items.length) },
      { items: [container], says: says('opened', null, items.length) },
    ]),
    { items: alone, says: says('ended', null, alone.length) },
    ...whole.map(({ item, inside }): PartOfFact => ({ items: inside, says: says('ended', item, inside.length) })),
  ]
}

function partsOfDestruction(fact: DestructionFactOf<'destruction.executed'>): readonly PartOfFact[] {
  const { kind, order, number, reason, eventTime } = fact
  return partsOfEnding(fact, (as, container, items) => {
    const became = as === 'ended' ? 'destroyed' : as
    return { kind, order, number, reason, eventTime, as: became, container, items }
  })
}

function partsOfDecommissioning(fact: DecommissioningFact): readonly PartOfFact[] {
  const { kind, job, reason, eventTime } = fact
  return partsOfEnding(fact, (as, container, items) => ({ kind, job, reason, eventTime, as, container, items }))
}

/**
 * First what no photo shows by itself, in one part; then each item that has photos of its own. Without photos that is one
 * part for all.
 */
function byWhatShowsThem(
  items: readonly ItemId[],
  photos: readonly Photo[],
  says: (shown: readonly AttachedFile[]) => SaidOfItem,
): readonly PartOfFact[] {
  const ofEverything = photos.flatMap(({ of, file }) => (of === null ? [file] : []))
  const withOwn = new Set(photos.flatMap(({ of }) => (of === null ? [] : [of])))
  if (withOwn.size === 0) return [{ items, says: says(ofEverything) }]
  return [
    { items: items.filter((item) => !withOwn.has(item)), says: says(ofEverything) },
    ...items
      .filter((item) => withOwn.has(item))
      .map((item): PartOfFact => ({ items: [item], says: says(photosShowing(photos, item)) })),
  ]
}

/** A hold is the same for every item of its act; only photos tell them apart. */
function partsOfHolding(fact: HoldFact): readonly PartOfFact[] {
  const { job, reason, note, eventTime, items, photos = [] } = fact
  const alike = { job, reason, note, eventTime, items: items.length }
  const parts = (says: (shown: readonly AttachedFile[]) => SaidOfItem) => byWhatShowsThem(items, photos, says)
  switch (fact.kind) {
    case 'holds.put':
      return parts((shown) => ({ kind: fact.kind, hold: fact.hold, ...alike, photos: shown }))
    case 'holds.lifted':
      return parts((shown) => ({
        kind: fact.kind,
        hold: fact.hold,
        signedBy: fact.signature?.printedName ?? null,
        ...alike,
        photos: shown,
      }))
    case 'holds.moved':
      return parts((shown) => ({
        kind: fact.kind,
        from: fact.from,
        to: fact.to,
        signedBy: fact.signature?.printedName ?? null,
        ...alike,
        photos: shown,
      }))
  }
}

/** A correction is about what it changes, and about the containers that something goes into or comes out of. */
function partsOfCorrection(fact: CorrectionFact): readonly PartOfFact[] {
  const { kind, way, reason, remark, corrects } = fact
  const { changed, containers } = touchedBy(corrects.flatMap(({ undoings }) => undoings))
  const what = corrects.at(-1)?.kind
  if (what === undefined) return []
  return [{ items: [...changed, ...containers], says: { kind, way, reason, remark, what, items: changed.length } }]
}

type AnnouncedAlike = {
  readonly id: ItemId
  readonly parent: ItemId | null
  readonly lot: string | null
  readonly expiry: string | null
}

/** One part for all that came in the same container with the same lot and expiry. */
function alike<Item extends AnnouncedAlike>(
  announced: readonly Item[],
  says: (first: Item, items: number) => SaidOfItem,
): readonly PartOfFact[] {
  const groups = new Map<string, { readonly first: Item; readonly items: ItemId[] }>()
  for (const item of announced) {
    // No lot, date or item has a line break in it, and none of them is the empty text.
    const likeness = `${item.parent ?? ''}\n${item.lot ?? ''}\n${item.expiry ?? ''}`
    const group = groups.get(likeness)
    if (group === undefined) groups.set(likeness, { first: item, items: [item.id] })
    else group.items.push(item.id)
  }
  return [...groups.values()].map(({ first, items }) => ({ items, says: says(first, items.length) }))
}
