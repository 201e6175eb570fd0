import type { Fact } from '#shared/domain/ledger/fact.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Database } from '../database/connection.ts'
import { immediately } from '../database/transaction.ts'

/** Tables that follow from the ledger alone: they can be thrown away and made again. */
export type Projection = {
  readonly name: string
  /** The tables that belong to it and to no other; a rebuilding empties them in the reverse order. */
  readonly tables: readonly string[]
  /** Prepares its statements and gives what takes one fact after the other. */
  prepare(database: Database): (fact: Fact) => void
}

/** Keeps projections in step with the ledger. */
export type Projector = {
  /** Takes new facts in, inside the transaction that appended them. */
  apply(facts: readonly Fact[]): void
  /** Empties every projection and replays the whole ledger, in one transaction of its own: all or nothing. */
  rebuild(ledger: Ledger): void
}

/** A projector for these projections; each fact goes to them in the given order. */
export function projector(database: Database, projections: readonly Projection[]): Projector {
  const takers = projections.map((projection) => projection.prepare(database))
  const apply = (fact: Fact): void => {
    for (const take of takers) take(fact)
  }
  const tables = projections.flatMap((projection) => projection.tables)
  return {
    apply: (facts) => facts.forEach(apply),
    rebuild: (ledger) =>
      immediately(database, () => {
        for (const table of tables.toReversed()) database.exec(`delete from "${table}"`)
        for (const fact of ledger.read(1, Number.MAX_SAFE_INTEGER)) apply(fact)
      }),
  }
}
