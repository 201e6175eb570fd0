import type { ExportedFile } from '../exports/facts.ts'
import type { KeptSettings } from './message-settings.ts'
import type { NetworkMessage } from './network-message.ts'
import type { SiteInNetwork } from './site-in-network.ts'

/** What the ledger keeps of the messages of the site. They are kept apart from the rules of the site. */
export type MessagingFact =
  | { readonly kind: 'network-role.set-up'; readonly from: SiteInNetwork | null; readonly to: SiteInNetwork }
  | {
      readonly kind: 'network-message.set-up'
      readonly message: NetworkMessage
      readonly from: KeptSettings
      readonly to: KeptSettings
    }
  | { readonly kind: 'network-message.tried-out'; readonly message: NetworkMessage; readonly outcome: TryOutcome }
  | { readonly kind: 'site-set-up.exported'; readonly files: readonly ExportedFile[] }
  /** `sha256` is of the text that was read. */
  | { readonly kind: 'site-set-up.imported'; readonly sha256: string; readonly changes: number }

/** What came of a test exchange: the status of the last reply, or that none came. */
export type TryOutcome = { readonly answered: boolean; readonly status: number | null }
