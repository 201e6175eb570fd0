import { expect } from 'vitest'
import type { RecordDesk } from '#service/application/record-desk.ts'
import type { SiteGln } from '#shared/domain/site/site.ts'
import { readClock } from '#service/clock.ts'
import { pulledFrom } from '#test/support/shipments/pulled-from.ts'
import { receivingDesk } from '#test/support/shipments/receiving-desk.ts'
import { trainingSite } from '#training/training-items.ts'
import { trainingParties } from '#training/training-parties.ts'

/** What happened at the line's own place would be the maker's own work: it has another. */
const site = { ...trainingSite, gln: trainingParties.siteOwner.gln as SiteGln }

/**
 * The records of a maker, after it asked the network at this address for everything: what the line reports comes to it as a
 * partner's. By the real clock, as the line: what lies ahead of a clock is not taken.
 */
export async function makerThatAsked(url: string): Promise<RecordDesk> {
  const { desk, write, facts } = receivingDesk(readClock)
  write(
    { kind: 'site.set-up', from: trainingSite, to: site },
    { kind: 'network-role.set-up', from: null, to: { businessType: 'manufacturer', role: 'owner' } },
  )
  expect(await pulledFrom(url, desk)).toEqual({ kind: 'done' })
  expect(facts('inbound.set-aside')).toBe(0)
  return desk
}
