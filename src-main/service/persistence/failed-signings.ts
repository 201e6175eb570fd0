import type { PersonId } from '#shared/domain/people/person.ts'
import type { SigningFailure } from '#shared/domain/signatures/facts.ts'
import { failuresThatAlert } from '#shared/domain/signatures/repeated-failures.ts'
import type { Meaning } from '#shared/domain/signatures/signature.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Database } from './connection.ts'

/** Failed signings of one person that alert; the person is null where the names or badges were nobody's. */
export type FailedSeries = { readonly person: PersonId | null; readonly count: number; readonly since: Instant }

export type FailedSigning = {
  readonly sequence: number
  readonly at: Instant
  readonly meaning: Meaning
  readonly because: SigningFailure
}

/** Failed signings that nobody has looked into. */
export type FailedSignings = {
  /** Those that came often enough to alert, the oldest first. */
  alerting(limit: number): readonly FailedSeries[]
  /** How many of one person wait to be looked into. */
  count(person: PersonId | null): number
  /** The newest first. */
  of(person: PersonId | null, limit: number): readonly FailedSigning[]
}

/** Prepares the questions on this database. */
export function openFailedSignings(database: Database): FailedSignings {
  const alerting = database.prepare<[number, number], FailedSeries>(`
    select person, count(*) as count, min(at) as since from failed_signing
    group by person having count(*) >= ? order by since limit ?`)
  const count = database
    .prepare<[PersonId | null], number>('select count(*) from failed_signing where person is ?')
    .pluck()
  const of = database.prepare<[PersonId | null, number], FailedSigning>(`
    select sequence, at, meaning, because from failed_signing where person is ? order by sequence desc limit ?`)
  return {
    alerting: (limit) => alerting.all(failuresThatAlert, limit),
    count: (person) => count.get(person) ?? 0,
    of: (person, limit) => of.all(person, limit),
  }
}
