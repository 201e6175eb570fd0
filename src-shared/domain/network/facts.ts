import type { MessageId } from './message.ts'

/** What the ledger keeps of what a person did to the outbox; what the network said is kept by the outbox itself. */
export type NetworkFact = { readonly kind: 'message.sent-again'; readonly message: MessageId }
