import type { Migration } from '../database/migrate.ts'

/** Records that are no projections are refused deletion by the database itself, as facts and messages are already. */
export const nothingIsDeleted: Migration = {
  version: 29,
  name: 'nothing-is-deleted',
  up: `
    create trigger inbound_document_is_never_deleted before delete on inbound_document begin
      select raise(abort, 'a document that came in is never deleted');
    end;

    create trigger inbound_document_keeps_its_body before update of sha256, body, received_at on inbound_document begin
      select raise(abort, 'a document that came in keeps its body');
    end;

    create trigger outbox_event_is_never_deleted before delete on outbox_event begin
      select raise(abort, 'an event is never deleted');
    end;
  `,
}
