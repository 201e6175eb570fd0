import type { ItemId } from '../../gs1/item-identity.ts'
import type { ScanRefusalCode } from '../../gs1/scan-refusal.ts'
import type { StateRefusal } from '../items/transitions.ts'
import type { JobId } from '../jobs/job.ts'

/**
 * Why a scan was not accepted into a job. Codes in capitals without separators are the network's own
 * (TraceLink SOM error codes); the others are ours. One closed list: the screen has a sentence and a way out for each.
 */
export type ScanRefusal =
  | { readonly code: 'SCAN_UNREADABLE'; readonly because: ScanRefusalCode; readonly ai: string | null }
  | { readonly code: 'SCAN_NAMES_NO_ITEM' }
  | { readonly code: 'SCAN_TOO_LONG' }
  | { readonly code: 'SCAN_GARBLED' }
  | { readonly code: 'SEPARATOR_LOST'; readonly serial: string }
  | { readonly code: 'SNNOTFOUND'; readonly item: ItemId }
  | { readonly code: 'CLAIMED'; readonly item: ItemId; readonly claimedBy: JobId }
  | { readonly code: 'NOTAGGREGATED'; readonly item: ItemId }
  | { readonly code: 'NOTHING_INSIDE'; readonly item: ItemId }
  | { readonly code: 'CONTAINER_NOT_YET'; readonly item: ItemId }
  | (StateRefusal & { readonly item: ItemId })
  | { readonly code: 'ALREADY_DAMAGED'; readonly item: ItemId }
  | { readonly code: 'EVENTTIMEBEFORELASTEVENT'; readonly item: ItemId; readonly lastEventAt: number }
