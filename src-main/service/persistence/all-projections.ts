import { answerProfilesProjection } from './projection-answer-profiles.ts'
import { auditingProjection } from './projection-auditing.ts'
import { batchClosingsProjection } from './projection-batch-closings.ts'
import { batchesProjection } from './projection-batches.ts'
import { afterActsProjection, beforeActsProjection } from './projection-before-acts.ts'
import { clockJumpsProjection } from './projection-clock-jumps.ts'
import { destructionProjection } from './projection-destruction.ts'
import { damageProjection } from './projection-damage.ts'
import { discrepanciesProjection } from './projection-discrepancies.ts'
import { correctionsProjection } from './projection-corrections.ts'
import { failedSignInsProjection } from './projection-failed-sign-ins.ts'
import { failedSigningsProjection } from './projection-failed-signings.ts'
import { factItemsProjection } from './projection-fact-items.ts'
import { factTallyProjection } from './projection-fact-tally.ts'
import { inspectionsProjection } from './projection-inspections.ts'
import { handOverProjection } from './projection-hand-over.ts'
import { holdsProjection } from './projection-holds.ts'
import { itemsProjection } from './projection-items.ts'
import { jobsProjection } from './projection-jobs.ts'
import { labelsProjection } from './projection-labels.ts'
import { messagingProjection } from './projection-messaging.ts'
import { peopleProjection } from './projection-people.ts'
import { peopleSourcesProjection } from './projection-people-sources.ts'
import { photosProjection } from './projection-photos.ts'
import { productsProjection } from './projection-products.ts'
import { recallsProjection } from './projection-recalls.ts'
import { receivedBatchesProjection } from './projection-received-batches.ts'
import { receivingProjection } from './projection-receiving.ts'
import { reportsProjection } from './projection-reports.ts'
import { samplesProjection } from './projection-samples.ts'
import { recordKeepingProjection } from './projection-record-keeping.ts'
import { scannerProfilesProjection } from './projection-scanner-profiles.ts'
import { shipmentsProjection } from './projection-shipments.ts'
import { networkAddressProjection } from './projection-network-address.ts'
import { sendingProjection } from './projection-sending.ts'
import { siteProjection } from './projection-site.ts'
import { otherStationsProjection } from './projection-other-stations.ts'
import { ssccProjection } from './projection-sscc.ts'
import { stationKeysProjection } from './projection-station-keys.ts'
import type { Projection } from './projections.ts'

/** Every projection of this version, in the order in which each fact goes to them: items, holds and shipments read what products, jobs and receipts hold, and what their shipment held before. */
export const allProjections: readonly Projection[] = [
  peopleProjection,
  failedSigningsProjection,
  failedSignInsProjection,
  siteProjection,
  scannerProfilesProjection,
  answerProfilesProjection,
  messagingProjection,
  networkAddressProjection,
  sendingProjection,
  stationKeysProjection,
  peopleSourcesProjection,
  ssccProjection,
  labelsProjection,
  jobsProjection,
  receivingProjection,
  productsProjection,
  destructionProjection,
  damageProjection,
  photosProjection,
  beforeActsProjection,
  itemsProjection,
  samplesProjection,
  reportsProjection,
  inspectionsProjection,
  holdsProjection,
  otherStationsProjection,
  afterActsProjection,
  recallsProjection,
  batchesProjection,
  receivedBatchesProjection,
  handOverProjection,
  batchClosingsProjection,
  shipmentsProjection,
  discrepanciesProjection,
  factItemsProjection,
  correctionsProjection,
  clockJumpsProjection,
  factTallyProjection,
  auditingProjection,
  recordKeepingProjection,
]
