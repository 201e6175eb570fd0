import type { Migration } from '../database/migrate.ts'

/**
 * A message can have an endpoint of its own, how the station signs in belongs to one address, and where a message may be is kept
 * with it. What was signed in at before is read from the ledger: an access counts for the address of its moment.
 */
export const anEndpointPerMessage: Migration = {
  version: 87,
  name: 'an-endpoint-per-message',
  up: `
    -- How the station signs in at each address and what stands between (a projection).
    create table network_access_by_address (
      address text primary key,
      access text not null check (json_valid(access))
    ) strict, without rowid;
    insert or replace into network_access_by_address (address, access)
      select address, access from (
        select json_extract(set_up.body, '$.to') as access, set_up.sequence, (
          select json_extract(named.body, '$.to') from fact as named
          where named.station = 1 and named.kind = 'network.address-set-up' and named.sequence < set_up.sequence
          order by named.sequence desc limit 1
        ) as address
        from fact as set_up where set_up.station = 1 and set_up.kind = 'network.access-set-up'
      ) where address is not null order by sequence;
    drop table network_access;
    alter table network_access_by_address rename to network_access;

    -- Every message that was set up before goes to the site's own endpoint. Members in the order of canonical JSON.
    update message_setting set settings = json_object(
      'endpoint', null,
      'form', json(settings -> '$.form'),
      'isOn', json(settings -> '$.isOn'),
      'receiver', settings ->> '$.receiver',
      'sender', settings ->> '$.sender'
    );

    -- The kinds of message that go to another endpoint than their site's (a projection); \`site\` is the site's own.
    create table message_endpoint (
      site text not null,
      type text not null,
      endpoint text not null,
      primary key (site, type)
    ) strict, without rowid;

    -- The endpoint that a message went to; null as long as it is surely nowhere, and then its settings say where it goes.
    alter table outbox_message add column goes_to text;
    update outbox_message set goes_to = endpoint
      where may_be_there = 1 or state in ('sending', 'unsure', 'accepted', 'exported');

    create index outbox_message_ready_by_type on outbox_message (type, place, piece_from)
      where state = 'queued' and waits_for is null and goes_to is null;
    create index outbox_message_ready_by_endpoint on outbox_message (goes_to, place, piece_from)
      where state = 'queued' and waits_for is null and goes_to is not null;
    create index outbox_message_elsewhere on outbox_message (goes_to)
      where goes_to <> endpoint and state not in ('processed', 'split', 'voided', 'setAside');

    -- What may be at an endpoint is asked for there and nowhere else.
    create trigger outbox_message_is_asked_for_where_it_went
      before update of goes_to, may_be_there, state on outbox_message
      when (new.goes_to is null and (new.may_be_there = 1 or new.state in ('sending', 'unsure', 'accepted', 'exported')))
        or (new.goes_to is not old.goes_to and old.goes_to is not null and new.goes_to is not null)
        or (new.goes_to is null and old.goes_to is not null and new.type = 'declaration')
    begin
      select raise(abort, 'a message is asked for where it went');
    end;
  `,
}
