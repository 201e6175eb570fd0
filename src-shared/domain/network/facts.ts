import type { ExportedFile } from '../exports/facts.ts'
import type { SetAsideBecause } from './set-aside.ts'
import type { NetworkAccess } from './network-access.ts'
import type { EndpointId, MessageId, UnsentExportId } from './message.ts'

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
  /** They lie in files for a person to bring to the network, and are not sent until they are settled or taken back. */
  | {
      readonly kind: 'messages.put-into-files'
      readonly export: UnsentExportId
      /** The name under which the files lie in the folder of exports. */
      readonly folder: string
      /** The file that names every document and message with its digest. */
      readonly manifest: ExportedFile
      readonly messages: readonly MessageId[]
    }
  /** The station is to send them after all; the network is asked for each of them first. */
  | {
      readonly kind: 'messages.taken-back-from-files'
      readonly export: UnsentExportId
      readonly messages: readonly MessageId[]
      readonly reason: string
    }
  /** A person brought them to the network: `file` is the one that was chosen to say which, `receipt` what the other side said. */
  | {
      readonly kind: 'messages.settled-by-hand'
      readonly export: UnsentExportId
      readonly file: ExportedFile
      readonly messages: readonly MessageId[]
      readonly reason: string
      readonly receipt: string
    }
  /** Nothing goes to this endpoint until somebody resumes it. */
  | { readonly kind: 'sending.paused'; readonly endpoint: EndpointId; readonly reason: string }
  | { readonly kind: 'sending.resumed'; readonly endpoint: EndpointId }
  /** Whether the line to an endpoint is paid by what goes over it. */
  | { readonly kind: 'sending.line-set-up'; readonly endpoint: EndpointId; readonly isMetered: boolean }
  /**
   * How a real site signs in at the endpoint of this address and what stands between; the secret is nowhere in the ledger. A fact
   * without an address was written when a site had one endpoint: it is about the address of its moment.
   */
  | {
      readonly kind: 'network.access-set-up'
      readonly address?: string
      readonly from: NetworkAccess
      readonly to: NetworkAccess
      readonly secretIsNew: boolean
    }
  /** Where a real site's network is; null for none. */
  | { readonly kind: 'network.address-set-up'; readonly from: string | null; readonly to: string | null }
