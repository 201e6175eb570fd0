import type { SetUpView } from '#shared/contract/calls/set-up-calls.ts'
import type { NetworkView } from '#shared/contract/views/station-views.ts'
import { needsConfirmation, grantsOfRole } from '#shared/domain/people/rights.ts'
import type { ShownHash } from '#shared/domain/signatures/signature.ts'
import { quietStatus } from './people-and-packs.ts'

const grants = grantsOfRole('administrator')
  .filter(({ right }) => needsConfirmation(right))
  .map(({ right }) => ({ right, reasons: 'any' as const, productClasses: 'any' as const }))

const toConfirm = 'a'.repeat(64) as ShownHash

/** A set-up at which everything is entered and nobody has signed. */
export const setUpSigning: SetUpView = {
  site: {
    name: 'Rhine Valley Logistics',
    gln: '9521234000006',
    stationName: 'Dock 3',
    market: 'EU',
    containers: { companyPrefix: '9521234', extensionDigit: '3' },
  },
  first: { name: 'Ada Lindqvist', grants, toConfirm, hasSigned: false },
  second: { name: 'Benedikt Oberhuber', grants, toConfirm, hasSigned: false },
  databaseSetAside: null,
}

/** A site that was set up before, and whose database was damaged. */
export const setUpAgain: SetUpView = {
  site: null,
  first: null,
  second: null,
  databaseSetAside: '/var/lib/tallyman/site/station.damaged-20260618T081500Z.db',
}

/** A real site of which nobody has entered an address of the network. */
export const noNetwork: NetworkView = {
  ...quietStatus.network,
  endpoint: 'network',
  url: null,
  state: 'notSetUp',
  waiting: 12,
  oldestWaitingAt: quietStatus.network.lastContactAt,
  lastContactAt: null,
}
