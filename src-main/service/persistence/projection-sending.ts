import type { Fact } from '#shared/domain/ledger/fact.ts'
import type { Projection } from './projections.ts'

/** The endpoints to which a person lets nothing go for now. */
export const sendingProjection: Projection = {
  name: 'sending',
  tables: ['sending_pause'],
  prepare: (database) => {
    const pause = database.prepare(`
      insert into sending_pause (endpoint, since, person, reason) values (@endpoint, @at, @person, @reason)
      on conflict (endpoint) do nothing`)
    const resume = database.prepare('delete from sending_pause where endpoint = ?')
    return ({ body, at, person }: Fact) => {
      switch (body.kind) {
        case 'sending.paused':
          pause.run({ endpoint: body.endpoint, at, person, reason: body.reason })
          return
        case 'sending.resumed':
          resume.run(body.endpoint)
          return
        default:
          return
      }
    }
  },
}
