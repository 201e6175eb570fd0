import { allProjections } from '#service/persistence/projections/all-projections.ts'
import type { Database } from '#service/persistence/database/open-database.ts'

/** Every row of every projection by its table, in an order that follows from the rows alone: two files can be compared. */
export function projectedRows(database: Database): Readonly<Record<string, readonly unknown[]>> {
  const tables = allProjections.flatMap((projection) => projection.tables)
  return Object.fromEntries(tables.map((table) => [table, rowsOf(database, table)]))
}

function rowsOf(database: Database, table: string): readonly unknown[] {
  const rows = database.prepare(`select * from "${table}"`).all()
  return rows
    .map((row) => ({ row, text: JSON.stringify(row) }))
    .toSorted((one, other) => (one.text < other.text ? -1 : 1))
    .map(({ row }) => row)
}
