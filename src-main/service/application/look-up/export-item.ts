import { createHash } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ExportReceipt } from '#shared/contract/views/look-up-views.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { formatSignedCheckpoint, parseSignedCheckpoint } from '#shared/domain/ledger/signed-checkpoint.ts'
import type { ItemExported } from '#shared/domain/exports/facts.ts'
import { itemNameForFiles } from '#shared/domain/exports/file-name.ts'
import type { Person } from '#shared/domain/people/person.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { factsCsv, messagesCsv } from '#service/exports/dossier-tables.ts'
import { dossierJson } from '#service/exports/item-dossier.ts'
import type { ItemDossier } from '#service/exports/item-dossier.ts'
import { writeExportFile } from '#service/exports/write-export-file.ts'
import { fileStamp } from '#service/persistence/database/database-files.ts'
import { diskRefusal } from '#service/persistence/database/disk-refusal.ts'
import type { FactRow } from '#service/persistence/ledger/fact-row.ts'
import type { HistoryEntry, ItemHistory } from '#service/persistence/items/item-history.ts'
import type { OutboxReader } from '#service/persistence/outbox/reader.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { lookUpItem } from './look-up-item.ts'
import { record } from '../record.ts'
import { signedIn } from '../people/signed-in.ts'
import { takeCheckpoint } from '../records/take-checkpoint.ts'
import type { Workplace } from '../workplace.ts'

/** What an export is made with besides the records. */
export type ExportDesk = {
  readonly workplace: Workplace
  readonly outbox: Pick<OutboxReader, 'about'>
  readonly dataDirectory: string
}

const entriesAtOnce = 200
/** All that is kept: of a document or message the outbox keeps the last 50 exchanges of each. */
const everyExchange = 100
const everyMessage = 100_000

/**
 * Writes everything about an item into the folder of exports: one JSON file that can be checked against the ledger, and
 * tables of its facts and messages. Everybody who may sign in may export, an auditor first of all. The files are whole
 * before the fact says that they were written.
 */
export async function exportItem(
  desk: ExportDesk,
  { item }: { readonly item: ItemId },
): Promise<Result<ExportReceipt, Refusal>> {
  const { workplace, dataDirectory } = desk
  const person = signedIn(workplace, null)
  if (!person.ok) return person
  const folder = join(dataDirectory, 'exports')
  const dossier = dossierOf(desk, item, person.value)
  const name = `${itemNameForFiles(item)}-${fileStamp(dossier.exportedAt)}`
  try {
    await mkdir(folder, { recursive: true })
    const files = [
      await writeExportFile(folder, `${name}.json`, dossierJson(dossier)),
      await writeExportFile(folder, `${name}-facts.csv`, factsCsv(dossier)),
      await writeExportFile(folder, `${name}-messages.csv`, messagesCsv(dossier)),
    ]
    recordExport(workplace, person.value, { item, files, upTo: dossier.checkpoint.sequence })
    return ok({
      folder,
      printAs: `${name}.pdf`,
      files,
      facts: new Set(dossier.history.map(({ sequence }) => sequence)).size,
      messages: dossier.messages.length,
      checkpoint: formatSignedCheckpoint(dossier.checkpoint),
    })
  } catch (failure) {
    const refusal = diskRefusal(failure, folder)
    if (refusal === null) throw failure
    return err(refusal)
  }
}

/** Puts on record that the page about an item was printed into the folder of exports, with the hash of the file that lies there. */
export async function recordPrint(
  { workplace, dataDirectory }: Pick<ExportDesk, 'workplace' | 'dataDirectory'>,
  { item, file }: { readonly item: ItemId; readonly file: string },
): Promise<Result<Record<string, never>, Refusal>> {
  const person = signedIn(workplace, null)
  if (!person.ok) return person
  const path = join(dataDirectory, 'exports', file)
  try {
    const sha256 = createHash('sha256')
      .update(await readFile(path))
      .digest('hex')
    const upTo = workplace.ledger.head().sequence
    recordExport(workplace, person.value, { item, files: [{ name: file, sha256 }], upTo })
    return ok({})
  } catch (failure) {
    const refusal = diskRefusal(failure, path)
    if (refusal === null) throw failure
    return err(refusal)
  }
}

function recordExport(workplace: Workplace, person: Person, exported: Omit<ItemExported, 'kind'>): void {
  immediately(workplace.database, () =>
    record(workplace, [{ body: { kind: 'item.exported', ...exported }, person: person.id, scan: null }]),
  )
  workplace.statusChanged()
}

function dossierOf({ workplace, outbox }: ExportDesk, item: ItemId, person: Person): ItemDossier {
  const { itemHistory } = workplace
  const site = workplace.site.site()
  if (site === null) throw new Error('somebody is signed in at a station that is not set up')
  const line = immediately(workplace.database, () => takeCheckpoint(workplace, 'export', person.id))
  const signed = parseSignedCheckpoint(line)
  if (!signed.ok) throw new Error('a checkpoint was signed that cannot be read')
  const checkpoint = signed.value
  return {
    exportedAt: workplace.readClock().at,
    exportedBy: person.name,
    site,
    checkpoint,
    found: lookUpItem(workplace, { item }),
    facts: () => factsUpTo(itemHistory, item, checkpoint.sequence),
    history: [...wholeHistory(itemHistory, item)].reverse(),
    messages: outbox.about(item, { messages: everyMessage, exchanges: everyExchange }).reverse(),
  }
}

/** What is recorded while the files are written is not in them: they end where their checkpoint says. */
function* factsUpTo(history: ItemHistory, item: ItemId, last: number): Iterable<FactRow> {
  let fact = history.next(item, 0)
  while (fact !== null && fact.sequence <= last) {
    yield fact
    fact = history.next(item, fact.sequence)
  }
}

function* wholeHistory(history: ItemHistory, item: ItemId): Iterable<HistoryEntry> {
  let page = history.page(item, null, entriesAtOnce)
  while (page.length > 0) {
    yield* page
    page = history.page(item, page.at(-1) ?? null, entriesAtOnce)
  }
}
