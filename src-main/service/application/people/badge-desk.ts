import { createHash } from 'node:crypto'
import type { Person, PersonId } from '#shared/domain/people/person.ts'
import { badgeIn } from '#shared/scan/badge-code.ts'
import type { BadgeSecret } from '#shared/scan/badge-code.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { People } from '#service/persistence/people.ts'

/** What a page is told instead of a badge's code: it stands for that badge, at this station, for a short while. */
export type BadgeTicket = string

/** Badges that were scanned and whose secret is still to come. In memory only. */
export type BadgeDesk = {
  /** A badge was scanned here. */
  readonly admit: (person: PersonId, at: Instant) => BadgeTicket
  /** Whose badge a ticket stands for; null once it is too old, or was never given. */
  readonly holder: (ticket: BadgeTicket, at: Instant) => PersonId | null
  /** A screen waits for a badge to sign with; asked again while it does, so that a page that died waits for none. */
  readonly await: (at: Instant) => void
  readonly awaitNoMore: () => void
  readonly isAwaited: (at: Instant) => boolean
}

/** How long a ticket is good for, and how long a screen waits without asking again, in milliseconds. */
const patience = 120_000
const ticketBegin = 'badge:'

/** A desk at which no badge was scanned yet. */
export function createBadgeDesk(newId: () => string): BadgeDesk {
  let last: { readonly ticket: BadgeTicket; readonly person: PersonId; readonly at: Instant } | null = null
  let awaitedSince: Instant | null = null
  return {
    admit: (person, at) => {
      last = { ticket: `${ticketBegin}${newId()}`, person, at }
      return last.ticket
    },
    holder: (ticket, at) => (last?.ticket === ticket && isRecent(last.at, at) ? last.person : null),
    await: (at) => {
      awaitedSince = at
    },
    awaitNoMore: () => {
      awaitedSince = null
    },
    isAwaited: (at) => awaitedSince !== null && isRecent(awaitedSince, at),
  }
}

/** Who an identification names, and by what: a badge's code as typed, the ticket of a scanned one, or a name. */
export type Identified = { readonly by: 'name' | 'badge'; readonly person: Person | null }

/** Finds who an identification names. Null stands for nobody who works here. */
export function identify(
  { people, badgeDesk }: { readonly people: People; readonly badgeDesk: BadgeDesk },
  identification: string,
  at: Instant,
): Identified {
  if (identification.startsWith(ticketBegin)) {
    const holder = badgeDesk.holder(identification, at)
    const person = holder === null ? null : people.standing(holder)
    return { by: 'badge', person: person?.isActive === true ? people.byId(person.id) : null }
  }
  const reading = badgeIn(identification)
  if (reading === null) return { by: 'name', person: people.byName(identification.trim()) }
  return { by: 'badge', person: reading.kind === 'badge' ? holderOfCode(people, reading.secret) : null }
}

/** Whose badge has this code. */
export function holderOfCode(people: People, secret: BadgeSecret): Person | null {
  const badge = people.badgeOfCode(badgeHash(secret))
  return badge === null ? null : people.holderOf(badge)
}

/** What is kept of a badge's code: 80 random bits need no salt. */
export function badgeHash(secret: BadgeSecret): Buffer {
  return createHash('sha256').update(`tallyman-badge:1:${secret}`).digest()
}

function isRecent(since: Instant, now: Instant): boolean {
  return now >= since && now - since <= patience
}
