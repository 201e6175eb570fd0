import { createHash } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LedgerExportReceipt, LedgerFilterView } from '#shared/contract/views/audit-views.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { LedgerExported } from '#shared/domain/exports/facts.ts'
import { parseSignedCheckpoint } from '#shared/domain/ledger/signed-checkpoint.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { extractCsv, extractJson } from '#service/exports/ledger-extract.ts'
import type { LedgerExtract } from '#service/exports/ledger-extract.ts'
import { writeExportFile } from '#service/exports/write-export-file.ts'
import { fileStamp } from '#service/persistence/database/database-files.ts'
import { diskRefusal } from '#service/persistence/database/disk-refusal.ts'
import type { FactRow } from '#service/persistence/ledger/fact-row.ts'
import type { LedgerSearch } from '#service/persistence/ledger/ledger-search.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { record } from '../record.ts'
import { signedIn } from '../people/signed-in.ts'
import { takeCheckpoint } from './take-checkpoint.ts'
import type { Workplace } from '../workplace.ts'

/** What an export of the ledger is made with. */
export type LedgerExportDesk = { readonly workplace: Workplace; readonly dataDirectory: string }

const factsAtOnce = 50

/**
 * Writes the facts that fit a filter into the folder of exports: JSON that can be checked against the chain, and a
 * table. A checkpoint is signed first and stands in the files, which hold nothing behind it. The files are whole before the fact
 * says that they were written. Whoever is signed in may export, an auditor first of all.
 */
export async function exportLedger(
  { workplace, dataDirectory }: LedgerExportDesk,
  { filter }: { readonly filter: LedgerFilterView },
): Promise<Result<LedgerExportReceipt, Refusal>> {
  const person = signedIn(workplace, null)
  if (!person.ok) return person
  const site = workplace.site.site()
  if (site === null) throw new Error('somebody is signed in at a station that is not set up')
  const folder = join(dataDirectory, 'exports')
  const checkpoint = immediately(workplace.database, () => takeCheckpoint(workplace, 'export', person.value.id))
  const upTo = sequenceOf(checkpoint)
  const exportedAt = workplace.readClock().at
  const name = `ledger-${fileStamp(exportedAt)}`
  let facts = 0
  const extract: LedgerExtract = {
    exportedAt,
    exportedBy: person.value.name,
    site,
    filter,
    checkpoint,
    facts: function* () {
      facts = 0
      for (const fact of fitting(workplace.ledgerSearch, filter, upTo)) {
        facts += 1
        yield fact
      }
    },
    nameOf: (fact) => (fact.person === null ? null : (workplace.people.byId(fact.person)?.name ?? null)),
  }
  try {
    await mkdir(folder, { recursive: true })
    const files = [
      await writeExportFile(folder, `${name}.json`, extractJson(extract)),
      await writeExportFile(folder, `${name}.csv`, extractCsv(extract)),
    ]
    recordExport(workplace, person.value.id, { filter, facts, files, upTo })
    return ok({ folder, printAs: `${name}.pdf`, files, facts, checkpoint })
  } catch (failure) {
    const refusal = diskRefusal(failure, folder)
    if (refusal === null) throw failure
    return err(refusal)
  }
}

/** Puts on record that a filtered page of the ledger was printed into the folder of exports, with the hash of the file that lies there. */
export async function recordLedgerPrint(
  { workplace, dataDirectory }: LedgerExportDesk,
  { filter, facts, file }: { readonly filter: LedgerFilterView; readonly facts: number; readonly file: string },
): Promise<Result<Record<string, never>, Refusal>> {
  const person = signedIn(workplace, null)
  if (!person.ok) return person
  const path = join(dataDirectory, 'exports', file)
  try {
    const sha256 = createHash('sha256')
      .update(await readFile(path))
      .digest('hex')
    const upTo = workplace.ledger.head().sequence
    recordExport(workplace, person.value.id, { filter, facts, files: [{ name: file, sha256 }], upTo })
    return ok({})
  } catch (failure) {
    const refusal = diskRefusal(failure, path)
    if (refusal === null) throw failure
    return err(refusal)
  }
}

function recordExport(workplace: Workplace, person: PersonId, exported: Omit<LedgerExported, 'kind'>): void {
  immediately(workplace.database, () =>
    record(workplace, [{ body: { kind: 'ledger.exported', ...exported }, person, scan: null }]),
  )
  workplace.statusChanged()
}

function* fitting(search: LedgerSearch, filter: LedgerFilterView, upTo: number): Iterable<FactRow> {
  let below: number | null = upTo + 1
  while (below !== null) {
    const page = search.page(filter, below, factsAtOnce)
    yield* page.rows
    below = page.next
  }
}

function sequenceOf(checkpoint: string): number {
  const signed = parseSignedCheckpoint(checkpoint)
  if (!signed.ok) throw new Error('a checkpoint was signed that cannot be read')
  return signed.value.sequence
}
