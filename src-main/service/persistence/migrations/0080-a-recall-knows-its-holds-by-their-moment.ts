import type { Migration } from '../database/migrate.ts'

/**
 * A hold that took the place of a recall's, put on by somebody meanwhile, is not the recall's: that one is known by the moment
 * since when it is on. The moments are read from the ledger.
 */
export const aRecallKnowsItsHoldsByTheirMoment: Migration = {
  version: 80,
  name: 'a-recall-knows-its-holds-by-their-moment',
  up: `
    create table recalled_item_with_moment (
      item text primary key,
      recall text not null,
      since integer not null
    ) strict, without rowid;

    insert or replace into recalled_item_with_moment
      select recalled_item.item, recall, json_extract(fact.body, '$.eventTime')
      from fact cross join json_each(fact.body, '$.items') cross join recalled_item on recalled_item.item = value
      where fact.station = 1 and fact.kind = 'holds.put' and json_extract(fact.body, '$.reason') = 'recalled'
      order by fact.sequence;

    drop table recalled_item;
    alter table recalled_item_with_moment rename to recalled_item;
    create index recalled_item_by_recall on recalled_item (recall);
  `,
}
