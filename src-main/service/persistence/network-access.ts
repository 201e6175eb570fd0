import { networkAccess } from '#shared/contract/network-access-calls.ts'
import { plainAccess } from '#shared/domain/network/network-access.ts'
import type { NetworkAccess } from '#shared/domain/network/network-access.ts'
import type { Database } from './connection.ts'

/** How a real site signs in at its network and what stands between, without any secret. */
export type NetworkAccessRecord = { current(): NetworkAccess }

/** Prepares the question on this database. */
export function openNetworkAccess(database: Database): NetworkAccessRecord {
  const current = database.prepare<[], string>('select access from network_access').pluck()
  return {
    current: () => {
      const kept = current.get()
      return kept === undefined ? plainAccess : networkAccess.parse(JSON.parse(kept))
    },
  }
}
