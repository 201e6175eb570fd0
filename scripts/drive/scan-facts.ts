import type { Fact } from '#shared/domain/ledger/fact.ts'
import { uuidv7 } from '#service/ids.ts'
import { openLedger } from '#service/persistence/ledger/ledger.ts'
import { openReadOnly } from '#service/persistence/database/open-read-only.ts'

/** Every fact that a scan left, read from a station's file as an auditor would, also while the station works on it. */
export function scanFactsIn(databaseFile: string): readonly Fact[] {
  return factsIn(databaseFile).filter((fact) => fact.scan !== null)
}

/** Every fact of one kind, read in the same way. */
export function factsOfKindIn(databaseFile: string, kind: Fact['kind']): readonly Fact[] {
  return factsIn(databaseFile).filter((fact) => fact.kind === kind)
}

function factsIn(databaseFile: string): readonly Fact[] {
  const opened = openReadOnly(databaseFile)
  if (!opened.ok) throw new Error(`the ledger cannot be read: ${opened.error.kind}`)
  try {
    return [...openLedger(opened.value, uuidv7()).read(1, Number.MAX_SAFE_INTEGER)]
  } finally {
    opened.value.close()
  }
}
