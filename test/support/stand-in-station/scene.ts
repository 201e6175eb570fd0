import type { UntoldReason } from '#shared/domain/messaging/untold-reason.ts'
import type { CorrectedView } from '#shared/contract/views/correction-views.ts'
import type { ScannerProfile } from '#shared/domain/scanners/profile.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { DamagePreview } from '#shared/contract/views/damage-views.ts'
import type { ItemLabelView } from '#shared/contract/views/label-views.ts'
import type { PackingPreview } from '#shared/contract/views/packing-views.ts'
import type { BatchHandOverView } from '#shared/contract/calls/hand-over-calls.ts'
import type { BatchImportView } from '#shared/contract/calls/batch-calls.ts'
import type { RecallView } from '#shared/contract/calls/recall-calls.ts'
import type { SetUpView } from '#shared/contract/calls/set-up-calls.ts'
import type { OpeningsPreview } from '#shared/contract/views/unpacking-views.ts'
import type { AttentionEntry } from '#shared/contract/views/attention-views.ts'
import type { JobView, OpenJobView } from '#shared/contract/views/job-views.ts'
import type { MessageDetail } from '#shared/contract/views/message-views.ts'
import type { PortView } from '#shared/contract/views/scanner-views.ts'
import type { StationStatus } from '#shared/contract/views/station-views.ts'

/** All that a stand-in station says: one moment of a station's life, to look at. */
export type Scene = {
  /** Null where the station opens; else why it does not, that it dies whenever it is started, or that no site was chosen. */
  readonly trouble: Refusal | 'dies' | 'siteNotChosen' | null
  /** How far the set-up of a real site has come; null where it is set up. */
  readonly setUp: SetUpView | null
  readonly status: StationStatus
  readonly names: readonly string[]
  readonly openJobs: readonly OpenJobView[]
  readonly jobs: ReadonlyMap<JobId, JobView>
  /** What finishing any of the jobs puts on which hold, as far as it is a damage job. */
  readonly damage: DamagePreview
  /** How many photos any of the jobs has. */
  readonly photos: number
  /** What finishing any of the jobs takes out of containers. */
  readonly preview: OpeningsPreview
  /** What finishing any of them puts where, as far as it is a packing job. */
  readonly packing: PackingPreview
  /** How it stands with the label of any item. */
  readonly label: ItemLabelView
  /** Where the import of a file of a packaging line stands. */
  readonly batchImport: BatchImportView
  /** Where the hand-over of any batch is. */
  readonly handOver: BatchHandOverView
  /** Whether any batch that is looked at is closed. */
  readonly batchIsClosed: boolean
  /** The recall that stands on any lot that is looked at. */
  readonly recall: RecallView | null
  /** What became of any job that is finished. */
  readonly corrected: CorrectedView | null
  /** Why the network hears nothing of a finished job. */
  readonly untold: UntoldReason | null
  readonly messages: readonly MessageDetail[]
  /** How many messages there are in all, where the list shows the newest of many. */
  readonly messagesInAll: number
  readonly attention: readonly AttentionEntry[]
  readonly ports: readonly PortView[]
  readonly scannerProfiles: readonly ScannerProfile[]
}
