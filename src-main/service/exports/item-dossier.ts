import { formatSignedCheckpoint } from '#shared/domain/ledger/signed-checkpoint.ts'
import type { SignedCheckpoint } from '#shared/domain/ledger/signed-checkpoint.ts'
import type { LookedUpItem } from '#shared/contract/views/look-up-views.ts'
import type { Site } from '#shared/domain/site/site.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { isoUtc } from '#shared/kernel/time.ts'
import type { FactRow } from '#service/persistence/ledger/fact-row.ts'
import { factJson } from './fact-json.ts'
import type { HistoryEntry } from '#service/persistence/items/item-history.ts'
import type { ItemMessage } from '#service/persistence/outbox/reader.ts'

/** Everything that is exported of an item. The facts are read while they are written: one may be long. */
export type ItemDossier = {
  readonly exportedAt: Instant
  readonly exportedBy: string
  readonly site: Site
  readonly checkpoint: SignedCheckpoint
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
    checkpoint: formatSignedCheckpoint(checkpoint),
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
