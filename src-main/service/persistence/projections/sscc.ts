import type { Fact } from '#shared/domain/ledger/fact.ts'
import { beforeFirstBlock } from '#shared/domain/packing/sscc-blocks.ts'
import type { Projection } from './projections.ts'

/** Where the station stands in its range of container numbers: the newest block, and how many of it are given. */
export const ssccProjection: Projection = {
  name: 'sscc',
  tables: ['sscc_block'],
  prepare: (database) => {
    const begin = database.prepare(`
      insert or ignore into sscc_block (only, epoch, block, slot, given)
      values (1, @epoch, @block, @slot, @given)`)
    const take = database.prepare('update sscc_block set epoch = @epoch, block = @block, slot = @slot, given = 0')
    const give = database.prepare('update sscc_block set given = given + 1')
    return ({ body, at }: Fact) => {
      switch (body.kind) {
        case 'site.set-up':
          // Blocks go on where they were if the range changes, so that a range that comes back gives no number again.
          begin.run(beforeFirstBlock(at))
          return
        case 'sscc.block-taken':
          take.run({ epoch: body.epoch, block: body.block, slot: body.slot })
          return
        case 'job.opened':
          if (body.purpose.operation === 'packing' && body.purpose.container.kind === 'new') give.run()
          return
        default:
          return
      }
    }
  },
}
