import type { Migration } from '../database/migrate.ts'

/**
 * Rights of a person's own and who confirmed them, badges, a locked station, resets that one of two asked for
 * (projections); whether a secret is a PIN, and for one time only, and what a badge's code hashes to (records of their
 * own, never in the ledger).
 */
export const badgesAndRights: Migration = {
  version: 31,
  name: 'badges-and-rights',
  up: `
    alter table person add column is_active integer not null default 1 check (is_active in (0, 1));
    alter table person add column own text not null default '[]' check (json_valid(own));
    alter table person add column confirmations text not null default '[]' check (json_valid(confirmations));

    -- Whoever is there already was enrolled by the station itself: their rights need nobody's word.
    update person set confirmations = (
      select json_group_array(json_object(
        'confirmedBy', null,
        'givenBy', null,
        'grant', json_object('productClasses', 'any', 'reasons', 'any', 'right', value)))
      from json_each(case person.role
        when 'supervisor' then '["approveDestruction","witnessDestruction","resetSecrets"]'
        when 'quality' then '["approveDestruction","witnessDestruction","resetSecrets"]'
        when 'administrator' then '["administerPeople","resetSecrets","restoreBackups"]'
        else '[]' end));

    alter table session add column came_by text not null default 'nameAndSecret'
      check (came_by in ('nameAndSecret', 'badgeAndSecret', 'badge'));
    alter table session add column is_locked integer not null default 0 check (is_locked in (0, 1));

    alter table credential add column kind text not null default 'pin' check (kind in ('pin', 'password'));
    alter table credential add column is_one_time integer not null default 0 check (is_one_time in (0, 1));

    create table badge (
      id text primary key,
      person text not null,
      issued_at integer not null,
      is_withdrawn integer not null default 0 check (is_withdrawn in (0, 1))
    ) strict, without rowid;

    -- A person has one badge that opens anything.
    create unique index badge_in_use on badge (person) where is_withdrawn = 0;

    create table badge_code (
      hash blob primary key,
      badge text not null unique
    ) strict, without rowid;

    create table reset_request (
      person text primary key,
      signature text not null check (json_valid(signature))
    ) strict, without rowid;

    alter table site add column idle_lock_minutes integer not null default 10;
    alter table site add column badge_resume_minutes integer not null default 120;
  `,
}
