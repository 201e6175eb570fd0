import type { Migration } from '../database/migrate.ts'

/** Messages to the network, their events as first made, what was sent when, and what was said to it: a record of its own, never rebuilt. */
export const outbox: Migration = {
  version: 10,
  name: 'outbox',
  up: `
    create table outbox_message (
      -- The order in which messages were made; what is earlier about an item goes first.
      number integer primary key,
      id text not null unique,
      endpoint text not null,
      type text not null,
      state text not null check (state in ('queued', 'waiting', 'sending', 'unsure', 'accepted', 'processed', 'refused')),
      next_try_at integer,
      unsure_because text check (unsure_because in ('replyLost', 'saidDuplicate')),
      capture_url text,
      -- What the network or the connection said last, in its own words.
      last_reply text,
      -- The latest earlier message about one of its items that is not settled; null where nothing holds it back.
      waits_for integer references outbox_message (number),
      -- The rejected document that it was part of, or the half of one: sent only with others of the same half.
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
      check (state <> 'waiting' or next_try_at is not null),
      check (state <> 'accepted' or capture_url is not null),
      check (state <> 'refused' or last_reply is not null),
      check ((state = 'unsure') = (unsure_because is not null))
    ) strict;

    create index outbox_message_by_state on outbox_message (state, number);
    create index outbox_message_ready on outbox_message (endpoint, number) where state = 'queued' and waits_for is null;
    create index outbox_message_held_back on outbox_message (waits_for) where waits_for is not null;
    create index outbox_message_suspects on outbox_message (suspects) where suspects is not null;

    create table outbox_event (
      number integer primary key,
      message integer not null references outbox_message (number),
      position integer not null,
      id text not null,
      -- JSON as first made. Sent byte for byte, every time.
      body text not null,
      -- 1 once the network was seen to hold it: never sent again.
      held integer not null default 0 check (held in (0, 1))
    ) strict;

    create unique index outbox_event_of_message on outbox_event (message, position);
    -- An event is made once and belongs to one message.
    create unique index outbox_event_id on outbox_event (id);

    create trigger outbox_event_keeps_its_body before update of message, position, id, body on outbox_event begin
      select raise(abort, 'an event keeps its body');
    end;

    create table outbox_item (
      item text not null,
      message integer not null references outbox_message (number),
      primary key (item, message)
    ) strict, without rowid;

    create index outbox_item_of_message on outbox_item (message);

    -- How many messages stand where, kept by the database itself so that a status never counts a backlog.
    create table outbox_count (
      endpoint text not null,
      state text not null,
      messages integer not null check (messages >= 0),
      primary key (endpoint, state)
    ) strict, without rowid;

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

    create table outbox_document (
      number integer primary key,
      endpoint text not null,
      sent_at integer not null,
      bytes integer not null
    ) strict;

    create table outbox_document_message (
      message integer not null references outbox_message (number),
      document integer not null references outbox_document (number),
      primary key (message, document)
    ) strict, without rowid;

    -- What was sent or asked, and what was said to it: of a document, or of one message.
    create table outbox_exchange (
      number integer primary key,
      document integer references outbox_document (number),
      message integer references outbox_message (number),
      at integer not null,
      what text not null,
      status integer,
      said text not null check (length(said) <= 4000),
      check ((document is null) <> (message is null))
    ) strict;

    create index outbox_exchange_of_document on outbox_exchange (document, number) where document is not null;
    create index outbox_exchange_of_message on outbox_exchange (message, number) where message is not null;
  `,
}
