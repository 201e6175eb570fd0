import { refuse } from '#shared/contract/refusals.ts'
import type { NetworkView, StationStatus } from '#shared/contract/views/station-views.ts'
import type { AttentionEntry } from '#shared/contract/views/attention-views.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { typedScan } from '#shared/scan/scan.ts'
import type { PracticeNetworkInWorker } from '#training/practice-network-in-worker.ts'
import type { Handlers } from '#service/ipc/handlers.ts'
import type { AccessKeeper } from '#service/network/access-keeper.ts'
import type { HttpExchanges } from '#service/network/http-exchange.ts'
import type { Pulling } from '#service/network/inbound.ts'
import type { Sending } from '#service/network/sending.ts'
import type { OutboxReader } from '#service/persistence/outbox/reader.ts'
import type { ScannerStation } from '#service/scanners/scanner-station.ts'
import type { KeyboardScanner } from '#service/scanners/keyboard-scanner.ts'
import type { ScannerMonitor } from '#service/scanners/scanner-monitor.ts'
import { listPorts } from '#service/scanners/serial-ports.ts'
import type { ChainChecks } from '#service/persistence/ledger/chain-checks.ts'
import { auditHandlers } from './records/audit-handlers.ts'
import { finishDamage, previewDamage, sayContents } from './packing/damage-handlers.ts'
import { batchHandlers } from './batches/batch-handlers.ts'
import { receivedBatchHandlers } from './batches/received-batch-handlers.ts'
import type { HandingOver } from './batches/hand-over.ts'
import { handOverHandlers } from './batches/hand-over-handlers.ts'
import type { BatchImport } from './batches/import-batch.ts'
import { backupHandlers } from './records/backup-handlers.ts'
import { recordKeepingHandlers } from './records/record-keeping-handlers.ts'
import type { BackupDesk } from './records/backup-handlers.ts'
import { listGoods, viewGoods } from './look-up/goods-handlers.ts'
import { importer } from './receiving/import-shipments.ts'
import type { InboundDesk } from './receiving/inbound-desk.ts'
import { exportItem, recordPrint } from './look-up/export-item.ts'
import { createCertificateMaker } from './destruction/certificate-content.ts'
import { certificateHandlers } from './destruction/certificate-handlers.ts'
import { instructDestruction } from './destruction/instruct-destruction.ts'
import { destructionHandlers } from './destruction/destruction-handlers.ts'
import {
  finishDecommissioning,
  previewDecommissioning,
  startDecommissioning,
} from './packing/decommissioning-handlers.ts'
import { beginRecall, liftRecall, listRecalls, recallOfLot } from './holds/recall-handlers.ts'
import { holdOneItem, previewHoldsOfItem } from './holds/hold-one-item.ts'
import { countHolds, listHolds } from './holds/holds-list.ts'
import { previewHolds, signAndFinishHolds, startHolds } from './holds/holds-handlers.ts'
import { abandonJob, answerStops, takeBackLast } from './jobs/job-handlers.ts'
import { putDown, takeInHand } from './jobs/job-in-hand.ts'
import { jobView } from './jobs/job-view.ts'
import { findMatches } from './look-up/look-up-find.ts'
import { lookUpContents, lookUpHistory, lookUpItem, lookUpMessages } from './look-up/look-up-item.ts'
import { openJobsView } from './jobs/open-jobs.ts'
import { finishPacking, previewPacking } from './packing/packing-handlers.ts'
import { messagingHandlers } from './network/messaging-handlers.ts'
import { labelHandlers } from './packing/label-handlers.ts'
import { peopleCalls } from './people/people-calls.ts'
import { receivingCalls } from './receiving/receiving-calls.ts'
import { listActItems, previewCorrection } from './corrections/preview-correction.ts'
import { confirmReport, listReports } from './records/report-handlers.ts'
import { finishSampling, startSampling } from './packing/sampling-handlers.ts'
import { signAndRecordCorrection } from './corrections/record-correction.ts'
import { refuseToReaders } from './people/refuse-to-readers.ts'
import { setMetered } from './network/set-metered.ts'
import { setNetworkAccess, viewNetworkAccess } from './network/set-network-access.ts'
import { setNetworkAddress } from './network/set-network-address.ts'
import { pauseSending, resumeSending } from './network/pause-sending.ts'
import { sendAgain } from './network/send-again.ts'
import { takeBackUnsent } from './network/take-back-unsent.ts'
import { unsentSettler } from './network/settle-unsent.ts'
import { writeUnsent } from './network/write-unsent.ts'
import { setMessageAside } from './network/set-message-aside.ts'
import { setMarket, setMixing, setUnknownItems } from './site/set-up-handlers.ts'
import { forgetScanner, setUpScanner } from './scans/set-up-scanner.ts'
import { keptEvent, sayDestination, whatCameIn } from './receiving/inbound-handlers.ts'
import {
  documentPart,
  listShipments,
  settleSetAside,
  viewSetAside,
  viewShipment,
} from './receiving/shipment-handlers.ts'
import { addPhoto, listPhotos, removePhoto } from './look-up/photo-handlers.ts'
import { fileTaker, readFilePart } from './look-up/file-handlers.ts'
import { startJob } from './jobs/start-job.ts'
import { startPacking } from './packing/start-packing.ts'
import { takeScan } from './scans/take-scan.ts'
import { finishUnpacking, previewOpenings } from './packing/unpacking-handlers.ts'
import { heardKeys, heardScans } from './scans/heard-scans.ts'
import { answerProfileHandlers } from './scans/answer-profile-handlers.ts'
import { scannerHandlers } from './scans/scanner-handlers.ts'
import { writeDiagnostics } from './scans/write-diagnostics.ts'
import type { Workplace } from './workplace.ts'

/** What the calls of the contract are answered with. */
export type StationParts = {
  readonly workplace: Workplace
  readonly keeper: AccessKeeper
  /** A client for one test exchange, which signs in as the station does. */
  readonly openHttp: () => HttpExchanges
  readonly scanners: ScannerStation
  readonly keyboard: KeyboardScanner
  readonly monitor: ScannerMonitor
  readonly logsDirectory: string
  readonly sending: Sending
  readonly outbox: OutboxReader
  readonly inboundDesk: InboundDesk
  readonly pulling: Pulling
  readonly batchImport: BatchImport
  readonly handingOver: HandingOver
  readonly chainChecks: ChainChecks
  readonly backups: BackupDesk['backups']
  readonly databaseFile: string
  readonly restart: () => void
  /** Null at a real site. */
  readonly practiceNetwork: PracticeNetworkInWorker | null
  readonly dataDirectory: string
  readonly status: () => StationStatus
  readonly networkView: () => NetworkView
  readonly attention: () => readonly AttentionEntry[]
}

const exportsShown = 50

/** Every call of the contract and what answers it. A handler has no rule of its own: it names who decides. */
export function stationHandlers(parts: StationParts): Handlers {
  const { workplace, scanners, sending, pulling, outbox, practiceNetwork } = parts
  const tryNow = () => {
    sending.tryNow()
    pulling.wake()
  }
  const accessDesk = { workplace, keeper: parts.keeper, tryNow }
  return refuseToReaders(workplace, {
    ...auditHandlers(parts),
    ...labelHandlers(workplace),
    ...messagingHandlers({
      workplace,
      openHttp: parts.openHttp,
      endpoint: () => parts.networkView().url,
      dataDirectory: parts.dataDirectory,
    }),
    ...receivingCalls(workplace, parts.dataDirectory),
    ...backupHandlers(parts),
    ...peopleCalls(workplace, parts.dataDirectory),
    ...recordKeepingHandlers(workplace),
    ...batchHandlers(workplace, parts.batchImport),
    ...receivedBatchHandlers(workplace),
    ...handOverHandlers(workplace, parts.handingOver),

    'damage.start': ({ reason }) => startJob(workplace, { operation: 'damage', reason }),
    'damage.sayContents': (input) => sayContents(workplace, input),
    'damage.finish': (input) => finishDamage(workplace, input),
    'damage.preview': (input) => previewDamage(workplace, input),

    'unpacking.start': ({ mode }) => startJob(workplace, { operation: 'unpacking', mode }),
    'unpacking.finish': (input) => finishUnpacking(workplace, input),
    'unpacking.preview': (input) => previewOpenings(workplace, input),

    'packing.start': (input) => startPacking(workplace, input),
    'packing.finish': (input) => finishPacking(workplace, input),
    'packing.preview': (input) => previewPacking(workplace, input),

    'sampling.start': (input) => startSampling(workplace, input),
    'sampling.finish': (input) => finishSampling(workplace, input),

    'reports.list': (input) => ok(listReports(workplace, input)),
    'reports.ofJob': ({ job }) => ok({ reports: [...workplace.reports.ofJob(job)] }),
    'reports.confirm': (input) => confirmReport(workplace, input),

    'decommissioning.start': (input) => startDecommissioning(workplace, input),
    'decommissioning.preview': (input) => previewDecommissioning(workplace, input),
    'decommissioning.finish': (input) => finishDecommissioning(workplace, input),
    'recalls.begin': (input) => beginRecall(workplace, input),
    'recalls.lift': (input) => liftRecall(workplace, input),
    'recalls.list': () => ok(listRecalls(workplace)),
    'recalls.ofLot': (input) => ok(recallOfLot(workplace, input)),
    'holds.start': (input) => startHolds(workplace, input),
    'holds.finish': (input) => signAndFinishHolds(workplace, input),
    'holds.onItem': (input) => holdOneItem(workplace, input),
    'holds.preview': (input) => previewHolds(workplace, input),
    'holds.inAll': ({ job }) => ok({ items: workplace.heldItems.inAll(job) }),
    'holds.previewItem': (input) => ok(previewHoldsOfItem(workplace, input)),
    'holds.counts': () => ok(countHolds(workplace)),
    'holds.list': (input) => ok(listHolds(workplace, input)),

    ...destructionHandlers(workplace),
    'destruction.instruct': (input) => instructDestruction(workplace, input),
    ...certificateHandlers({
      workplace,
      certificates: createCertificateMaker(workplace),
      dataDirectory: parts.dataDirectory,
    }),

    'job.takeInHand': (input) => takeInHand(workplace, input),
    'job.putDown': (input) => putDown(workplace, input),
    'job.answerStops': (input) => answerStops(workplace, input),
    'job.takeBackLast': (input) => takeBackLast(workplace, input),
    'job.abandon': (input) => abandonJob(workplace, input),
    'job.view': (input) => jobView(workplace, input),
    'home.openJobs': () => ok(openJobsView(workplace)),

    'setUp.view': () => err(refuse('SITE_SET_UP_ALREADY', {})),
    'setUp.enterSite': () => err(refuse('SITE_SET_UP_ALREADY', {})),
    'setUp.enterAdministrator': () => err(refuse('SITE_SET_UP_ALREADY', {})),
    'setUp.sign': () => err(refuse('SITE_SET_UP_ALREADY', {})),

    'scan.enter': ({ text }) => ok(takeScan(workplace, typedScan(text, workplace.readClock().at))),

    'scan.showCodes': ({ codes }) => {
      workplace.codesOnScreen.show(codes, workplace.readClock().at)
      return ok({})
    },

    ...scannerHandlers(workplace, parts.keyboard),
    ...answerProfileHandlers(parts),
    'scanner.heard': () => ok({ scans: heardScans(workplace, parts.monitor) }),
    'scanner.heardKeys': ({ number }) => ok({ keys: heardKeys(parts.monitor, number) }),
    'diagnostics.write': (input) =>
      writeDiagnostics({ ...parts, backup: parts.backups.state, checkProblem: parts.chainChecks.problem }, input),
    'scanner.setUp': (input) => setUpScanner({ workplace, scanners }, input),
    'scanner.forget': ({ name }) => forgetScanner({ workplace, scanners }, name),
    'scanner.ports': async () => {
      const ports = await listPorts()
      return ports.ok ? ok({ ports: [...ports.value] }) : ports
    },
    'site.setUnknownItems': (input) => setUnknownItems(workplace, input),
    'site.setMixing': (input) => setMixing(workplace, input),
    'site.setMarket': (input) => setMarket(workplace, input),

    'goods.view': async (input) => ok(await viewGoods(workplace, input)),
    'goods.items': async (input) => ok(await listGoods(workplace, input)),

    'lookup.find': (input) => ok(findMatches(workplace, input)),
    'lookup.item': (input) => ok(lookUpItem(workplace, input)),
    'lookup.contents': (input) => ok(lookUpContents(workplace, input)),
    'lookup.history': (input) => ok(lookUpHistory(workplace, input)),
    'lookup.messages': (input) => ok(lookUpMessages(outbox, input)),
    'lookup.export': (input) => exportItem({ workplace, outbox, dataDirectory: parts.dataDirectory }, input),
    'lookup.printed': (input) => recordPrint({ workplace, dataDirectory: parts.dataDirectory }, input),

    'correction.preview': (input) => previewCorrection(workplace, input),
    'correction.items': (input) => listActItems(workplace, input),
    'correction.ofJob': ({ job }) => ok({ corrected: workplace.acts.lastCorrection(job) }),
    'correction.record': (input) => signAndRecordCorrection(workplace, input),

    'shipments.import': importer(workplace, parts.inboundDesk),
    'shipments.list': (input) => listShipments(workplace, input, pulling.status().pulledAt),
    'shipments.view': (input) => viewShipment(workplace, input),
    'setAside.view': (input) => viewSetAside(workplace, input),
    'setAside.settle': (input) => settleSetAside(workplace, input),
    'inbound.document': (input) => documentPart(workplace, input),
    'inbound.cameIn': (input) => whatCameIn(workplace, input),
    'inbound.event': (input) => keptEvent(workplace, input),
    'inbound.sayDestination': (input) => sayDestination(workplace, parts.inboundDesk, input),

    'photos.add': (input) => addPhoto(workplace, input),
    'photos.remove': (input) => removePhoto(workplace, input),
    'photos.ofJob': (input) => ok(listPhotos(workplace, input)),

    'files.attach': fileTaker(workplace),
    'files.read': (input) => readFilePart(workplace, input),

    'station.status': () => ok(parts.status()),
    'network.status': () => ok(parts.networkView()),
    'network.tryNow': () => {
      tryNow()
      return ok({})
    },
    'outbox.counts': () => ok({ byState: outbox.counts() }),
    'outbox.messages': (input) => ok(outbox.page(input)),
    'outbox.message': ({ message }) => {
      const detail = outbox.detail(message)
      return detail === null ? err(refuse('MESSAGE_NOT_FOUND', { message })) : ok(detail)
    },
    'message.sendAgain': (input) => sendAgain(workplace, sending, input),
    'unsent.write': () =>
      writeUnsent({ workplace, outbox, dataDirectory: parts.dataDirectory, filling: sending.filling }),
    'unsent.takeBack': (input) => takeBackUnsent(workplace, input),
    'unsent.settle': unsentSettler(workplace),
    'unsent.exports': () => ok({ exports: outbox.exports(exportsShown) }),
    'message.setAside': (input) => setMessageAside(workplace, input),
    'network.access': async (input) => ok(await viewNetworkAccess(accessDesk, input)),
    'network.setAccess': (input) => setNetworkAccess(accessDesk, input),
    'network.setAddress': (input) => setNetworkAddress(workplace, input),
    'network.setMetered': (input) => setMetered(workplace, input),
    'network.pause': (input) => pauseSending(workplace, input),
    'network.resume': () => resumeSending(workplace),
    'practiceNetwork.switch': async ({ on }) => {
      if (practiceNetwork === null) return err(refuse('NOT_IN_TRAINING', {}))
      await practiceNetwork.switch(on)
      workplace.wakeSending()
      return ok({})
    },
    'attention.list': () => ok({ entries: [...parts.attention()] }),
  })
}
