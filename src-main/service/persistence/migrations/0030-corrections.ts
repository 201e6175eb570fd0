import type { Migration } from '../database/migrate.ts'

/**
 * Messages know the fact they tell of, and can be voided or declare another one wrong; which facts are one act, and which
 * were undone, are projections.
 */
export const corrections: Migration = {
  version: 30,
  name: 'corrections',
  up: `
    -- A list of states cannot be changed in place: the table is made anew with the same rows under the same numbers.
    create table outbox_message_new (
      number integer primary key,
      id text not null unique,
      endpoint text not null,
      type text not null,
      state text not null check (state in
        ('queued', 'waiting', 'sending', 'unsure', 'accepted', 'processed', 'refused', 'voided')),
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
      -- 1 where a try may have brought the events to the network: what surely never left can be voided.
      may_be_there integer not null default 0 check (may_be_there in (0, 1)),
      -- The id of the fact that it tells the network of; null for one that was made before this was kept.
      fact text,
      -- The message whose events it declares wrong.
      declares integer references outbox_message (number),
      check (state <> 'waiting' or next_try_at is not null),
      check (state <> 'accepted' or capture_url is not null),
      check (state <> 'refused' or last_reply is not null),
      check ((state = 'unsure') = (unsure_because is not null)),
      check (state <> 'voided' or may_be_there = 0)
    ) strict;

    -- The acts so far: a message was made at the moment of the fact behind it.
    create table act_before (at integer, kind text, id text, sequence integer);
    insert into act_before select at, kind, id, sequence from fact where station = 1
      and kind in ('contents.taken-out', 'contents.packed', 'damage.finished', 'receiving.completed');
    create index act_before_at on act_before (at);

    -- Whatever was tried before may be there, except what the network refused.
    insert into outbox_message_new (number, id, endpoint, type, state, next_try_at, unsure_because, capture_url,
        last_reply, waits_for, suspects, document, attempts, items, events, bytes, created_at, created_by, updated_at,
        may_be_there, fact)
      select number, id, endpoint, type, state, next_try_at, unsure_because, capture_url,
        last_reply, waits_for, suspects, document, attempts, items, events, bytes, created_at, created_by, updated_at,
        attempts > 0 and state <> 'refused',
        (select id from act_before where act_before.at = outbox_message.created_at and kind in (
            case type when 'damage' then 'damage.finished' when 'receiving' then 'receiving.completed'
              when 'unpacking' then 'contents.taken-out' else 'contents.packed' end,
            case type when 'unpacking' then 'contents.packed' end)
          order by sequence limit 1)
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

    -- When the event was declared wrong; null for the event itself. A declaration bears the id of what it declares.
    alter table outbox_event add column declared_at integer;
    drop index outbox_event_id;
    create unique index outbox_event_name on outbox_event (id, coalesce(declared_at, 0));
    drop trigger outbox_event_keeps_its_body;
    create trigger outbox_event_keeps_its_body before update of message, position, id, body, declared_at on outbox_event begin
      select raise(abort, 'an event keeps its body');
    end;

    -- The facts that changed goods, by the act they belong to: those of one job, or one alone.
    create table act_fact (
      sequence integer primary key,
      fact text not null unique,
      act text not null
    ) strict;

    create index act_fact_of_act on act_fact (act, sequence);

    insert into act_fact select act_before.sequence, act_before.id, json_extract(fact.body, '$.job')
      from act_before join fact on fact.station = 1 and fact.sequence = act_before.sequence;
    drop table act_before;

    create table correction (
      sequence integer primary key,
      act text not null,
      at integer not null,
      person text,
      way text not null check (way in ('undone', 'leftOut', 'changed')),
      reason text not null,
      remark text
    ) strict;

    create table corrected_fact (
      sequence integer primary key,
      correction integer not null
    ) strict;
  `,
}
