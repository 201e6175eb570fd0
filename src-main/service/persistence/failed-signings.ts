import type { SignInFailure } from '#shared/domain/people/facts.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import type { SigningFailure } from '#shared/domain/signatures/facts.ts'
import { failuresThatAlert } from '#shared/domain/signatures/repeated-failures.ts'
import type { FailedTry } from '#shared/domain/signatures/repeated-failures.ts'
import type { Meaning } from '#shared/domain/signatures/signature.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Database } from './database/connection.ts'

/** Failed signings or sign-ins of one person that alert; the person is null where the names or badges were nobody's. */
export type FailedSeries = {
  readonly of: FailedTry
  readonly person: PersonId | null
  readonly count: number
  readonly since: Instant
}

export type FailedSigning = {
  readonly sequence: number
  readonly at: Instant
  /** Null for a sign-in. */
  readonly meaning: Meaning | null
  readonly because: SigningFailure | SignInFailure
}

/** Failed signings and sign-ins that nobody has looked into. */
export type FailedSignings = {
  /** Those that came often enough to alert, the oldest first. */
  alerting(limit: number): readonly FailedSeries[]
  /** How many of one person wait to be looked into. */
  count(of: FailedTry, person: PersonId | null): number
  /** The newest first. */
  of(of: FailedTry, person: PersonId | null, limit: number): readonly FailedSigning[]
}

/** Prepares the questions on this database. */
export function openFailedSignings(database: Database): FailedSignings {
  const alerting = database.prepare<{ alert: number; limit: number }, FailedSeries>(`
    select 'signing' as of, person, count(*) as count, min(at) as since from failed_signing
    group by person having count(*) >= :alert
    union all
    select 'signIn', person, count(*), min(at) from failed_sign_in group by person having count(*) >= :alert
    order by since limit :limit`)
  const questionsOf = (table: string, meaning: string) => ({
    count: database.prepare<[PersonId | null], number>(`select count(*) from ${table} where person is ?`).pluck(),
    of: database.prepare<[PersonId | null, number], FailedSigning>(`
      select sequence, at, ${meaning} as meaning, because from ${table} where person is ?
      order by sequence desc limit ?`),
  })
  const questions: Readonly<Record<FailedTry, ReturnType<typeof questionsOf>>> = {
    signing: questionsOf('failed_signing', 'meaning'),
    signIn: questionsOf('failed_sign_in', 'null'),
  }
  return {
    alerting: (limit) => alerting.all({ alert: failuresThatAlert, limit }),
    count: (of, person) => questions[of].count.get(person) ?? 0,
    of: (of, person, limit) => questions[of].of.all(person, limit),
  }
}
