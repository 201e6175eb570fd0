import { z } from 'zod'
import type { Database } from './connection.ts'
import { userVersion } from './migrate.ts'

const described = z.object({ sqlite: z.string() })

/** What the records are kept with. */
export type DatabaseVersions = {
  readonly sqlite: string
  /** The schema of the file: the number of its last migration. */
  readonly schema: number
  readonly bytes: number
}

/** Asks a database what it is; `bytes` without what still waits in its log. */
export function databaseVersions(database: Database): DatabaseVersions {
  const { sqlite } = described.parse(database.prepare('select sqlite_version() as sqlite').get())
  const pages = Number(database.pragma('page_count', { simple: true }))
  const pageSize = Number(database.pragma('page_size', { simple: true }))
  return { sqlite, schema: userVersion(database), bytes: pages * pageSize }
}
