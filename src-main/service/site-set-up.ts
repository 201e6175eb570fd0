import type { Refusal } from '#shared/contract/refusals.ts'
import { openSetUpDesk } from './application/site/set-up-desk.ts'
import type { RecordDesk } from './application/record-desk.ts'
import { createRouter } from './ipc/router.ts'
import type { Log } from './log.ts'
import type { Station } from './running-station.ts'

/** What a site is set up with. */
type SetUpParts = {
  readonly desk: RecordDesk
  /** Where a damaged database was set aside; null at a site that is new. */
  readonly databaseSetAside: string | null
  readonly log: Log
  readonly refusalOf: (failure: unknown, where: string) => Refusal
  /** Starts the station anew, once the site is set up. */
  readonly restart: () => void
  readonly close: () => void
}

/**
 * A station of which nothing is known yet but that it is to be a real one: it answers what belongs to the set-up, and
 * refuses every other call. It has no scanner, no network and no key; these begin with the site.
 */
export function openSiteSetUp({ desk, databaseSetAside, log, refusalOf, restart, close }: SetUpParts): Station {
  const isSetUp = () => {
    log.info({}, 'the site is set up')
    restart()
  }
  const changed = () => router.tell('people.changed', {})
  const router = createRouter(openSetUpDesk(desk, { databaseSetAside, changed, isSetUp }), log, refusalOf)
  log.info({}, 'the site is not set up yet')
  return {
    connect: router.connect,
    // There are no scanners and no network before a site is set up.
    computerWoke: () => undefined,
    close: () => {
      close()
      return Promise.resolve()
    },
  }
}
