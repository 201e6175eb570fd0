import { unreachable } from '../../kernel/unreachable.ts'
import type { SaidOfItem } from '../look-up/part-of-fact.ts'

/**
 * Whether a later act changed an item itself, and was not only done with what is in it: more may go into a container and
 * out of it, and what was done with its contents before can still be undone.
 */
export function changedItself(says: SaidOfItem): boolean {
  switch (says.kind) {
    case 'damage.containers-found':
    case 'damage.finished':
    case 'returns.verified':
    case 'holds.put':
    case 'holds.lifted':
    case 'holds.moved':
    case 'sampling.finished':
      return true
    case 'decommissioning.finished':
    case 'destruction.executed':
      return says.as !== 'opened'
    case 'batch.commissioned':
      return true
    case 'contents.taken-out':
    case 'contents.packed':
    case 'batch.ends-loaded':
      return true
    case 'batch.aggregated':
      return says.as === 'content'
    case 'receiving.completed':
      return says.as !== 'short'
    case 'other-station.acted':
      return says.as === 'item'
    case 'items.announced':
    case 'shipment.announced':
    case 'damage.contents-said':
    case 'job.item-recorded':
    case 'label.printed':
    case 'label.print-failed':
    case 'label.verified':
    case 'job.scan-repeated':
    case 'job.scan-echoed':
    case 'job.scan-refused':
    case 'job.item-taken-back':
    case 'receiving.item-scanned':
    case 'receiving.container-opened':
    case 'receiving.discrepancy-reported':
    case 'correction.recorded':
    case 'item.exported':
    case 'destruction.items-listed':
    case 'destruction.items-removed':
    case 'destruction.container-opened':
      return false
    default:
      return unreachable(says)
  }
}
