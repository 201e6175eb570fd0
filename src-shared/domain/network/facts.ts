import type { SetAsideBecause } from './set-aside.ts'
import type { NetworkAccess } from './network-access.ts'
import type { EndpointId, MessageId } from './message.ts'

/** What the ledger keeps of what a person did to the outbox; what the network said is kept by the outbox itself. */
export type NetworkFact =
  | { readonly kind: 'message.sent-again'; readonly message: MessageId }
  /** It is not sent any more: a person left it out, or brought it to the network by hand. */
  | {
      readonly kind: 'message.set-aside'
      readonly message: MessageId
      readonly because: SetAsideBecause
      readonly reason: string
    }
  /** Nothing goes to this endpoint until somebody resumes it. */
  | { readonly kind: 'sending.paused'; readonly endpoint: EndpointId; readonly reason: string }
  | { readonly kind: 'sending.resumed'; readonly endpoint: EndpointId }
  /** Where a real site's network is; null for none. */
  /** How a real site signs in at its network and what stands between; the secret is nowhere in the ledger. */
  | {
      readonly kind: 'network.access-set-up'
      readonly from: NetworkAccess
      readonly to: NetworkAccess
      readonly secretIsNew: boolean
    }
  | { readonly kind: 'network.address-set-up'; readonly from: string | null; readonly to: string | null }
