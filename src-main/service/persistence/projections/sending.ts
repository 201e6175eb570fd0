import type { Fact } from '#shared/domain/ledger/fact.ts'
import type { Projection } from './projections.ts'

/** The endpoints to which a person lets nothing go for now, and those that are reached over a metered line. */
export const sendingProjection: Projection = {
  name: 'sending',
  tables: ['sending_pause', 'metered_line'],
  prepare: (database) => {
    const pause = database.prepare(`
      insert into sending_pause (endpoint, since, person, reason) values (@endpoint, @at, @person, @reason)
      on conflict (endpoint) do nothing`)
    const resume = database.prepare('delete from sending_pause where endpoint = ?')
    const meter = database.prepare('insert or ignore into metered_line (endpoint) values (?)')
    const unmeter = database.prepare('delete from metered_line where endpoint = ?')
    return ({ body, at, person }: Fact) => {
      switch (body.kind) {
        case 'sending.paused':
          pause.run({ endpoint: body.endpoint, at, person, reason: body.reason })
          return
        case 'sending.resumed':
          resume.run(body.endpoint)
          return
        case 'sending.line-set-up':
          ;(body.isMetered ? meter : unmeter).run(body.endpoint)
          return
        default:
          return
      }
    }
  },
}
