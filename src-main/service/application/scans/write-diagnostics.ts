import { mkdir } from 'node:fs/promises'
import { arch, release } from 'node:os'
import { join } from 'node:path'
import type { CallInput, CallOutput } from '#shared/contract/calls.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { StationStatus } from '#shared/contract/views/station-views.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { isoUtc } from '#shared/kernel/time.ts'
import { writeExportFile } from '#service/exports/write-export-file.ts'
import { endOfLog } from '#service/log.ts'
import type { BackupState } from '#service/persistence/backups/backups.ts'
import type { CheckProblem } from '#service/persistence/ledger/chain-checks.ts'
import { fileStamp } from '#service/persistence/database/database-files.ts'
import { databaseVersions } from '#service/persistence/database/database-versions.ts'
import { diskRefusal } from '#service/persistence/database/disk-refusal.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import type { ScannerMonitor } from '#service/scanners/scanner-monitor.ts'
import { heardKeys, heardScans } from './heard-scans.ts'
import { record } from '../record.ts'
import { signedIn } from '../people/signed-in.ts'
import type { Workplace } from '../workplace.ts'

/** What a file for a helper is made of. */
export type DiagnosticsSources = {
  readonly workplace: Workplace
  readonly monitor: ScannerMonitor
  readonly dataDirectory: string
  readonly logsDirectory: string
  readonly status: () => StationStatus
  readonly checkProblem: () => CheckProblem | null
  readonly backup: () => BackupState
}

/** The newest part of each file of the log. */
const mostLogBytes = 512 * 1024
const checksShown = 20

/**
 * Writes what whoever helps needs to know of this station into the folder of exports, as one file of JSON: versions, settings,
 * scanners, what the checks found, the end of the log, and the last scans where they were asked for: they say what a site has.
 * No password, PIN, badge or key is in it, because none of them is in what it is made of: see docs/diagnostics.md. Whoever is signed in may write it; that is a fact.
 */
export async function writeDiagnostics(
  sources: DiagnosticsSources,
  { withScans }: CallInput<'diagnostics.write'>,
): Promise<Result<CallOutput<'diagnostics.write'>, Refusal>> {
  const { workplace, dataDirectory } = sources
  const person = signedIn(workplace, null)
  if (!person.ok) return person
  const folder = join(dataDirectory, 'exports')
  const name = `diagnostics-${fileStamp(workplace.readClock().at)}.json`
  try {
    await mkdir(folder, { recursive: true })
    const file = await writeExportFile(folder, name, [`${JSON.stringify(contentOf(sources, withScans), null, 2)}\n`])
    immediately(workplace.database, () =>
      record(workplace, [
        { body: { kind: 'diagnostics.written', file, withScans }, person: person.value.id, scan: null },
      ]),
    )
    workplace.statusChanged()
    return ok({ folder, file: file.name })
  } catch (failure) {
    const refusal = diskRefusal(failure, folder)
    if (refusal === null) throw failure
    return err(refusal)
  }
}

function contentOf(
  { workplace, monitor, status, checkProblem, backup, logsDirectory }: DiagnosticsSources,
  withScans: boolean,
): object {
  const { session, ...station } = status()
  const { ledger } = workplace
  return {
    tallyman: 'diagnostics',
    version: 1,
    writtenAt: isoUtc(workplace.readClock().at),
    versions: {
      tallyman: station.appVersion,
      ...programs(),
      ...databaseVersions(workplace.database),
      system: `${process.platform} ${release()} ${arch()}`,
    },
    station: { id: ledger.station, epoch: ledger.epoch, ...station },
    signedIn: session === null ? null : { role: session.role, isLocked: session.isLocked },
    scannerProfiles: workplace.scannerProfiles.all(),
    messages: workplace.messaging.settings(),
    integrity: {
      head: ledger.head(),
      checks: workplace.auditing.checks(checksShown).map(({ at, occasion, outcome }) => ({ at, occasion, outcome })),
      checkProblem: checkProblem(),
      backup: backup(),
    },
    scans: withScans
      ? heardScans(workplace, monitor).map((scan) => ({ ...scan, pressed: heardKeys(monitor, scan.number) }))
      : null,
    log: endOfLog(logsDirectory, mostLogBytes),
  }
}

function programs(): Pick<NodeJS.ProcessVersions, 'node'> & { readonly electron: string | null } {
  return { node: process.versions.node, electron: process.versions['electron'] ?? null }
}
