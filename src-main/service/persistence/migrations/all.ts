import type { Migration } from '../database/migrate.ts'
import { ledger } from './0001-ledger.ts'
import { people } from './0002-people.ts'
import { site } from './0003-site.ts'
import { items } from './0004-items.ts'
import { jobs } from './0005-jobs.ts'
import { clockJumps } from './0006-clock-jumps.ts'
import { outbox } from './0010-outbox.ts'
import { packing } from './0011-packing.ts'
import { lookUp } from './0012-look-up.ts'
import { shipments } from './0013-shipments.ts'
import { receiving } from './0014-receiving.ts'
import { receipts } from './0015-receipts.ts'
import { discrepancies } from './0016-discrepancies.ts'
import { contentCounts } from './0017-content-counts.ts'
import { damagedContainers } from './0018-damaged-containers.ts'
import { productClass } from './0020-product-class.ts'
import { destruction } from './0021-destruction.ts'
import { approvalHours } from './0022-approval-hours.ts'
import { holds } from './0023-holds.ts'
import { samplesAndReports } from './0025-samples-and-reports.ts'
import { market } from './0026-market.ts'
import { stationKeys } from './0027-station-keys.ts'
import { auditing } from './0028-auditing.ts'
import { nothingIsDeleted } from './0029-nothing-is-deleted.ts'
import { corrections } from './0030-corrections.ts'
import { badgesAndRights } from './0031-badges-and-rights.ts'
import { overIsSetAside } from './0032-over-is-set-aside.ts'
import { whatWasSaidStays } from './0033-what-was-said-stays.ts'
import { beforeActs } from './0034-before-acts.ts'
import { recalls } from './0035-recalls.ts'
import { aDestructionHasItsCheckpoint } from './0036-a-destruction-has-its-checkpoint.ts'
import { failedSignings } from './0040-failed-signings.ts'
import { messagesOfARole } from './0060-messages-of-a-role.ts'
import { messageSettings } from './0061-message-settings.ts'
import { severalScanners } from './0082-several-scanners.ts'
import { anEndpointPerMessage } from './0087-an-endpoint-per-message.ts'
import { unsentWorkInFiles } from './0085-unsent-work-in-files.ts'
import { messagesInPieces } from './0086-messages-in-pieces.ts'
import { batchesAreTold } from './0088-batches-are-told.ts'
import { handOver } from './0090-hand-over.ts'
import { batchesAreClosed } from './0092-batches-are-closed.ts'
import { scannerProfiles } from './0065-scanner-profiles.ts'
import { labels } from './0070-labels.ts'
import { photos } from './0071-photos.ts'
import { failedSignIns } from './0072-failed-sign-ins.ts'
import { messagesAreParkedAndSetAside } from './0073-messages-are-parked-and-set-aside.ts'
import { peopleSources } from './0075-people-sources.ts'
import { otherStations } from './0079-other-stations.ts'
import { whatIsNotSentStays } from './0077-what-is-not-sent-stays.ts'
import { batches } from './0078-batches.ts'
import { aRecallKnowsItsHoldsByTheirMoment } from './0080-a-recall-knows-its-holds-by-their-moment.ts'
import { networkAccess } from './0083-network-access.ts'
import { meteredLines } from './0084-metered-lines.ts'
import { networkAddress } from './0081-network-address.ts'
import { receivedBatches } from './0089-received-batches.ts'
import { leastYield } from './0093-least-yield.ts'
import { absencesOfWhatIsTooLarge } from './0094-absences-of-what-is-too-large.ts'
import { whatABatchWasToldStays } from './0095-what-a-batch-was-told-stays.ts'
import { whatCameIsFound } from './0091-what-came-is-found.ts'
import { answerProfiles } from './0100-answer-profiles.ts'

/** Every migration of this version, in order. */
export const allMigrations: readonly Migration[] = [
  ledger,
  people,
  site,
  items,
  jobs,
  clockJumps,
  outbox,
  packing,
  lookUp,
  shipments,
  receiving,
  receipts,
  discrepancies,
  contentCounts,
  damagedContainers,
  productClass,
  destruction,
  approvalHours,
  holds,
  samplesAndReports,
  market,
  stationKeys,
  auditing,
  nothingIsDeleted,
  corrections,
  badgesAndRights,
  overIsSetAside,
  whatWasSaidStays,
  beforeActs,
  recalls,
  aDestructionHasItsCheckpoint,
  failedSignings,
  messagesOfARole,
  messageSettings,
  scannerProfiles,
  labels,
  photos,
  failedSignIns,
  messagesAreParkedAndSetAside,
  peopleSources,
  whatIsNotSentStays,
  batches,
  otherStations,
  aRecallKnowsItsHoldsByTheirMoment,
  networkAddress,
  severalScanners,
  networkAccess,
  meteredLines,
  unsentWorkInFiles,
  messagesInPieces,
  anEndpointPerMessage,
  batchesAreTold,
  receivedBatches,
  handOver,
  whatCameIsFound,
  batchesAreClosed,
  leastYield,
  absencesOfWhatIsTooLarge,
  whatABatchWasToldStays,
  answerProfiles,
]
