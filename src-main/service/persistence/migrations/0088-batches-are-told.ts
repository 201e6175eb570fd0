import type { Migration } from '../database/migrate.ts'

/** Which messages are about items of which batch, and which of them closes one: part of the outbox, never rebuilt. */
export const batchesAreTold: Migration = {
  version: 88,
  name: 'batches-are-told',
  up: `
    create table outbox_batch (
      batch text not null,
      message integer not null references outbox_message (number),
      primary key (batch, message)
    ) strict, without rowid;

    insert into outbox_batch (batch, message)
      select distinct batch, message from batch_item join outbox_item on outbox_item.item = batch_item.item;

    create table outbox_closing (
      message integer primary key references outbox_message (number),
      batch text not null
    ) strict;
    create index outbox_closing_of on outbox_closing (batch);
  `,
}
