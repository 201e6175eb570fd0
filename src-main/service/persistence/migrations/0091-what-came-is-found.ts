import type { Migration } from '../database/migrate.ts'

/**
 * What came in and was not for this site, or what nobody here follows, can be found again with the document that it came in
 * (records of their own), and what people said about whom a shipment is for (a projection).
 */
export const whatCameIsFound: Migration = {
  version: 91,
  name: 'what-came-is-found',
  up: `
    -- Null for what was kept before this version: its own body is all there is.
    alter table inbound_event add column document text references inbound_document (sha256);
    create index inbound_event_unread on inbound_event (kept_at) where became = 'unread';

    -- For shipping events, as far as it is known: whether the shipment comes to this site.
    alter table inbound_piece add column for_whom text check (for_whom in ('here', 'elsewhere', 'unclear'));
    create index inbound_piece_for_others on inbound_piece (at) where for_whom = 'elsewhere';

    -- A party that people know to mean this site, or another; or one shipment that names nobody.
    create table inbound_destination (
      party text,
      number text,
      from_gln text,
      comes_here integer not null check (comes_here in (0, 1)),
      check ((party is null) = (number is not null)),
      check ((party is null) = (from_gln is not null))
    ) strict;
    create unique index inbound_destination_of_party on inbound_destination (party) where party is not null;
    create unique index inbound_destination_of_shipment on inbound_destination (number, from_gln) where party is null;
  `,
}
