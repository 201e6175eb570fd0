import type { SiteInNetwork } from './site-in-network.ts'

/** What the ledger keeps of the messages of the site. They are kept apart from the rules of the site. */
export type MessagingFact = {
  readonly kind: 'network-role.set-up'
  readonly from: SiteInNetwork | null
  readonly to: SiteInNetwork
}
