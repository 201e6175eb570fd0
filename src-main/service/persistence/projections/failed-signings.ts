import type { Fact } from '#shared/domain/ledger/fact.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import { forgetsWhatWasBefore, mayBeMisuse } from '#shared/domain/signatures/repeated-failures.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Projection } from './projections.ts'

/** Failed signings that may be misuse, from each until somebody says that it was looked into. */
export const failedSigningsProjection: Projection = {
  name: 'failed signings',
  tables: ['failed_signing'],
  prepare: (database) => {
    const before = database.prepare<[PersonId | null], { count: number; lastAt: Instant | null }>(
      'select count(*) as count, max(at) as lastAt from failed_signing where person is ?',
    )
    const add = database.prepare(
      'insert into failed_signing (sequence, person, at, meaning, because) values (?, ?, ?, ?, ?)',
    )
    const forget = database.prepare<[PersonId | null]>('delete from failed_signing where person is ?')
    return ({ body, sequence, at }: Fact) => {
      switch (body.kind) {
        case 'signature.failed': {
          const { person, meaning, because } = body
          if (!mayBeMisuse(because)) return
          const { count, lastAt } = before.get(person) ?? { count: 0, lastAt: null }
          if (lastAt !== null && forgetsWhatWasBefore({ count, lastAt }, at)) forget.run(person)
          add.run(sequence, person, at, meaning, because)
          return
        }
        case 'signature.failures-looked-into':
          if (body.of === undefined) forget.run(body.person)
          return
        default:
          return
      }
    }
  },
}
