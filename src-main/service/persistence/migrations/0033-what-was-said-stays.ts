import type { Migration } from '../database/migrate.ts'

/** What was told to others and heard of them is refused deletion by the database too, and no station goes back in time. */
export const whatWasSaidStays: Migration = {
  version: 33,
  name: 'what-was-said-stays',
  up: `
    create trigger outbox_document_is_never_deleted before delete on outbox_document begin
      select raise(abort, 'what was sent is never deleted');
    end;

    create trigger outbox_document_message_is_never_deleted before delete on outbox_document_message begin
      select raise(abort, 'what was sent is never deleted');
    end;

    -- A message moves on; what it is and tells of does not change.
    create trigger outbox_message_stays_what_it_is
      before update of number, id, endpoint, type, created_at, created_by, fact on outbox_message begin
      select raise(abort, 'a message stays what it is');
    end;

    create trigger inbound_piece_is_never_deleted before delete on inbound_piece begin
      select raise(abort, 'what was announced is never deleted');
    end;

    create trigger inbound_piece_item_is_never_deleted before delete on inbound_piece_item begin
      select raise(abort, 'what was announced is never deleted');
    end;

    create trigger station_is_never_deleted before delete on station begin
      select raise(abort, 'a station is never deleted');
    end;

    create trigger epoch_never_falls before update of epoch on station when new.epoch < old.epoch begin
      select raise(abort, 'an epoch never falls');
    end;
  `,
}
