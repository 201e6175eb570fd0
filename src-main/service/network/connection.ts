import {
  afterAnnouncement,
  afterTooLarge,
  isOutOfDate,
  limitsToFillTo,
  noLimitsKnown,
} from '#shared/sync/capture-limits.ts'
import type { AnnouncedLimits, CaptureLimits } from '#shared/sync/capture-limits.ts'
import type { Followers } from '#shared/sync/fill-document.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { linkAfter, troubleIn, unknownLink } from '#shared/sync/link.ts'
import type { Link, LinkEvent } from '#shared/sync/link.ts'
import type { Pace } from '#shared/sync/back-off.ts'
import type { EpcisCaptureClient } from './epcis-capture-client.ts'
import type { HttpSender } from './http-exchange.ts'
import type { OutboundAdapter } from './outbound-adapter.ts'

/** The endpoint at its present address: how it is reached, what it announced, how the last exchanges went. */
export type Connection = {
  readonly url: string
  readonly client: EpcisCaptureClient
  link(): Link
  heard(event: LinkEvent): void
  /** The limits to fill documents to; null before the repository was asked, or when it has to be asked again. */
  limits(): CaptureLimits | null
  /** The limits as far as they were ever learned, however old; null before the first answer. */
  lastLimits(): CaptureLimits | null
  /** Whether what it announced is so old that it has to be read again; sending goes on meanwhile. */
  limitsAreOutOfDate(now: Instant, readAgainAfter: number): boolean
  /** Whether messages about one item may share a document: not where a part of one may be stored. */
  followers(): Followers
  /** A job showed that a part of its document may be stored, whatever was asked for. */
  storedInPart(): void
  /** A document was too large: smaller ones from now on, whatever is announced. */
  shrink(document: CaptureLimits, said: AnnouncedLimits): void
  /** Asks the repository what it takes, and so whether it can be reached. */
  discover(now: () => Instant, random: () => number): Promise<void>
}

/** Begins with an address of which nothing is known. Null where the address is none of HTTP. */
export function connectTo(
  url: string,
  http: HttpSender,
  pace: Pace,
  now: () => number,
  open: OutboundAdapter['open'],
): Connection | null {
  const client = open(url, http, now)
  if (client === null) return null
  let link = unknownLink
  let known = noLimitsKnown
  let storesInPart = false

  const heard = (event: LinkEvent) => {
    link = linkAfter(link, event, pace)
    // What was announced is asked for again after every silence: it may be another version that comes back.
    if (link.state !== 'online') known = { ...known, announcedAt: null }
  }

  return {
    url,
    client,
    link: () => link,
    heard,
    limits: () => limitsToFillTo(known),
    lastLimits: () => known.learned ?? known.announced,
    limitsAreOutOfDate: (at, readAgainAfter) => isOutOfDate(known, at, readAgainAfter),
    followers: () => (storesInPart ? 'apart' : 'together'),
    storedInPart: () => {
      storesInPart = true
    },
    shrink: (document, said) => {
      known = afterTooLarge(known, document, said)
    },
    discover: async (clock, random) => {
      const reply = await client.discover()
      const at = clock()
      if (!reply.ok) {
        const { said, troubleKind } = reply.error
        return heard({ kind: 'unreachable', troubleKind, at, said, jitter: random() })
      }
      const { status, said, limits, speaksEpcis20, isPage, clockAhead, storesInPart: announced } = reply.value
      if (status === 401) return heard({ kind: 'signInWanted', at, said })
      const troubleKind = troubleIn(status, isPage)
      // A redirect is not followed: it leads to a sign-in page of the building's network, or to another host.
      if (troubleKind !== 'strangeAnswer')
        return heard({ kind: 'unreachable', troubleKind, at, said, jitter: random() })
      if (!speaksEpcis20) {
        const no = 'The network does not speak EPCIS 2.0.'
        return heard({ kind: 'unreachable', troubleKind: 'notEpcis', at, said: no, jitter: random() })
      }
      heard({ kind: 'contact', at })
      if (clockAhead !== null) heard({ kind: 'clockRead', ahead: clockAhead })
      known = afterAnnouncement(known, limits, at)
      storesInPart ||= announced
    },
  }
}
