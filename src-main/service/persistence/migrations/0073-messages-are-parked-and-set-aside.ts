import type { Migration } from '../database/migrate.ts'

/**
 * Messages can be parked (nobody refused them, and the station does not go on alone) and set aside by a person, who says
 * why; a person can pause sending.
 */
export const messagesAreParkedAndSetAside: Migration = {
  version: 73,
  name: 'messages-are-parked-and-set-aside',
  up: `
    -- A list of states cannot be changed in place: the table is made anew with the same rows under the same numbers.
    create table outbox_message_new (
      number integer primary key,
      id text not null unique,
      endpoint text not null,
      type text not null,
      state text not null check (state in ('queued', 'waiting', 'sending', 'unsure', 'accepted', 'processed', 'refused',
        'parked', 'voided', 'setAside')),
      next_try_at integer,
      unsure_because text check (unsure_because in ('replyLost', 'saidDuplicate', 'partlyRefused', 'jobEndless')),
      capture_url text,
      -- What the network or the connection said last, in its own words; of what a person set aside, their reason.
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
      check (state <> 'waiting' or next_try_at is not null),
      check (state <> 'accepted' or capture_url is not null),
      check (state not in ('refused', 'parked', 'setAside') or last_reply is not null),
      check ((state = 'unsure') = (unsure_because is not null)),
      check (coalesce(unsure_because, '') <> 'partlyRefused' or last_reply is not null),
      check ((state = 'setAside') = (set_aside_because is not null)),
      check (state <> 'voided' or may_be_there = 0)
    ) strict;

    -- The halves of before have numbers that the parts of today use: a suspicion is formed anew where it is justified.
    insert into outbox_message_new (number, id, endpoint, type, state, next_try_at, unsure_because, capture_url,
        last_reply, waits_for, document, attempts, items, events, bytes, created_at, created_by, updated_at,
        may_be_there, fact, declares)
      select number, id, endpoint, type, state, next_try_at, unsure_because, capture_url,
        last_reply, waits_for, document, attempts, items, events, bytes, created_at, created_by, updated_at,
        may_be_there, fact, declares
      from outbox_message;
    drop table outbox_message;
    alter table outbox_message_new rename to outbox_message;

    create index outbox_message_by_state on outbox_message (state, number);
    create index outbox_message_ready on outbox_message (endpoint, number) where state = 'queued' and waits_for is null;
    create index outbox_message_held_back on outbox_message (waits_for) where waits_for is not null;
    create index outbox_message_suspects on outbox_message (suspects) where suspects is not null;
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
      before update of number, id, endpoint, type, created_at, created_by, fact on outbox_message begin
      select raise(abort, 'a message stays what it is');
    end;

    -- The endpoints to which a person lets nothing go for now.
    create table sending_pause (
      endpoint text primary key,
      since integer not null,
      person text,
      reason text not null
    ) strict, without rowid;
  `,
}
