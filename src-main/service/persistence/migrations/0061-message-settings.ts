import type { Migration } from '../database/migrate.ts'

/** How each message to the network is set up (a projection); one without a row is sent as usual. */
export const messageSettings: Migration = {
  version: 61,
  name: 'message-settings',
  up: `
    create table message_setting (
      message text primary key,
      settings text not null check (json_valid(settings))
    ) strict;
  `,
}
