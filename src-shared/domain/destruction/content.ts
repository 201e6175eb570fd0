import type { Json } from '../../kernel/canonical-json.ts'
import type { SiteGln } from '../site/site.ts'
import type { ListSummary } from './item-list.ts'
import type { OrderData } from './order-data.ts'
import type { ExternalWitness } from './witness.ts'

/**
 * What an order is, as it is shown to whoever signs: the paper and, by its hash, the exact list. One more item, one less or
 * other contents give another hash, and every signature under this is void for it.
 */
export type OrderContent = {
  readonly number: string
  readonly site: SiteGln
  readonly data: OrderData
  readonly list: ListSummary
}

/** What is signed besides the order itself. */
export type SignedAbout =
  | { readonly kind: 'request' }
  | { readonly kind: 'approval' }
  | { readonly kind: 'rejection'; readonly because: string }
  | {
      readonly kind: 'witnessing'
      readonly carriedOutAt: number
      /** The names of those who did it. */
      readonly by: readonly string[]
      readonly external: ExternalWitness | null
    }
  | { readonly kind: 'contractorsWork'; readonly certificate: string; readonly reference: string }

/** What a signature is bound to: the order as it is, and what is said about it. */
export function shownToSign(content: OrderContent, about: SignedAbout): Json {
  return { ...content, about }
}
