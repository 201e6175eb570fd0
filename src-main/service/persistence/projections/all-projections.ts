import { answerProfilesProjection } from './answer-profiles.ts'
import { auditingProjection } from './auditing.ts'
import { batchClosingsProjection } from './batch-closings.ts'
import { batchesProjection } from './batches.ts'
import { afterActsProjection, beforeActsProjection } from './before-acts.ts'
import { clockJumpsProjection } from './clock-jumps.ts'
import { destructionProjection } from './destruction.ts'
import { damageProjection } from './damage.ts'
import { discrepanciesProjection } from './discrepancies.ts'
import { correctionsProjection } from './corrections.ts'
import { failedSignInsProjection } from './failed-sign-ins.ts'
import { failedSigningsProjection } from './failed-signings.ts'
import { factItemsProjection } from './fact-items.ts'
import { factTallyProjection } from './fact-tally.ts'
import { inspectionsProjection } from './inspections.ts'
import { handOverProjection } from './hand-over.ts'
import { holdsProjection } from './holds.ts'
import { itemsProjection } from './items.ts'
import { jobsProjection } from './jobs.ts'
import { labelsProjection } from './labels.ts'
import { messagingProjection } from './messaging.ts'
import { peopleProjection } from './people.ts'
import { peopleSourcesProjection } from './people-sources.ts'
import { photosProjection } from './photos.ts'
import { productsProjection } from './products.ts'
import { recallsProjection } from './recalls.ts'
import { receivedBatchesProjection } from './received-batches.ts'
import { receivingProjection } from './receiving.ts'
import { reportsProjection } from './reports.ts'
import { samplesProjection } from './samples.ts'
import { recordKeepingProjection } from './record-keeping.ts'
import { scannerProfilesProjection } from './scanner-profiles.ts'
import { shipmentsProjection } from './shipments.ts'
import { networkAddressProjection } from './network-address.ts'
import { sendingProjection } from './sending.ts'
import { siteProjection } from './site.ts'
import { otherStationsProjection } from './other-stations.ts'
import { ssccProjection } from './sscc.ts'
import { stationKeysProjection } from './station-keys.ts'
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
