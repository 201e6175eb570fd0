import type { Instant } from '#shared/kernel/time.ts'
import type { Database } from '../database/connection.ts'

/** What the station has recorded after a fact. */
export type FactsAfter = {
  readonly facts: number
  readonly since: Instant | null
  readonly kinds: readonly { readonly kind: string; readonly facts: number }[]
  readonly messagesMade: number
}

/** Prepares the question for what came after a fact, and whether the chain has that very fact. */
export function openFactsAfter(database: Database): {
  readonly has: (sequence: number, hash: string) => boolean
  readonly after: (sequence: number) => FactsAfter
} {
  const hashOf = database.prepare<[number], string>('select hash from fact where station = 1 and sequence = ?').pluck()
  const kinds = database.prepare<[number], { kind: string; facts: number }>(
    'select kind, count(*) as facts from fact where station = 1 and sequence > ? group by kind order by kind',
  )
  const since = database
    .prepare<[number], Instant>('select at from fact where station = 1 and sequence > ? order by sequence limit 1')
    .pluck()
  const messages = database
    .prepare<[Instant], number>(
      `select count(*) from outbox_message where created_at >= ? and state in ('accepted', 'processed')`,
    )
    .pluck()
  return {
    has: (sequence, hash) => hashOf.get(sequence) === hash,
    after: (sequence) => {
      const counted = kinds.all(sequence)
      const first = since.get(sequence) ?? null
      return {
        facts: counted.reduce((sum, { facts }) => sum + facts, 0),
        since: first,
        kinds: counted,
        messagesMade: first === null ? 0 : (messages.get(first) ?? 0),
      }
    },
  }
}
