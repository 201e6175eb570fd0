import type { Fact } from '#shared/domain/ledger/fact.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import {
  failuresThatAlert,
  forgetsWhatWasBefore,
  mayBeMisuseOfSignIn,
} from '#shared/domain/signatures/repeated-failures.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Projection } from './projections.ts'

/** Sign-ins that failed in a row, until the person comes in or, where they alert, somebody says that it was looked into. */
export const failedSignInsProjection: Projection = {
  name: 'failed sign-ins',
  tables: ['failed_sign_in'],
  prepare: (database) => {
    const before = database.prepare<[PersonId | null], { count: number; lastAt: Instant | null }>(
      'select count(*) as count, max(at) as lastAt from failed_sign_in where person is ?',
    )
    const add = database.prepare('insert into failed_sign_in (sequence, person, at, because) values (?, ?, ?, ?)')
    const forget = database.prepare<[PersonId | null]>('delete from failed_sign_in where person is ?')
    // The record has the name that its person has at that moment.
    const called = database.prepare<[string], PersonId>('select id from person where name = ?').pluck()
    return ({ body, sequence, at }: Fact) => {
      switch (body.kind) {
        case 'person.sign-in-refused': {
          if (!mayBeMisuseOfSignIn(body.because)) return
          const person = body.name === null ? null : (called.get(body.name) ?? null)
          const { count, lastAt } = before.get(person) ?? { count: 0, lastAt: null }
          if (lastAt !== null && forgetsWhatWasBefore({ count, lastAt }, at)) forget.run(person)
          add.run(sequence, person, at, body.because)
          return
        }
        case 'person.signed-in': {
          if (body.by === 'badge') return
          const { count } = before.get(body.person) ?? { count: 0 }
          if (count > 0 && count < failuresThatAlert) forget.run(body.person)
          return
        }
        case 'signature.failures-looked-into':
          if (body.of === 'signIn') forget.run(body.person)
          return
        default:
          return
      }
    }
  },
}
