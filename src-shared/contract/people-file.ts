import { z } from 'zod'
import { signedPart } from '../domain/people/people-file-text.ts'
import type { BadgeId } from '../domain/people/badge.ts'
import type { CarriedPerson } from '../domain/people/carry.ts'
import { roles } from '../domain/people/role.ts'
import { rights } from '../domain/people/rights.ts'
import { secretKinds } from '../domain/people/secret.ts'
import type { StationPublicKey, StationSignature } from '../domain/ledger/station-key.ts'
import type { Instant } from '../kernel/time.ts'
import { err, ok } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import { personId, stationId } from './identifiers.ts'
import { ownRight } from './views/people-views.ts'

/** The longest file that is taken, in UTF-16 units: everybody of a large site, and it fits a frame. */
export const longestPeopleFile = 600_000
/** The one cost of scrypt that is carried: a greater one would let a file make this computer work for minutes. */
export const carriedCost = 32_768
const mostPeople = 500
const mostBadges = 200

const badgeId = z.custom<BadgeId>((value) => personId.safeParse(value).success, 'not a badge')
const name = z.string().min(1).max(256)

/** A secret as scrypt made it (RFC 7914). */
const hashedSecret = z
  .object({
    kind: z.enum(secretKinds),
    salt: z.string().regex(/^[0-9a-f]{32}$/),
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    cost: z.literal(carriedCost),
    isOneTime: z.boolean(),
  })
  .strict()
export type CarriedSecret = z.infer<typeof hashedSecret>

const filedPerson = z
  .object({
    person: personId,
    name: z.string().min(1).max(128),
    role: z.enum(roles),
    isActive: z.boolean(),
    own: z.array(ownRight).max(rights.length),
    secret: hashedSecret.nullable(),
    /** The badge in use, and the SHA-256 of its code: 80 bits of chance that nobody guesses. */
    badge: z
      .object({ badge: badgeId, codeHash: z.string().regex(/^[0-9a-f]{64}$/) })
      .strict()
      .nullable(),
    withdrawnBadges: z.array(badgeId).max(mostBadges),
  })
  .strict()
export type FiledPerson = z.infer<typeof filedPerson>

const filedContent = z
  .object({
    site: z.object({ name, gln: z.string().regex(/^\d{13}$/), mode: z.enum(['training', 'production']) }).strict(),
    station: stationId,
    stationName: name,
    publicKey: z.custom<StationPublicKey>((value) => typeof value === 'string' && /^[\w-]{43}$/.test(value)),
    exportedAt: z.custom<Instant>((value) => Number.isSafeInteger(value)),
    exportedBy: name,
    people: z.array(filedPerson).max(mostPeople),
  })
  .strict()
export type PeopleContent = z.infer<typeof filedContent>

/** The layout of a file of people and rights (docs/people.md). */
const peopleFile = z
  .object({
    format: z.literal('tallyman-people:1'),
    content: filedContent,
    signature: z.custom<StationSignature>((value) => typeof value === 'string' && /^[\w-]{86}$/.test(value)),
  })
  .strict()

/** A file that has our layout, and the text that its signature must fit. Whether it does is for whoever has keys. */
export type ReadPeopleFile = {
  readonly content: PeopleContent
  readonly signature: StationSignature
  readonly signed: string
}

/** Reads a file of people. A file with two entries for one person, or for one right of a person, says nothing clear. */
export function readPeopleFile(text: string): Result<ReadPeopleFile, 'unreadable'> {
  const parsed = peopleFile.safeParse(jsonOf(text))
  if (!parsed.success) return err('unreadable')
  const { content, signature } = parsed.data
  const ids = content.people.map(({ person }) => person)
  const isClear = content.people.every(({ own }) => new Set(own.map(({ right }) => right)).size === own.length)
  if (new Set(ids).size !== ids.length || !isClear) return err('unreadable')
  return ok({ content, signature, signed: signedPart(content) })
}

/** A person of a file as the domain judges them. */
export function carriedPerson(filed: FiledPerson): CarriedPerson {
  const { person: id, name: called, role, isActive, own, badge, withdrawnBadges } = filed
  return { id, name: called, role, isActive, own, badge: badge?.badge ?? null, withdrawnBadges }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
