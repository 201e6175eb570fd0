import type { Fact } from '#shared/domain/ledger/fact.ts'
import { canonicalJson } from '#shared/kernel/canonical-json.ts'
import type { Projection } from './projections.ts'

/** What is known of how each scanner sends. A scanner that types takes the place of the one before it. */
export const scannerProfilesProjection: Projection = {
  name: 'scanner profiles',
  tables: ['scanner_profile'],
  prepare: (database) => {
    const forget = database.prepare('delete from scanner_profile where name = ?')
    const forgetKeyboard = database.prepare(`delete from scanner_profile where kind = 'keyboard'`)
    const keep = database.prepare('insert or replace into scanner_profile (name, kind, profile) values (?, ?, ?)')
    return ({ body }: Fact) => {
      switch (body.kind) {
        case 'scanner.learned':
          if (body.to.kind === 'keyboard') forgetKeyboard.run()
          keep.run(body.to.name, body.to.kind, canonicalJson(body.to))
          return
        case 'scanner.unlearned':
          forget.run(body.from.name)
          return
        default:
          return
      }
    }
  },
}
