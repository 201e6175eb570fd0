import { createHash } from 'node:crypto'
import type { FactHash, StationId } from '#shared/domain/ledger/fact.ts'
import { canonicalJson } from '#shared/kernel/canonical-json.ts'
import type { FactRow } from './fact-row.ts'

/** What the first fact of a station's chain names as the hash before it: it binds the chain to its station. */
export function genesisHash(station: StationId): FactHash {
  return sha256(`tallyman-ledger:1:${station}`)
}

/**
 * The hash of a fact: SHA-256 over the UTF-8 bytes of the canonical JSON of all its members but the hash
 * (docs/ledger-format.md). Body and scan are canonical already and go in as they are stored.
 */
export function factHash(row: Omit<FactRow, 'hash'>): FactHash {
  const before = canonicalJson({ at: row.at }).slice(0, -1)
  const between = canonicalJson({
    clockFlag: row.clockFlag,
    epoch: row.epoch,
    id: row.id,
    kind: row.kind,
    offsetMinutes: row.offsetMinutes,
    person: row.person,
    previousHash: row.previousHash,
  }).slice(1, -1)
  const after = canonicalJson({ sequence: row.sequence, siteGln: row.siteGln, station: row.station }).slice(1)
  return sha256(`${before},"body":${row.body},${between},"scan":${row.scan ?? 'null'},${after}`)
}

function sha256(text: string): FactHash {
  return createHash('sha256').update(text, 'utf8').digest('hex') as FactHash
}
