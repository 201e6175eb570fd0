import { networkAccess } from '#shared/contract/calls/network-access-calls.ts'
import { plainAccess } from '#shared/domain/network/network-access.ts'
import type { NetworkAccess } from '#shared/domain/network/network-access.ts'
import type { Database } from './database/connection.ts'

/** How a real site signs in at an address and what stands between, without any secret. */
export type NetworkAccessRecord = {
  at(address: string): NetworkAccess
  /** Whether anybody ever said how the station signs in at this address. */
  isKnown(address: string): boolean
}

/** Prepares the question on this database. */
export function openNetworkAccess(database: Database): NetworkAccessRecord {
  const at = database.prepare<[string], string>('select access from network_access where address = ?').pluck()
  return {
    at: (address) => {
      const kept = at.get(address)
      return kept === undefined ? plainAccess : networkAccess.parse(JSON.parse(kept))
    },
    isKnown: (address) => at.get(address) !== undefined,
  }
}
