import type { ItemId } from '../../gs1/item-identity.ts'
import type { HoldKind } from '../items/hold-kind.ts'
import type { ItemState } from '../items/transitions.ts'

/** What receiving finds to differ from the announcement, by the nine words that the floor has for it. `batchAwaited`: its maker’s batch is not loaded yet. */
export const discrepancyKinds = [
  'short',
  'over',
  'unknownItem',
  'wrongLotOrExpiry',
  'damaged',
  'contentsDiffer',
  'labelUnreadable',
  'alreadyReceived',
  'batchAwaited',
] as const
export type DiscrepancyKind = (typeof discrepancyKinds)[number]

/** What a clerk sees and no scan can tell. */
export const reportedKinds = ['damaged', 'labelUnreadable'] as const
export type ReportedKind = (typeof reportedKinds)[number]

/** A discrepancy that a scan brought up, and the hold it leads to when the receipt is completed. */
export type ScannedDiscrepancy = {
  readonly kind: Extract<
    DiscrepancyKind,
    'over' | 'unknownItem' | 'wrongLotOrExpiry' | 'alreadyReceived' | 'batchAwaited'
  >
  readonly hold: Extract<HoldKind, 'exception' | 'suspect'>
}

/**
 * Whether a discrepancy is about a number that is out of use (taken out of use or destroyed) and came in all the same: only
 * that is over and suspect. No hold can be lifted from such a number, so a person settles it in words.
 */
export function isOfNumberOutOfUse({
  kind,
  hold,
}: {
  readonly kind: DiscrepancyKind
  readonly hold: HoldKind | null
}): boolean {
  return kind === 'over' && hold === 'suspect'
}

/** An item that a completed receipt puts on hold, and why. */
export type HeldItem = {
  readonly item: ItemId
  readonly because: DiscrepancyKind
  readonly hold: HoldKind
  /** Where it stood before; null for one that this station did not know. */
  readonly before: ItemState | null
}

/** Why a receipt is completed with less than was announced (TraceLink SOM, reasons of an order; those that fit a short receipt). */
export const shortReasons = ['shortShip', 'damagedInTransit', 'lostInventory', 'dataIssue', 'other'] as const
export type ShortReason = (typeof shortReasons)[number]
