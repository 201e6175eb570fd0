import type { Refusal } from '#shared/contract/refusals.ts'
import type { AttentionEntry } from '#shared/contract/views/attention-views.ts'
import type { NetworkView } from '#shared/contract/views/station-views.ts'
import type { ScannerView } from '#shared/contract/views/scanner-views.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { ChainCheck } from '#service/persistence/auditing.ts'
import type { CheckProblem } from '#service/persistence/ledger/chain-checks.ts'
import type { BackupState } from '#service/persistence/backups/backups.ts'
import type { ClockJump } from '#service/persistence/clock-jumps.ts'
import type { PullingStatus } from '#service/network/inbound.ts'
import type { StatusBesides } from '#service/network/sending-everywhere.ts'
import type { SendingStatus } from '#service/network/sending.ts'
import type { OutboxReader } from '#service/persistence/outbox/reader.ts'
import type { Reports } from '#service/persistence/reports.ts'
import type { ReceivedBatches } from '#service/persistence/received-batches.ts'
import type { Inspections } from '#service/persistence/inspections.ts'
import type { Discrepancies } from '#service/persistence/discrepancies.ts'
import type { Returns } from '#service/persistence/returns.ts'
import type { SetAside } from '#service/persistence/set-aside.ts'
import type { Jobs } from '#service/persistence/jobs.ts'

/** What is looked at to find everything that waits for a person. */
export type AttentionSources = {
  readonly inFiles: OutboxReader['inFiles']
  readonly refusedMessages: (limit: number) => readonly Extract<AttentionEntry, { kind: 'messageRefused' }>[]
  readonly jobs: Pick<Jobs, 'open'>
  readonly clockJumps: (since: Instant, limit: number) => readonly ClockJump[]
  readonly scanners: readonly ScannerView[]
  readonly backup: BackupState
  readonly chain: { readonly last: ChainCheck | null; readonly problem: CheckProblem | null }
  readonly network: SendingStatus
  /** Of the endpoints besides the site's own. */
  readonly besides: readonly StatusBesides[]
  readonly paused: NetworkView['paused']
  readonly pulling: PullingStatus
  readonly reports: Pick<Reports, 'overdue'>
  readonly discrepancies: Pick<Discrepancies, 'openInAll'>
  readonly returns: Pick<Returns, 'waiting'>
  /** Destruction orders that wait for the person at the station. */
  readonly orders: (limit: number) => readonly AttentionEntry[]
  /** Repeated failed signings that the person at the station is to look into. */
  readonly failedSignings: (limit: number) => readonly AttentionEntry[]
  readonly setAside: Pick<SetAside, 'open'>
  readonly inspections: Pick<Inspections, 'open'>
  readonly receivedBatches: Pick<ReceivedBatches, 'refused'>
  /** Batches that the external system refused, or that are held up on their way there. */
  readonly handOvers: (limit: number) => readonly AttentionEntry[]
  /** Releases that were signed before their numbers, and that a person has to decide about. */
  readonly releases: (limit: number) => readonly AttentionEntry[]
  readonly reviewDueAt: Instant | null
  readonly restoreRefused: { readonly since: Instant; readonly refusal: Refusal } | null
  readonly databaseSetAside: { readonly path: string; readonly since: Instant } | null
}

const aDay = 24 * 60 * 60 * 1000
const clockJumpsShown = 5
const ordersShown = 50
const seriesShown = 50

/** Everything that waits for a person, the gravest first. Refused messages are cut off at `limit`. */
export function attentionList(sources: AttentionSources, now: Instant, limit: number): readonly AttentionEntry[] {
  const { scanners, backup, chain, network, pulling, databaseSetAside } = sources
  const entries: AttentionEntry[] = []
  if (databaseSetAside !== null) entries.push({ kind: 'databaseSetAside', ...databaseSetAside })
  if (sources.restoreRefused !== null) entries.push({ kind: 'restoreRefused', ...sources.restoreRefused })
  if (chain.last?.outcome.kind === 'broken')
    entries.push({ kind: 'ledgerBroken', since: chain.last.at, broken: chain.last.outcome.broken })
  if (chain.problem !== null)
    entries.push({ kind: 'ledgerNotChecked', since: chain.problem.at, said: chain.problem.said })
  if (backup.problem !== null)
    entries.push({ kind: 'backupFailed', since: backup.problem.at, said: backup.problem.said })
  for (const { state, trouble, lastContactAt, lastProblem, address } of [
    { ...network, address: null },
    ...sources.besides,
  ]) {
    const about = { since: lastContactAt ?? now, said: lastProblem ?? '', address }
    if (state === 'askForSignIn') entries.push({ kind: 'networkAsksForSignIn', ...about })
    if (trouble === 'forbidden') entries.push({ kind: 'networkForbids', ...about })
  }
  if (sources.paused !== null) entries.push({ kind: 'sendingPaused', ...sources.paused })
  const inFiles = sources.inFiles()
  if (inFiles !== null) entries.push({ kind: 'messagesInFiles', ...inFiles })
  if (pulling.trouble !== null) entries.push({ kind: 'pullingTrouble', ...pulling.trouble })
  for (const { settings, state, since, detail, unknownMake } of scanners) {
    if (isScannerTrouble(state)) entries.push({ kind: 'scannerLost', name: settings.name, state, since, detail })
    if (unknownMake !== null)
      entries.push({ kind: 'scannerMakeUnknown', name: settings.name, make: unknownMake, since })
  }
  if (sources.reviewDueAt !== null && sources.reviewDueAt <= now)
    entries.push({ kind: 'reviewOverdue', since: sources.reviewDueAt })
  for (const job of sources.jobs.open()) {
    if (job.openStops > 0) entries.push({ kind: 'openStops', job: job.id, count: job.openStops, since: job.openedAt })
  }
  entries.push(...sources.failedSignings(seriesShown))
  entries.push(...sources.orders(ordersShown))
  // A day is long enough for the supervisor of every shift to see it; the ledger keeps it for good.
  for (const jump of sources.clockJumps((now - aDay) as Instant, clockJumpsShown)) {
    entries.push({ kind: 'clockJumped', since: jump.at, byMilliseconds: jump.byMilliseconds })
  }
  for (const { act, report, items, dueAt: since } of sources.reports.overdue(now, limit)) {
    entries.push({ kind: 'reportOverdue', act, report, items, since })
  }
  entries.push(...sources.handOvers(limit))
  entries.push(...sources.releases(limit))
  const differing = sources.discrepancies.openInAll()
  if (differing.since !== null)
    entries.push({ kind: 'discrepanciesOpen', count: differing.count, since: differing.since })
  const returned = sources.returns.waiting()
  if (returned.count > 0) entries.push({ kind: 'returnsToVerify', count: returned.count, since: returned.since ?? now })
  for (const { id, because, shipment, since } of sources.setAside.open(limit)) {
    const number = shipment?.number ?? null
    entries.push({
      kind: 'announcementSetAside',
      setAside: id,
      because: because.code,
      about: because.about,
      number,
      since,
    })
  }
  for (const { id: batch, closing, flawCount, judgedAt } of sources.receivedBatches.refused(limit))
    entries.push({ kind: 'batchRefused', batch, lot: closing.lot, reasons: flawCount, since: judgedAt })
  for (const inspection of sources.inspections.open(limit)) entries.push({ kind: 'toInspect', ...inspection })
  return [...entries, ...sources.refusedMessages(limit)].slice(0, limit)
}

function isScannerTrouble(state: ScannerView['state']): boolean {
  switch (state) {
    case 'nonsense':
    case 'lost':
    case 'missing':
    case 'taken':
    case 'denied':
    case 'failed':
      return true
    case 'opening':
    case 'ready':
      return false
  }
}
