import type { Fact } from '#shared/domain/ledger/fact.ts'
import type { Projection } from './projections.ts'

/** What was said of the contents of damaged containers. */
export const damageProjection: Projection = {
  name: 'damage',
  tables: ['damaged_container'],
  prepare: (database) => {
    const say = database.prepare(`
      insert into damaged_container (job, container, contents) values (?, ?, ?)
      on conflict (job, container) do update set contents = excluded.contents`)
    const takeBack = database.prepare('delete from damaged_container where job = ? and container = ?')
    const close = database.prepare('update damaged_container set inside = ? where job = ? and container = ?')
    return ({ body }: Fact) => {
      switch (body.kind) {
        case 'damage.contents-said':
          say.run(body.job, body.container, body.contents)
          return
        case 'job.item-taken-back':
          takeBack.run(body.job, body.item)
          return
        case 'damage.containers-found':
          for (const { container, inside } of body.containers) close.run(inside.length, body.job, container)
          return
        default:
          return
      }
    }
  },
}
