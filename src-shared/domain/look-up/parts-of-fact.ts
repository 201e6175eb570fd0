import { unreachable } from '../../kernel/unreachable.ts'
import type { CorrectionFact } from '../corrections/facts.ts'
import { touchedBy } from '../corrections/undoing.ts'
import type { TallymanFact } from '../facts.ts'
import type { ReceivingFactOf } from '../receiving/facts.ts'
import type { PartOfFact } from './part-of-fact.ts'
import { alikeInOnePart } from './parts-of-announced.ts'
import { partsOfAggregation, partsOfCommissioning } from './parts-of-batch.ts'
import { partsOfPacking, partsOfTakingOut } from './parts-of-contents.ts'
import { partsOfDecommissioning, partsOfDestruction } from './parts-of-ending.ts'
import { byWhatShowsThem, partsOfContainers, partsOfHolding } from './parts-with-photos.ts'

/**
 * Takes a fact apart by what it says of which items. A fact that is about no item has no parts. The order of the parts
 * follows from the fact alone, so that a part can be named by its place. An item may be in several parts: a case that
 * is opened and taken off its pallet in one act.
 */
export function partsOfFact(fact: TallymanFact): readonly PartOfFact[] {
  switch (fact.kind) {
    case 'items.announced':
      return alikeInOnePart(fact.items, ({ parent, lot, expiry }, items) => ({
        kind: fact.kind,
        parent,
        lot,
        expiry,
        items,
      }))
    case 'shipment.announced': {
      const { number, kind: shipmentKind, fromGln } = fact.shipment
      const shipment = { kind: fact.kind, number, shipmentKind, fromGln }
      return alikeInOnePart(fact.shipment.items, ({ parent, lot, expiry }, items) => ({
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
    case 'job.scan-echoed': {
      const { kind, job, echoes } = fact
      return fact.item === null ? [] : [{ items: [fact.item], says: { kind, job, echoes } }]
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

/** A correction is about what it changes, and about the containers that something goes into or comes out of. */
function partsOfCorrection(fact: CorrectionFact): readonly PartOfFact[] {
  const { kind, way, reason, remark, corrects } = fact
  const { changed, containers } = touchedBy(corrects.flatMap(({ undoings }) => undoings))
  const what = corrects.at(-1)?.kind
  if (what === undefined) return []
  return [{ items: [...changed, ...containers], says: { kind, way, reason, remark, what, items: changed.length } }]
}
