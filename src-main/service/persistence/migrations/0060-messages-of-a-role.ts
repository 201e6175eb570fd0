import type { Migration } from '../database/migrate.ts'

/** What the site is to the network (a projection), and which messages are kept and never sent because of it. */
export const messagesOfARole: Migration = {
  version: 60,
  name: 'messages-of-a-role',
  up: `
    create table site_in_network (
      only integer primary key check (only = 1),
      business_type text not null,
      role text not null
    ) strict;

    -- A record of its own beside the outbox: never made again, and kept as long as its message.
    create table outbox_unsent (
      message integer primary key references outbox_message (number),
      because text not null check (because in ('noMessageOfRole', 'switchedOff'))
    ) strict;
  `,
}
