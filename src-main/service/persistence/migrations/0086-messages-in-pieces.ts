import type { Migration } from '../database/migrate.ts'

/** A message that is larger than a document is split: its pieces are messages of their own, which stand in its place. */
export const messagesInPieces: Migration = {
  version: 86,
  name: 'messages-in-pieces',
  up: `
    -- A list of states cannot be changed in place: the table is made anew with the same rows under the same numbers.
    create table outbox_message_new (
      number integer primary key,
      id text not null unique,
      endpoint text not null,
      type text not null,
      state text not null check (state in ('queued', 'waiting', 'sending', 'unsure', 'accepted', 'processed', 'refused',
        'parked', 'exported', 'split', 'voided', 'setAside')),
      next_try_at integer,
      unsure_because text check (unsure_because in ('replyLost', 'saidDuplicate', 'partlyRefused', 'jobEndless', 'tooLarge')),
      -- Of one that is asked for because it is too large: the most bytes that one event may have once it is split.
      split_to integer check (split_to >= 1),
      capture_url text,
      -- What the network or the connection said last, in its own words; of what a person set aside, their reason; of what
      -- lies in a file for upload by hand, the name of the folder.
      last_reply text,
      -- The latest earlier message about one of its items that is not settled; null where nothing holds it back.
      waits_for integer references outbox_message (number),
      -- The part of a refused document that it belongs to: sent only with others of the same part.
      suspects integer,
      -- The last document it was part of; null before the first.
      document integer references outbox_document (number),
      attempts integer not null default 0,
      items integer not null,
      events integer not null check (events >= 1),
      bytes integer not null,
      created_at integer not null,
      created_by text,
      updated_at integer not null,
      -- 1 where a try may have brought the events to the network: what surely never left can be voided.
      may_be_there integer not null default 0 check (may_be_there in (0, 1)),
      -- The id of the fact that it tells the network of; null for one that was made before this was kept.
      fact text,
      -- The message whose events it declares wrong.
      declares integer references outbox_message (number),
      set_aside_because text check (set_aside_because in ('leftOut', 'uploadedByHand')),
      -- The message as first made that it is a piece of; null for every other.
      piece_of integer references outbox_message (number),
      -- Where the list of a piece begins in the list of the event as first made.
      piece_from integer not null default 0 check (piece_from >= 0),
      -- Its place in the order, with piece_from: the pieces stand where the message stood.
      place integer not null generated always as (coalesce(piece_of, number)) virtual,
      check (piece_of is not null or piece_from = 0),
      check (state <> 'waiting' or next_try_at is not null),
      check (state <> 'accepted' or capture_url is not null),
      check (state not in ('refused', 'parked', 'exported', 'setAside') or last_reply is not null),
      check ((state = 'unsure') = (unsure_because is not null)),
      check (coalesce(unsure_because, '') not in ('partlyRefused', 'tooLarge') or last_reply is not null),
      check ((coalesce(unsure_because, '') = 'tooLarge') = (split_to is not null)),
      check ((state = 'setAside') = (set_aside_because is not null)),
      check (state <> 'voided' or may_be_there = 0)
    ) strict;

    insert into outbox_message_new (number, id, endpoint, type, state, next_try_at, unsure_because, capture_url, last_reply,
        waits_for, suspects, document, attempts, items, events, bytes, created_at, created_by, updated_at, may_be_there,
        fact, declares, set_aside_because)
      select number, id, endpoint, type, state, next_try_at, unsure_because, capture_url, last_reply,
        waits_for, suspects, document, attempts, items, events, bytes, created_at, created_by, updated_at, may_be_there,
        fact, declares, set_aside_because
      from outbox_message;
    drop table outbox_message;
    alter table outbox_message_new rename to outbox_message;

    create index outbox_message_by_state on outbox_message (state, number);
    create index outbox_message_ready on outbox_message (endpoint, place, piece_from) where state = 'queued' and waits_for is null;
    create index outbox_message_held_back on outbox_message (waits_for) where waits_for is not null;
    create index outbox_message_suspects on outbox_message (suspects, place, piece_from) where suspects is not null;
    create index outbox_message_pieces on outbox_message (piece_of, piece_from) where piece_of is not null;
    create index outbox_message_of_fact on outbox_message (fact) where fact is not null;
    -- What is wrong is declared once.
    create unique index outbox_message_declares on outbox_message (declares) where declares is not null;

    create trigger outbox_message_made after insert on outbox_message begin
      insert into outbox_count values (new.endpoint, new.state, 1)
        on conflict (endpoint, state) do update set messages = messages + 1;
    end;

    create trigger outbox_message_moved after update of state on outbox_message when new.state <> old.state begin
      update outbox_count set messages = messages - 1 where endpoint = old.endpoint and state = old.state;
      insert into outbox_count values (new.endpoint, new.state, 1)
        on conflict (endpoint, state) do update set messages = messages + 1;
    end;

    create trigger outbox_message_is_never_deleted before delete on outbox_message begin
      select raise(abort, 'a message is never deleted');
    end;

    -- A message moves on; what it is and tells of does not change.
    create trigger outbox_message_stays_what_it_is
      before update of number, id, endpoint, type, created_at, created_by, fact, piece_of, piece_from on outbox_message begin
      select raise(abort, 'a message stays what it is');
    end;

    -- What lies in which file is looked for at every status: never through a backlog.
    create index outbox_message_in_file on outbox_message (last_reply, number) where state = 'exported';
  `,
}
