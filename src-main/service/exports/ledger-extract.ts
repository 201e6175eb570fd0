import type { Site } from '#shared/domain/site/site.ts'
import type { ExportedFilter } from '#shared/domain/exports/facts.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { isoUtc } from '#shared/kernel/time.ts'
import type { FactRow } from '#service/persistence/ledger/fact-row.ts'
import { csvFile, csvLine } from './csv.ts'
import type { CsvColumn } from './csv.ts'
import { factJson } from './fact-json.ts'

/** A filtered part of the ledger as it is exported. The facts are read while they are written, the newest first. */
export type LedgerExtract = {
  readonly exportedAt: Instant
  readonly exportedBy: string
  readonly site: Site
  readonly filter: ExportedFilter
  /** The line of a signed checkpoint; no fact behind it is in the files. */
  readonly checkpoint: string
  readonly facts: () => Iterable<FactRow>
  readonly nameOf: (fact: FactRow) => string | null
}

/** The extract as JSON, described in docs/exports.md: each hash can be computed from this file alone. */
export function* extractJson({
  exportedAt,
  exportedBy,
  site,
  filter,
  checkpoint,
  facts,
}: LedgerExtract): Iterable<string> {
  const head = {
    format: 'tallyman-ledger-export:1',
    exportedAt: isoUtc(exportedAt),
    exportedBy,
    site: { name: site.name, gln: site.gln, mode: site.mode, stationName: site.stationName },
    filter,
    checkpoint,
  }
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "facts": [`
  let separator = '\n'
  for (const fact of facts()) {
    yield `${separator}${factJson(fact)}`
    separator = ',\n'
  }
  yield '\n  ]\n}\n'
}

/** The extract as a table, one line for each fact, and one more with the checkpoint behind them. */
export function* extractCsv({ facts, nameOf, site, checkpoint }: LedgerExtract): Iterable<string> {
  const columns: readonly CsvColumn<FactRow>[] = [
    ['station', ({ station }) => station],
    ['station name', () => site.stationName],
    ['epoch', ({ epoch }) => epoch],
    ['sequence', ({ sequence }) => sequence],
    ['fact', ({ id }) => id],
    ['kind', ({ kind }) => kind],
    ['time (UTC)', ({ at }) => isoUtc(at)],
    ['minutes east of UTC', ({ offsetMinutes }) => offsetMinutes],
    ['clock', ({ clockFlag }) => clockFlag],
    ['person', ({ person }) => person],
    ['name', nameOf],
    ['site GLN', ({ siteGln }) => siteGln],
    ['scan (JSON)', ({ scan }) => scan],
    ['says (JSON)', ({ body }) => body],
    ['previous hash', ({ previousHash }) => previousHash],
    ['hash', ({ hash }) => hash],
  ]
  yield* csvFile(columns, facts())
  yield csvLine(columns.map(([head]) => (head === 'kind' ? 'checkpoint' : head === 'says (JSON)' ? checkpoint : null)))
}
