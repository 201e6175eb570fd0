import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import type { ActReferenceView } from '#shared/contract/views/correction-views.ts'
import type { BatchId } from '#shared/domain/batches/batch-id.ts'
import type { DestructionOrderId } from '#shared/domain/destruction/order-id.ts'
import type { FactId } from '#shared/domain/ledger/fact-id.ts'
import type { ShipmentId } from '#shared/domain/shipments/shipment-id.ts'
import type { NetworkMessage } from '#shared/domain/messaging/network-message.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import type { FailedTry } from '#shared/domain/signatures/repeated-failures.ts'
import type { HoldKind } from '#shared/domain/items/hold-kind.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { MessageId } from '#shared/domain/network/message.ts'
import type { LedgerPlace } from './ledger-place.ts'

/** Every screen a signed-in person can open, with what it is about. */
export type Screen =
  | { readonly name: 'home' }
  | { readonly name: 'damageStart' }
  | { readonly name: 'unpackingStart' }
  | { readonly name: 'packingStart' }
  | { readonly name: 'samplingStart' }
  | { readonly name: 'decommissioningStart' }
  | { readonly name: 'holds' }
  | { readonly name: 'held'; readonly kind: HoldKind }
  | { readonly name: 'job'; readonly job: JobId }
  | { readonly name: 'network' }
  /** Messages written to files, to be uploaded by hand. */
  | { readonly name: 'unsent' }
  | { readonly name: 'siteMessages' }
  | { readonly name: 'messageSettings'; readonly message: NetworkMessage }
  /** Whether something recorded is undone or corrected, and the screen that asked from. */
  | { readonly name: 'correction'; readonly of: ActReferenceView; readonly back: Screen }
  | { readonly name: 'message'; readonly message: MessageId }
  /** The search, with what was looked for. */
  | { readonly name: 'lookUp'; readonly searched: string }
  /** A product, or one lot of it. */
  | { readonly name: 'goods'; readonly gtin: string; readonly lot: string | null; readonly searched: string }
  | { readonly name: 'lookedUpItem'; readonly item: ItemId; readonly searched: string }
  /** The label of an item, and the screen that asked for it. */
  | { readonly name: 'label'; readonly item: ItemId; readonly back: Screen }
  | { readonly name: 'unannouncedStart' }
  | { readonly name: 'discrepancies' }
  | { readonly name: 'verifyReturns'; readonly shipment: ShipmentId }
  | { readonly name: 'batches' }
  | { readonly name: 'externalSystem' }
  | { readonly name: 'batch'; readonly batch: BatchId }
  | { readonly name: 'receivedBatch'; readonly batch: BatchId }
  | { readonly name: 'shipments' }
  | { readonly name: 'shipment'; readonly shipment: ShipmentId }
  | { readonly name: 'setAside'; readonly setAside: FactId }
  /** What came from the network and is not for this site, or is not followed here; and one event of it. */
  | { readonly name: 'cameIn' }
  | { readonly name: 'keptEvent'; readonly event: string }
  | { readonly name: 'ledger'; readonly place: LedgerPlace }
  | { readonly name: 'ledgerFact'; readonly sequence: number; readonly place: LedgerPlace }
  | { readonly name: 'chain' }
  | { readonly name: 'reports' }
  | { readonly name: 'backups' }
  | { readonly name: 'reviews' }
  | { readonly name: 'recordKeeping' }
  | { readonly name: 'destructionOrders' }
  | { readonly name: 'destructionOrder'; readonly order: DestructionOrderId }
  /** Where an order is filled in: this one, or a new one. */
  | { readonly name: 'destructionOrderForm'; readonly order: DestructionOrderId | null }
  /** Damaged goods that can go onto the list of an order. */
  | { readonly name: 'damagedStock'; readonly order: DestructionOrderId }
  | { readonly name: 'attention' }
  | { readonly name: 'stationSettings' }
  /** Where a scanner is set up by scanning. */
  | { readonly name: 'scannerSheet' }
  /** The barcodes that give commands. */
  | { readonly name: 'commandSheet' }
  /** How a real site signs in at the endpoint of this address. */
  | { readonly name: 'networkAccess'; readonly address: string }
  /** What the scanners sent last. */
  | { readonly name: 'scannerMonitor' }
  /** The second part from somebody who came with the badge alone. */
  | { readonly name: 'giveSecret' }
  | { readonly name: 'changeSecret' }
  | { readonly name: 'people' }
  /** People and rights to another station, and from one. */
  | { readonly name: 'carryPeople' }
  /** Signings of one person that failed; null where the names were nobody's. */
  | { readonly name: 'failedSignings'; readonly of: FailedTry; readonly person: PersonId | null }
  | { readonly name: 'person'; readonly person: PersonId }

export type ScreenState = { readonly screen: Screen; readonly open: (screen: Screen) => void }

/** Opens at home. */
export function openScreenStore(): StoreApi<ScreenState> {
  return createStore<ScreenState>((set) => ({ screen: { name: 'home' }, open: (screen) => set({ screen }) }))
}
