import type { Migration } from '../database/migrate.ts'

/** What other stations of the site told the network, and what this version does not follow: kept as it came, for ever. */
export const otherStations: Migration = {
  version: 79,
  name: 'other-stations',
  up: `
    create table inbound_event (
      -- The id of the event, or a digest of what it says where it has none.
      event text primary key,
      -- SHA-256 over what it says: an id that comes again with another content is a doubt.
      digest text not null,
      -- Recorded as done at another station, or set aside, or of a kind that nothing here follows.
      became text not null check (became in ('deed', 'setAside', 'unread')),
      body text not null check (json_valid(body)),
      kept_at integer not null
    ) strict, without rowid;

    create trigger inbound_event_is_never_deleted before delete on inbound_event begin
      select raise(abort, 'what others told is never deleted');
    end;

    create trigger inbound_event_stays_what_it_is before update on inbound_event begin
      select raise(abort, 'what others told stays as it came');
    end;
  `,
}
