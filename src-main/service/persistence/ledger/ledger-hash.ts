import { createHash } from 'node:crypto'
import type { FactHash } from '#shared/domain/ledger/fact-hash.ts'
import type { StationId } from '#shared/domain/ledger/station-id.ts'
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
  const written = (name: Exclude<keyof FactRow, 'hash' | 'body' | 'scan'>) => `"${name}":${canonicalJson(row[name])}`
  const members = [
    written('at'),
    `"body":${row.body}`,
    written('clockFlag'),
    written('epoch'),
    written('id'),
    written('kind'),
    written('offsetMinutes'),
    written('person'),
    written('previousHash'),
    `"scan":${row.scan ?? 'null'}`,
    written('sequence'),
    written('siteGln'),
    written('station'),
  ]
  return sha256(`{${members.join(',')}}`)
}

function sha256(text: string): FactHash {
  return createHash('sha256').update(text, 'utf8').digest('hex') as FactHash
}
