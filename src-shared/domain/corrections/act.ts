import type { FactId } from '../ledger/fact-id.ts'
import type { TallymanFact, TallymanFactKind } from '../facts.ts'
import type { Instant } from '../../kernel/time.ts'
import type { ActId, ActKind } from './act-kind.ts'

/** `takesFromSale`: what it took out of saleable stock comes back when it is undone; the market may bar that. `final` stays. */
type Bearing<Kind extends TallymanFactKind> = Kind extends ActKind ? 'keepsOnSale' | 'takesFromSale' | 'final' : 'noAct'

/**
 * What each kind of fact is to undoing. A kind that is not here does not compile. `noAct` changes no goods, or is undone
 * in a way of its own: an open job is given up, a scan taken back.
 */
export const bearings: { readonly [Kind in TallymanFactKind]: Bearing<Kind> } = {
  'damage.containers-found': 'takesFromSale',
  'damage.finished': 'takesFromSale',
  'contents.taken-out': 'keepsOnSale',
  'contents.packed': 'keepsOnSale',
  'receiving.completed': 'keepsOnSale',
  'returns.verified': 'keepsOnSale',
  'holds.put': 'takesFromSale',
  'holds.lifted': 'keepsOnSale',
  'holds.moved': 'keepsOnSale',
  'sampling.finished': 'takesFromSale',
  'decommissioning.finished': 'takesFromSale',
  'recall.begun': 'noAct',
  'recall.lifted': 'noAct',
  'destruction.executed': 'final',
  // A line made what it made. Numbers of it are taken out of use, and containers opened, by acts of their own.
  'batch.commissioned': 'final',
  'batch.aggregated': 'final',
  'batch.import-begun': 'noAct',
  'batch.import-ended': 'noAct',
  'batch.counted': 'noAct',
  'batch.awaited': 'noAct',
  'batch.refused': 'noAct',
  'batch.loading-begun': 'noAct',
  'batch.ends-loaded': 'noAct',
  'batch.loaded': 'noAct',
  'batch.least-yield-set-up': 'noAct',
  'external-system.set-up': 'noAct',
  'batch.hand-over-begun': 'noAct',
  'batch.handed-over': 'noAct',
  'batch.hand-over-refused': 'noAct',
  'batch.hand-over-asked': 'noAct',
  // What closed a batch is taken back by an act of its own, as long as the network cannot have heard of it.
  'batch.closed': 'noAct',
  'batch.closing-undone': 'noAct',
  'batch.release-entered': 'noAct',
  'batch.release-withdrawn': 'noAct',
  'correction.recorded': 'noAct',
  'products.announced': 'noAct',
  'items.announced': 'noAct',
  'shipment.announced': 'noAct',
  'other-station.acted': 'noAct',
  'inbound.set-aside': 'noAct',
  'inbound.settled': 'noAct',
  'inbound.destination-said': 'noAct',
  'job.opened': 'noAct',
  'job.taken-in-hand': 'noAct',
  'job.put-down': 'noAct',
  'job.item-recorded': 'noAct',
  'job.scan-repeated': 'noAct',
  'job.scan-echoed': 'noAct',
  'job.scan-refused': 'noAct',
  'job.stops-answered': 'noAct',
  'job.item-taken-back': 'noAct',
  'job.finished': 'noAct',
  'job.abandoned': 'noAct',
  'receiving.item-scanned': 'noAct',
  'receiving.container-opened': 'noAct',
  'receiving.discrepancy-reported': 'noAct',
  'person.enrolled': 'noAct',
  'person.signed-in': 'noAct',
  'person.signed-out': 'noAct',
  'person.sign-in-refused': 'noAct',
  'person.badge-issued': 'noAct',
  'person.badge-withdrawn': 'noAct',
  'person.changed': 'noAct',
  'person.reset-requested': 'noAct',
  'person.rights-changed': 'noAct',
  'person.rights-confirmed': 'noAct',
  'person.secret-changed': 'noAct',
  'person.secret-reset': 'noAct',
  'station.locked': 'noAct',
  'signature.failed': 'noAct',
  'signature.failures-looked-into': 'noAct',
  'site.set-up': 'noAct',
  'network-role.set-up': 'noAct',
  'site-set-up.exported': 'noAct',
  'site-set-up.imported': 'noAct',
  'network-message.set-up': 'noAct',
  'network-message.tried-out': 'noAct',
  'scanner.set-up': 'noAct',
  'scanner.forgotten': 'noAct',
  'scanner.learned': 'noAct',
  'scanner.unlearned': 'noAct',
  'answer-profile.brought': 'noAct',
  'answer-profile.removed': 'noAct',
  'printer.set-up': 'noAct',
  'printer.forgotten': 'noAct',
  'printer.tested': 'noAct',
  'label.printed': 'noAct',
  'label.print-failed': 'noAct',
  'label.verified': 'noAct',
  'station.key-made': 'noAct',
  'checkpoint.signed': 'noAct',
  'ledger.checked': 'noAct',
  'sscc.block-taken': 'noAct',
  'message.sent-again': 'noAct',
  'message.set-aside': 'noAct',
  'messages.put-into-files': 'noAct',
  'messages.taken-back-from-files': 'noAct',
  'messages.settled-by-hand': 'noAct',
  'network.address-set-up': 'noAct',
  'network.access-set-up': 'noAct',
  'sending.paused': 'noAct',
  'sending.line-set-up': 'noAct',
  'sending.resumed': 'noAct',
  'item.exported': 'noAct',
  'damage.contents-said': 'noAct',
  'photo.added': 'noAct',
  'photo.removed': 'noAct',
  'receiving.unannounced': 'noAct',
  'receiving.discrepancy-settled': 'noAct',
  'receiving.exported': 'noAct',
  'audit.reviewed': 'noAct',
  'legal-hold.placed': 'noAct',
  'legal-hold.lifted': 'noAct',
  'record-keeping.set-up': 'noAct',
  'ledger.exported': 'noAct',
  'diagnostics.written': 'noAct',
  'people.exported': 'noAct',
  'people.imported': 'noAct',
  'backup.restore-ordered': 'noAct',
  'backup.restored': 'noAct',
  'report.told': 'noAct',
  'report.confirmed': 'noAct',
  // An order is changed, withdrawn or lapses by rules of its own as long as nothing is destroyed.
  'destruction.drafted': 'noAct',
  'destruction.data-changed': 'noAct',
  'destruction.items-listed': 'noAct',
  'destruction.items-removed': 'noAct',
  'destruction.submitted': 'noAct',
  'destruction.approved': 'noAct',
  'destruction.rejected': 'noAct',
  'destruction.approval-voided': 'noAct',
  'destruction.withdrawn': 'noAct',
  'destruction.execution-begun': 'noAct',
  'destruction.container-opened': 'noAct',
  'destruction.carried-out': 'noAct',
  'destruction.witnessed': 'noAct',
  'destruction.handed-over': 'noAct',
  'destruction.taken-back': 'noAct',
  'destruction.contractor-certified': 'noAct',
  'destruction.contractor-confirmed': 'noAct',
  'destruction.certificate-issued': 'noAct',
  'destruction.certificate-copied': 'noAct',
  'destruction.instructed': 'noAct',
}

/** What a fact that changes goods says. */
export type ActBody = Extract<TallymanFact, { kind: ActKind }>

/** One fact of an act as it stands in the ledger. */
export type ActFact = { readonly id: FactId; readonly sequence: number; readonly body: ActBody }

/** An act as far as it still stands. */
export type StandingAct = {
  readonly id: ActId
  /** In the order in which they were recorded; none where all of it was undone. */
  readonly facts: readonly ActFact[]
  /** When the act was first recorded; a correction does not begin it anew. */
  readonly at: Instant
  /** The site at that moment; null where none was set up. */
  readonly siteGln: string | null
}

/** Whether a fact changes goods. */
export function isAct(fact: TallymanFact): fact is ActBody {
  return bearings[fact.kind] !== 'noAct'
}

/** Whether it stays whatever happens: what was destroyed, and what the recall of a lot put on hold or its end freed. */
export function isFinal(fact: ActBody): boolean {
  if (fact.kind === 'holds.put') return fact.reason === 'recalled'
  if (fact.kind === 'holds.lifted') return fact.reason === 'recallLifted'
  return bearings[fact.kind] === 'final'
}

/** The act that a fact of this id belongs to. */
export function actOf(fact: ActBody, id: FactId): ActId {
  return 'job' in fact && fact.job !== null ? fact.job : id
}
