import type { BatchId } from '../batches/batch-id.ts'
import type { DeliveryTrouble } from './delivery.ts'
import type { ExternalSystem, ReceivingSystem } from './external-system.ts'
import type { HandOverId } from './hand-over-id.ts'

/** What the ledger keeps of handing batches over: each step once, and no try in vain. */
export type HandOverFact =
  | { readonly kind: 'external-system.set-up'; readonly from: ExternalSystem; readonly to: ExternalSystem }
  | {
      /** What is handed over stands fast from here on. The same content has the same id, whenever it is begun. */
      readonly kind: 'batch.hand-over-begun'
      readonly batch: BatchId
      readonly handOver: HandOverId
      readonly to: ReceivingSystem
      /** How many pieces, the manifest not counted. */
      readonly pieces: number
      /** The SHA-256 of the manifest, which names that of each piece. */
      readonly manifest: string
    }
  | {
      /** The external system took every piece and the manifest. */
      readonly kind: 'batch.handed-over'
      readonly batch: BatchId
      readonly handOver: HandOverId
      readonly to: ReceivingSystem
      readonly manifest: string
    }
  | {
      /** The external system does not take it; it waits for a person. */
      readonly kind: 'batch.hand-over-refused'
      readonly batch: BatchId
      readonly handOver: HandOverId
      readonly to: ReceivingSystem
      readonly because: DeliveryTrouble
      /** In the words of the other side. */
      readonly said: string
    }
  /** A person has it handed over again. */
  | { readonly kind: 'batch.hand-over-asked'; readonly batch: BatchId }
