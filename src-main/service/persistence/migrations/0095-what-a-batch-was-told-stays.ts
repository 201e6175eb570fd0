import type { Migration } from '../database/migrate.ts'

/** Which messages are about a batch and close it, and which pieces an external system has, stays on record: no fact says either again. */
export const whatABatchWasToldStays: Migration = {
  version: 95,
  name: 'what-a-batch-was-told-stays',
  up: `
    create trigger outbox_batch_is_never_deleted before delete on outbox_batch begin
      select raise(abort, 'which messages are about a batch is never deleted');
    end;
    create trigger outbox_closing_is_never_deleted before delete on outbox_closing begin
      select raise(abort, 'which message closes a batch is never deleted');
    end;
    create trigger hand_over_progress_is_never_deleted before delete on hand_over_progress begin
      select raise(abort, 'what an external system has is never deleted');
    end;
  `,
}
