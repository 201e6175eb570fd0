import { formatCheckpoint } from '#shared/domain/ledger/checkpoint.ts'
import type { Checkpoint } from '#shared/domain/ledger/checkpoint.ts'
import type { LookedUpItem } from '#shared/contract/look-up-views.ts'
import type { Site } from '#shared/domain/site/site.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { isoUtc } from '#shared/kernel/time.ts'
import type { FactRow } from '#service/persistence/fact-row.ts'
import type { HistoryEntry } from '#service/persistence/item-history.ts'
import type { ItemMessage } from '#service/persistence/outbox-reader.ts'

/** Everything that is exported of an item. The facts are read while they are written: one may be long. */
export type ItemDossier = {
  readonly exportedAt: Instant
  readonly exportedBy: string
  readonly site: Site
  readonly checkpoint: Checkpoint
  readonly found: LookedUpItem
  readonly facts: () => Iterable<FactRow>
  /** Oldest first. */
  readonly history: readonly HistoryEntry[]
  /** Oldest first. */
  readonly messages: readonly ItemMessage[]
}

/**
 * The dossier as JSON, described in docs/exports.md. Scan and body of a fact stand as they stand in the ledger, so that
 * the hash of each can be computed from this file.
 */
export function* dossierJson(dossier: ItemDossier): Iterable<string> {
  const { exportedAt, exportedBy, site, checkpoint, found, messages } = dossier
  const head = {
    format: 'tallyman-item-export:1',
    exportedAt: isoUtc(exportedAt),
    exportedBy,
    site: { name: site.name, gln: site.gln, mode: site.mode, stationName: site.stationName },
    checkpoint: formatCheckpoint(checkpoint),
    ...found,
    messages,
  }
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "facts": [`
  let separator = '\n'
  for (const fact of dossier.facts()) {
    yield separator
    yield factJson(fact)
    separator = ',\n'
  }
  yield '\n  ]\n}\n'
}

/** A fact by the names of docs/ledger-format.md; `scan` and `body` are canonical JSON already. */
function factJson({ scan, body, ...envelope }: FactRow): string {
  return `${JSON.stringify(envelope).slice(0, -1)},"scan":${scan ?? 'null'},"body":${body}}`
}
