import type { BatchFact } from './batches/facts.ts'
import type { ContentsFact } from './contents/facts.ts'
import type { CorrectionFact } from './corrections/facts.ts'
import type { DamageFact } from './damage/facts.ts'
import type { DecommissioningFact } from './decommissioning/facts.ts'
import type { DestructionFact } from './destruction/facts.ts'
import type { ExportFact } from './exports/facts.ts'
import type { HandOverFact } from './hand-over/facts.ts'
import type { HoldFact } from './holds/facts.ts'
import type { JobFact } from './jobs/facts.ts'
import type { ItemFact } from './items/facts.ts'
import type { LabelFact } from './labels/facts.ts'
import type { MessagingFact } from './messaging/facts.ts'
import type { NetworkFact } from './network/facts.ts'
import type { OtherStationFact } from './other-stations/facts.ts'
import type { PackingFact } from './packing/facts.ts'
import type { CarryingFact } from './people/carry-facts.ts'
import type { PersonFact } from './people/facts.ts'
import type { PhotoFact } from './photos/facts.ts'
import type { RecallFact } from './recalls/facts.ts'
import type { ReceivedBatchFact } from './batches/received-facts.ts'
import type { ReceivingFact } from './receiving/facts.ts'
import type { ReportFact } from './reports/facts.ts'
import type { ReturnsFact } from './returns/facts.ts'
import type { SamplingFact } from './sampling/facts.ts'
import type { ShipmentFact } from './shipments/facts.ts'
import type { SignatureFact } from './signatures/facts.ts'
import type { ScannerFact } from './scanners/facts.ts'
import type { SiteFact } from './site/facts.ts'
import type { RecordKeepingFact } from './record-keeping/facts.ts'
import type { LedgerFact } from './ledger/facts.ts'

/** Everything the ledger of this version can say. Closed: a new kind of fact starts here. */
export type TallymanFact =
  | SiteFact
  | ScannerFact
  | LedgerFact
  | RecordKeepingFact
  | PersonFact
  | CarryingFact
  | ItemFact
  | BatchFact
  | ReceivedBatchFact
  | HandOverFact
  | JobFact
  | DamageFact
  | PhotoFact
  | HoldFact
  | RecallFact
  | ContentsFact
  | PackingFact
  | LabelFact
  | ShipmentFact
  | OtherStationFact
  | ReceivingFact
  | ReturnsFact
  | DestructionFact
  | SamplingFact
  | DecommissioningFact
  | ReportFact
  | ExportFact
  | NetworkFact
  | MessagingFact
  | SignatureFact
  | CorrectionFact

/** Every kind, for screens and exports that must name each. */
export type TallymanFactKind = TallymanFact['kind']
