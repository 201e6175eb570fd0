import type { Fact } from '#shared/domain/ledger/fact.ts'
import type { Projection } from './projections.ts'

/** How many facts one row of the tally speaks of at most. */
export const factsInStretch = 1024

const dayLength = 24 * 60 * 60 * 1000

/** The stretch of the ledger that a fact is in. */
export const stretchOf = (sequence: number): number => Math.floor(sequence / factsInStretch)

/** The day of a moment in UTC, counted from 1970. */
export const dayOf = (at: number): number => Math.floor(at / dayLength)

/** Which stretch of the ledger has how many facts of which kind, by whom, on which day. */
export const factTallyProjection: Projection = {
  name: 'fact tally',
  tables: ['fact_tally'],
  prepare: (database) => {
    const count = database.prepare(`
      insert into fact_tally (stretch, kind, person, day, facts) values (?, ?, ?, ?, 1)
      on conflict do update set facts = facts + 1`)
    return ({ sequence, kind, person, at }: Fact) => {
      count.run(stretchOf(sequence), kind, person ?? '', dayOf(at))
    }
  },
}
