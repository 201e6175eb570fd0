import type { Fact } from '#shared/domain/ledger/fact.ts'
import { canonicalJson } from '#shared/kernel/canonical-json.ts'
import type { Projection } from './projections.ts'

/** The label printer, and of which items a printed label waits to be scanned. */
export const labelsProjection: Projection = {
  name: 'labels',
  tables: ['printer', 'label'],
  prepare: (database) => {
    const setUp = database.prepare('insert or replace into printer (only, settings) values (1, ?)')
    const forget = database.prepare('delete from printer')
    const printed = database.prepare(`
      insert into label (item, prints, awaits_scan) values (?, 1, 1)
      on conflict do update set prints = prints + 1, awaits_scan = 1`)
    const verified = database.prepare('update label set awaits_scan = 0 where item = ?')
    return ({ body }: Fact) => {
      switch (body.kind) {
        case 'printer.set-up':
          setUp.run(canonicalJson(body.to))
          return
        case 'printer.forgotten':
          forget.run()
          return
        case 'label.printed':
          printed.run(body.item)
          return
        case 'label.verified':
          verified.run(body.item)
          return
        default:
          return
      }
    }
  },
}
