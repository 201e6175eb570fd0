import { randomInt } from 'node:crypto'
import { dirname, join } from 'node:path'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { siteFolders } from '#shared/contract/site-folders.ts'
import type { StartOptions } from '#shared/contract/shell-link.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { attentionList } from './application/site/attention.ts'
import { createCancelAsked } from './application/scans/cancel-asked.ts'
import { createCodesOnScreen } from './application/scans/codes-on-screen.ts'
import { carryOutRestoreOrder } from './application/records/carry-out-restore.ts'
import { holdStationKey } from './application/records/hold-station-key.ts'
import { failuresThatWait } from './application/people/failed-signings.ts'
import { openHandingOver, spoolBeside, usualHandOverPace } from './application/batches/hand-over.ts'
import { handOversThatWait } from './application/batches/hand-overs-that-wait.ts'
import { openReleasesThatWait } from './application/batches/releases-that-wait.ts'
import { openBatchImport } from './application/batches/import-batch.ts'
import { openInboundDesk } from './application/receiving/inbound-desk.ts'
import { keepCheck } from './application/records/keep-check.ts'
import { nextReview } from './application/records/review-handlers.ts'
import { ordersThatWait } from './application/destruction/orders-that-wait.ts'
import { seedTrainingSite } from './application/site/seed-training-site.ts'
import { lockStation, signOut } from './application/people/sign-in.ts'
import { stationHandlers } from './application/station-handlers.ts'
import { stationStatus } from './application/site/station-status.ts'
import type { Workplace } from './application/workplace.ts'
import { giveUpUnfinished } from './application/network/write-unsent.ts'
import { readClock } from './clock.ts'
import { gathered } from './gathered.ts'
import { uuidv7 } from './ids.ts'
import { createRouter } from './ipc/router.ts'
import { openLog } from './log.ts'
import { openTransports } from './hand-over/open-transports.ts'
import { openAttachedFiles } from './persistence/attached-files.ts'
import { keepBackups } from './persistence/backups/backups.ts'
import { keepChecking } from './persistence/ledger/chain-checks.ts'
import { openClockJumps } from './persistence/clock-jumps.ts'
import { listSetAside } from './persistence/database/database-files.ts'
import { diskRefusal, isDamage, withDiskRefusals } from './persistence/database/disk-refusal.ts'
import { allMigrations } from './persistence/migrations/all.ts'
import { openDatabase } from './persistence/database/open-database.ts'
import { suspectDamage } from './persistence/database/suspicion.ts'
import type { SecretStore } from './secret-store.ts'
import { openSiteSetUp } from './site-set-up.ts'
import type { Station } from './running-station.ts'
import { stationKeyFile } from './station-key.ts'
import { openDoor } from './application/people/door.ts'
import { openRecords } from './persistence/records.ts'
import { openStationNetwork } from './station-network.ts'
import { openStationScanners } from './station-scanners.ts'

/** How long the status may lag behind what it tells, in milliseconds. */
const statusLag = 50
const attentionShown = 500

/**
 * Opens one site of this data folder and everything that works on it: the one place where the parts
 * of the station meet. A real site that is not set up yet is opened for its set-up only. A refusal is what the person is told; nothing is left open then.
 */
export async function openStation(
  options: StartOptions,
  secrets: SecretStore,
  restart: () => void,
): Promise<Result<Station, Refusal>> {
  const ids = uuidv7()
  const log = openLog(options.logsDirectory, ids.newId)
  const folder = join(options.dataDirectory, siteFolders[options.site].records)
  const databaseFile = join(folder, 'station.db')
  const restored = carryOutRestoreOrder(databaseFile, { ids, readClock })
  if (restored !== null) log.warn({ restored }, 'a backup was to be restored')
  const opened = openDatabase(databaseFile, { migrations: allMigrations })
  if (!opened.ok) {
    log.warn({ refusal: opened.error }, 'the station was not opened')
    return opened
  }
  const { database, file, setAside } = opened.value
  if (setAside !== null)
    log.warn({ setAside: setAside.details.setAside }, 'a damaged database was set aside and a new one begun')
  const databaseSetAside = listSetAside(file)[0] ?? null
  const openedAt = readClock().at
  const desk = { ...openRecords(database, ids), ids, readClock }
  const { ledger } = desk
  const isTraining = options.site === 'training'
  if (ledger.head().sequence === 0 && isTraining) await seedTrainingSite(desk)
  const refusalOf = (failure: unknown, where: string): Refusal => {
    const refusal = diskRefusal(failure, file)
    if (isDamage(failure)) suspectDamage(file)
    if (refusal === null) return refuse('INTERNAL', { report: log.bug(failure, where) })
    log.warn({ refusal, where }, 'the disk failed')
    return refusal
  }

  const site = desk.site.site()
  if (site === null)
    return ok(
      openSiteSetUp({
        desk,
        databaseSetAside: databaseSetAside?.path ?? null,
        log,
        refusalOf,
        restart,
        close: opened.value.close,
      }),
    )
  if (site.mode !== options.site) {
    opened.value.close()
    return err(refuse('SITE_OF_OTHER_KIND', { path: file, mode: site.mode }))
  }
  const keyFile = stationKeyFile(file)
  const stationKey = withDiskRefusals(keyFile, () => ok(holdStationKey(desk, keyFile)))
  if (!stationKey.ok) {
    opened.value.close()
    return stationKey
  }
  const status = gathered(statusLag, () => router.tell('station.changed', currentStatus()))
  const workplace: Workplace = {
    ...desk,
    ...openDoor(desk, { changed: status.ask, lock: () => void lockStation(workplace, 'idle') }),
    files: openAttachedFiles(file),
    stationKey: stationKey.value,
    tell: (name, body) => {
      router.tell(name, body)
      // Whatever made a batch complete, its data is handed over by itself.
      if (name === 'batches.changed') handingOver.wake()
    },
    statusChanged: status.ask,
    refusalOf,
    cancelAsked: createCancelAsked(),
    codesOnScreen: createCodesOnScreen(),
    wakeSending: () => network.sending.wake(),
    wakePulling: () => network.pulling.wake(),
  }

  const inboundDesk = openInboundDesk(workplace)
  const batchChanged = gathered(statusLag, () => {
    router.tell('batches.changed', {})
    router.tell('attention.changed', {})
    status.ask()
  })
  const handingOver = openHandingOver({
    workplace,
    folder: spoolBeside(file),
    openTransport: openTransports(
      () => desk.networkAccess.at(desk.networkAddress.current() ?? ''),
      () => readClock().at,
    ),
    random: () => randomInt(2 ** 32) / 2 ** 32,
    pace: usualHandOverPace,
    onChange: batchChanged.ask,
  })
  const batchImport = openBatchImport(workplace)
  const network = openStationNetwork({
    workplace,
    site,
    database,
    file,
    folder,
    secrets,
    inboundDesk,
    log,
    changed: status.ask,
  })
  const { sending, pulling, outbox } = network

  const heard = gathered(statusLag, () => router.tell('scanner.heard', {}))
  const scanning = openStationScanners({ workplace, log, changed: status.ask, heard: heard.ask })
  const { scanners, keyboard, monitor } = scanning
  const backups = keepBackups({
    file,
    keepAll: desk.recordKeeping.stationIsHeld,
    checkpoint: () => ({ station: ledger.station, ...ledger.head() }),
    readClock,
    changed: status.ask,
  })

  const chainChecks = keepChecking({
    file,
    checkpoint: () => ({ station: ledger.station, ...ledger.head() }),
    lastAt: () => desk.auditing.checks(1)[0]?.at ?? null,
    now: () => readClock().at,
    found: (outcome, occasion, person) => keepCheck(workplace, outcome, occasion, person),
    changed: status.ask,
  })

  const clockJumps = openClockJumps(database)
  const releasesThatWait = openReleasesThatWait(workplace)
  const attention = (limit: number) =>
    attentionList(
      {
        inFiles: outbox.inFiles,
        refusedMessages: outbox.refused,
        jobs: workplace.jobs,
        clockJumps,
        scanners: scanners.views(),
        backup: backups.state(),
        chain: { last: desk.auditing.checks(1)[0] ?? null, problem: chainChecks.problem() },
        network: sending.status(),
        besides: sending.besides(),
        paused: network.paused(),
        pulling: pulling.status(),
        reports: desk.reports,
        discrepancies: desk.discrepancies,
        returns: desk.returns,
        handOvers: (most) => handOversThatWait(workplace, handingOver, most),
        releases: releasesThatWait,
        orders: (most) => ordersThatWait(workplace, most),
        failedSignings: (most) => failuresThatWait(desk, most),
        setAside: desk.setAside,
        inspections: desk.inspections,
        receivedBatches: desk.receivedBatches,
        databaseSetAside,
        reviewDueAt: nextReview(desk.recordKeeping),
        restoreRefused: restored?.ok === false ? { since: openedAt, refusal: restored.error } : null,
      },
      readClock().at,
      limit,
    )
  const currentStatus = () =>
    stationStatus({
      workplace,
      scanners: scanners.views(),
      network: network.view(),
      backup: backups.state(),
      attention: attention(attentionShown).length,
      dataDirectory: options.dataDirectory,
      appVersion: options.appVersion,
    })
  const dataDirectory = dirname(join(options.dataDirectory, siteFolders[options.site].exports))
  const router = createRouter(
    stationHandlers({
      workplace,
      keeper: network.keeper,
      openHttp: network.openTryOut,
      scanners,
      keyboard,
      monitor,
      logsDirectory: options.logsDirectory,
      sending,
      outbox,
      inboundDesk,
      batchImport,
      handingOver,
      pulling,
      chainChecks,
      backups,
      databaseFile,
      restart,
      practiceNetwork: network.practiceNetwork,
      dataDirectory,
      status: currentStatus,
      networkView: network.view,
      attention: () => attention(attentionShown),
    }),
    log,
    refusalOf,
  )

  batchImport.resume()
  // A partner's batch whose loading was interrupted goes on, also where there is no network.
  inboundDesk.putTogether(null).catch((failure: unknown) => refusalOf(failure, 'inbound'))
  await giveUpUnfinished(workplace, dataDirectory)
  if (!options.resumeSession) signOut(workplace, 'appClosed')
  for (const settings of workplace.site.scanners()) await scanners.setUp(settings, null)
  log.info({ appVersion: options.appVersion, facts: ledger.head().sequence }, 'the station is open')

  return ok({
    connect: router.connect,
    computerWoke: () => {
      log.info({}, 'the computer was asleep')
      void scanners.openAnew()
      sending.tryNow()
      pulling.wake()
      handingOver.wake()
    },
    close: async () => {
      workplace.activity.stop()
      await scanning.stop()
      await network.stop()
      await batchImport.stop()
      await handingOver.stop()
      await backups.stop()
      await chainChecks.stop()
      heard.stop()
      status.stop()
      batchChanged.stop()
      opened.value.close()
    },
  })
}
