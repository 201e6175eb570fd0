import type { Migration } from '../database/migrate.ts'

/** Why a message is never sent stays beside it for as long as the message does: for ever. */
export const whatIsNotSentStays: Migration = {
  version: 77,
  name: 'what-is-not-sent-stays',
  up: `
    create trigger outbox_unsent_is_never_deleted before delete on outbox_unsent begin
      select raise(abort, 'why a message is not sent is never deleted');
    end;

    create trigger outbox_unsent_stays_what_it_is before update on outbox_unsent begin
      select raise(abort, 'why a message is not sent stays as it was said');
    end;
  `,
}
