import type { EndpointId } from '#shared/domain/network/message.ts'
import type { Database } from './database/connection.ts'

/** The endpoints that are reached over a line which is paid by what goes over it. */
export type MeteredLines = { has(endpoint: EndpointId): boolean }

/** Prepares the question on this database. */
export function openMeteredLines(database: Database): MeteredLines {
  const has = database.prepare<[EndpointId], number>('select 1 from metered_line where endpoint = ?').pluck()
  return { has: (endpoint) => has.get(endpoint) !== undefined }
}
