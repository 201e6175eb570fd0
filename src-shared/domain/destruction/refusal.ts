import type { ItemId } from '../../gs1/item-identity.ts'
import type { Instant } from '../../kernel/time.ts'
import type { StateRefusal } from '../items/transitions.ts'
import type { JobId } from '../jobs/job.ts'
import type { OrderStanding } from './life.ts'

/** What somebody did who therefore cannot be the second person. */
export const barredBecause = ['requested', 'changed', 'executed', 'witnessed'] as const
export type BarredBecause = (typeof barredBecause)[number]

/** Why an order cannot do what was asked. */
export type DestructionRefusal =
  | { readonly code: 'ORDER_STANDS_OTHERWISE'; readonly number: string; readonly standing: OrderStanding }
  | { readonly code: 'ORDER_LIST_EMPTY'; readonly number: string }
  | { readonly code: 'OWNER_AUTHORISATION_MISSING'; readonly number: string }
  | { readonly code: 'METHOD_NOT_DESCRIBED'; readonly number: string }
  | { readonly code: 'ANOTHER_PERSON_NEEDED'; readonly number: string; readonly because: BarredBecause }
  /** What would be destroyed is not what was approved. */
  | { readonly code: 'LIST_CHANGED'; readonly number: string }
  | { readonly code: 'APPROVAL_NEEDED'; readonly item: null; readonly number: string }
  | { readonly code: 'NOT_ALL_CONFIRMED'; readonly number: string; readonly open: number }
  /** A code was scanned that would end the goods, and somebody has to say that they did. */
  | { readonly code: 'CARRYING_OUT_ASKED'; readonly number: string }
  | { readonly code: 'CONTRACTOR_CERTIFICATE_MISSING'; readonly number: string }
  | { readonly code: 'CLAIMED'; readonly item: ItemId; readonly claimedBy: JobId }
  | (StateRefusal & { readonly item: ItemId })
  | { readonly code: 'EVENTTIMEBEFORELASTEVENT'; readonly item: ItemId; readonly lastEventAt: Instant }
