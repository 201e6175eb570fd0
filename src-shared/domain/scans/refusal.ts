import type { ItemId } from '../../gs1/item-identity.ts'
import type { ScanRefusalCode } from '../../gs1/scan-refusal.ts'
import type { ContainmentRefusal } from '../contents/containment.ts'
import type { ListedRefusal } from '../items/free-of-destruction.ts'
import type { HoldKind } from '../items/hold-kind.ts'
import type { PackagingLevel } from '../items/item.ts'
import type { SampleRefusal } from '../items/sample-rules.ts'
import type { StateRefusal } from '../items/transitions.ts'
import type { JobId } from '../jobs/job.ts'
import type { MixingPolicy } from '../packing/mixing.ts'
import type { RightRefusal } from '../people/judge-act.ts'

/**
 * Why a scan was not accepted into a job. Codes in capitals without separators are the network's own
 * (TraceLink SOM error codes); the others are ours. One closed list: the screen has a sentence and a way out for each.
 */
export type ScanRefusal =
  | { readonly code: 'SCAN_UNREADABLE'; readonly because: ScanRefusalCode; readonly ai: string | null }
  | { readonly code: 'SCAN_NAMES_NO_ITEM' }
  | { readonly code: 'SCAN_TOO_LONG' }
  | { readonly code: 'SCAN_GARBLED' }
  /** From a scanner that types: see its profile. */
  | { readonly code: 'SCAN_KEYS_UNKNOWN' }
  | { readonly code: 'SCAN_UNDER_CAPS_LOCK' }
  | { readonly code: 'SEPARATOR_LOST'; readonly serial: string }
  | { readonly code: 'SNNOTFOUND'; readonly item: ItemId }
  | { readonly code: 'CLAIMED'; readonly item: ItemId; readonly claimedBy: JobId }
  | { readonly code: 'NOTAGGREGATED'; readonly item: ItemId }
  | { readonly code: 'NOTHING_INSIDE'; readonly item: ItemId }
  /** A damaged container, in records of earlier versions; today a person says what of its contents. */
  | { readonly code: 'CONTAINER_NOT_YET'; readonly item: ItemId }
  | (StateRefusal & { readonly item: ItemId })
  | (SampleRefusal & { readonly item: ItemId })
  | { readonly code: 'ON_HOLD'; readonly item: ItemId; readonly hold: HoldKind }
  | { readonly code: 'NOTEACH'; readonly item: ItemId; readonly level: PackagingLevel }
  | { readonly code: 'NOTEMPTY'; readonly item: ItemId }
  | { readonly code: 'NOSHIPFOUND'; readonly item: ItemId }
  | { readonly code: 'ORDERCOMPLETE'; readonly item: ItemId; readonly number: string }
  | { readonly code: 'OTHER_SHIPMENT'; readonly item: ItemId; readonly number: string }
  | { readonly code: 'EXPIRED'; readonly item: ItemId; readonly expiry: string }
  /** Its lot was called back, or that of something in it. */
  | { readonly code: 'LOT_RECALLED'; readonly item: ItemId; readonly lot: string }
  | ContainmentRefusal
  | {
      readonly code: 'LEVEL_DOES_NOT_FIT'
      readonly item: ItemId
      readonly level: PackagingLevel
      readonly containerLevel: PackagingLevel
    }
  | { readonly code: 'HOLDS_DIFFER'; readonly item: ItemId }
  | { readonly code: 'MIXING_NOT_ALLOWED'; readonly item: ItemId; readonly mixing: MixingPolicy }
  | ListedRefusal
  /** A stranger among goods that are about to be destroyed. */
  | { readonly code: 'NOT_ON_ORDER'; readonly item: ItemId; readonly number: string }
  /** Nothing is confirmed as long as the approval is missing, void or lapsed. */
  | { readonly code: 'APPROVAL_NEEDED'; readonly item: ItemId; readonly number: string }
  | { readonly code: 'ALREADY_DAMAGED'; readonly item: ItemId }
  /** Whoever scans may not do what the job is for, or not with these goods. */
  | RightRefusal
  | { readonly code: 'ON_HOLD'; readonly item: ItemId; readonly hold: HoldKind }
  | { readonly code: 'HOLD_INSIDE'; readonly item: ItemId; readonly hold: HoldKind }
  | { readonly code: 'ALREADY_HELD'; readonly item: ItemId; readonly hold: HoldKind }
  | { readonly code: 'NOT_ON_HOLD'; readonly item: ItemId; readonly hold: HoldKind }
  | { readonly code: 'EVENTTIMEBEFORELASTEVENT'; readonly item: ItemId; readonly lastEventAt: number }
