import type { Database } from './database/connection.ts'

/** The address of the network that a real site sends to and asks. */
export type NetworkAddress = {
  /** Null as long as nobody has entered one. */
  current(): string | null
}

/** Prepares the question on this database. */
export function openNetworkAddress(database: Database): NetworkAddress {
  const current = database.prepare<[], string | null>('select address from network_address').pluck()
  return { current: () => current.get() ?? null }
}
