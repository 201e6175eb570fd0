import type { Fact } from '#shared/domain/ledger/fact.ts'
import type { Projection } from './projections.ts'

/** Where the computer's clock jumped, and from the fact before to the flagged one by how much. */
export const clockJumpsProjection: Projection = {
  name: 'clock jumps',
  tables: ['clock_jump'],
  prepare: (database) => {
    const add = database.prepare(`
      insert into clock_jump (sequence, at, by_milliseconds)
      select @sequence, @at, @at - before.at from fact as before where before.station = 1 and before.sequence = @sequence - 1`)
    return ({ clockFlag, sequence, at }: Fact) => {
      if (clockFlag !== null) add.run({ sequence, at })
    }
  },
}
