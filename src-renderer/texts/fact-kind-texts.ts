import { msg } from '@lingui/core/macro'
import type { I18n, MessageDescriptor } from '@lingui/core'
import type { TallymanFactKind } from '#shared/domain/facts.ts'

/** What each kind of fact is called in the audit trail. A kind without words does not compile. */
const words: Readonly<Record<TallymanFactKind, MessageDescriptor>> = {
  'products.announced': msg({ message: 'Products announced', comment: 'Kind of record' }),
  'items.announced': msg({ message: 'Items announced', comment: 'Kind of record' }),
  'shipment.announced': msg({ message: 'Shipment announced', comment: 'Kind of record' }),
  'inbound.set-aside': msg({ message: 'Announcement set aside', comment: 'Kind of record' }),
  'inbound.settled': msg({ message: 'Announcement dealt with', comment: 'Kind of record' }),
  'job.opened': msg({ message: 'Job opened', comment: 'Kind of record' }),
  'job.taken-in-hand': msg({ message: 'Job taken in hand', comment: 'Kind of record' }),
  'job.put-down': msg({ message: 'Job put down', comment: 'Kind of record' }),
  'job.item-recorded': msg({ message: 'Item recorded in a job', comment: 'Kind of record' }),
  'job.scan-repeated': msg({ message: 'Item scanned again', comment: 'Kind of record' }),
  'job.scan-refused': msg({ message: 'Scan refused', comment: 'Kind of record' }),
  'job.item-taken-back': msg({ message: 'Scan taken back', comment: 'Kind of record' }),
  'job.stops-answered': msg({ message: 'Stops answered', comment: 'Kind of record' }),
  'job.finished': msg({ message: 'Job finished', comment: 'Kind of record' }),
  'job.abandoned': msg({ message: 'Job abandoned', comment: 'Kind of record' }),
  'damage.contents-said': msg({ message: 'Said of the contents of a damaged container', comment: 'Kind of record' }),
  'damage.containers-found': msg({ message: 'Damage of whole containers recorded', comment: 'Kind of record' }),
  'damage.finished': msg({ message: 'Damage recorded', comment: 'Kind of record' }),
  'contents.taken-out': msg({ message: 'Taken out of containers', comment: 'Kind of record' }),
  'contents.packed': msg({ message: 'Packed into a container', comment: 'Kind of record' }),
  'sscc.block-taken': msg({ message: 'Block of container numbers begun', comment: 'Kind of record' }),
  'receiving.unannounced': msg({ message: 'Goods came without an announcement', comment: 'Kind of record' }),
  'receiving.item-scanned': msg({ message: 'Item scanned at receiving', comment: 'Kind of record' }),
  'receiving.container-opened': msg({ message: 'Container opened at receiving', comment: 'Kind of record' }),
  'receiving.discrepancy-reported': msg({ message: 'Discrepancy reported', comment: 'Kind of record' }),
  'receiving.completed': msg({ message: 'Receipt completed', comment: 'Kind of record' }),
  'person.enrolled': msg({ message: 'Person enrolled', comment: 'Kind of record' }),
  'person.signed-in': msg({ message: 'Signed in', comment: 'Kind of record' }),
  'person.signed-out': msg({ message: 'Signed out', comment: 'Kind of record' }),
  'person.sign-in-refused': msg({ message: 'Sign-in refused', comment: 'Kind of record' }),
  'signature.failed': msg({ message: 'Signing failed', comment: 'Kind of record' }),
  'site.set-up': msg({ message: 'Rules of the site changed', comment: 'Kind of record' }),
  'scanner.set-up': msg({ message: 'Scanner set up', comment: 'Kind of record' }),
  'scanner.forgotten': msg({ message: 'Scanner forgotten', comment: 'Kind of record' }),
  'message.sent-again': msg({ message: 'Message sent again', comment: 'Kind of record' }),
  'destruction.drafted': msg({ message: 'Destruction drafted', comment: 'Kind of record' }),
  'destruction.data-changed': msg({ message: 'Destruction order changed', comment: 'Kind of record' }),
  'destruction.items-listed': msg({ message: 'Items put on a destruction order', comment: 'Kind of record' }),
  'destruction.items-removed': msg({ message: 'Items taken off a destruction order', comment: 'Kind of record' }),
  'destruction.submitted': msg({ message: 'Destruction submitted', comment: 'Kind of record' }),
  'destruction.approved': msg({ message: 'Destruction approved', comment: 'Kind of record' }),
  'destruction.rejected': msg({ message: 'Destruction rejected', comment: 'Kind of record' }),
  'destruction.approval-voided': msg({ message: 'Approval voided', comment: 'Kind of record' }),
  'destruction.withdrawn': msg({ message: 'Destruction withdrawn', comment: 'Kind of record' }),
  'destruction.execution-begun': msg({ message: 'Destruction begun', comment: 'Kind of record' }),
  'destruction.container-opened': msg({ message: 'Container opened for destruction', comment: 'Kind of record' }),
  'destruction.carried-out': msg({ message: 'Destruction carried out', comment: 'Kind of record' }),
  'destruction.witnessed': msg({ message: 'Destruction witnessed', comment: 'Kind of record' }),
  'destruction.handed-over': msg({ message: 'Handed over for destruction', comment: 'Kind of record' }),
  'destruction.taken-back': msg({ message: 'Taken back from destruction', comment: 'Kind of record' }),
  'destruction.contractor-certified': msg({ message: "Contractor's certificate attached", comment: 'Kind of record' }),
  'destruction.contractor-confirmed': msg({ message: "Contractor's destruction confirmed", comment: 'Kind of record' }),
  'destruction.executed': msg({ message: 'Destroyed', comment: 'Kind of record' }),
  'destruction.certificate-issued': msg({ message: 'Certificate of destruction issued', comment: 'Kind of record' }),
  'sampling.finished': msg({ message: 'Samples taken', comment: 'Kind of record' }),
  'report.told': msg({ message: 'Network told of what is reported', comment: 'Kind of record' }),
  'report.confirmed': msg({ message: 'Report to an authority filed', comment: 'Kind of record' }),
  'record-keeping.set-up': msg({ message: 'Keeping of records changed', comment: 'Kind of record' }),
  'audit.reviewed': msg({ message: 'Audit trail reviewed', comment: 'Kind of record' }),
  'legal-hold.placed': msg({ message: 'Legal hold put on', comment: 'Kind of record' }),
  'legal-hold.lifted': msg({ message: 'Legal hold lifted', comment: 'Kind of record' }),
  'backup.restore-ordered': msg({ message: 'Restoring of a backup asked for', comment: 'Kind of record' }),
  'backup.restored': msg({ message: 'Backup restored, new epoch', comment: 'Kind of record' }),
  'ledger.exported': msg({ message: 'Audit trail exported', comment: 'Kind of record' }),
  'item.exported': msg({ message: 'Item exported', comment: 'Kind of record' }),
  'station.key-made': msg({ message: 'Key of the station made', comment: 'Kind of record' }),
  'checkpoint.signed': msg({ message: 'Checkpoint signed', comment: 'Kind of record' }),
  'ledger.checked': msg({ message: 'Ledger checked', comment: 'Kind of record' }),
}

/** A kind of fact in words; one that this version does not know by its own name. */
export function factKindWord(kind: string, i18n: I18n): string {
  return isKnown(kind) ? i18n._(words[kind]) : kind
}

function isKnown(kind: string): kind is TallymanFactKind {
  return Object.hasOwn(words, kind)
}
