import type { Migration } from '../database/migrate.ts'

const aDay = 24 * 60 * 60 * 1000

/**
 * What of these tries still waits to be looked into, as the projections would say: from the first of the last series on.
 * `event` has for each person in turn what failed, what ends a series (`ends`) and what ends one that alerts nobody yet
 * (`clears`), numbered from 1.
 */
const waitingOf = (events: string) => `
  event (person, n, sequence, at, what) as (
    select person, row_number() over (partition by person order by sequence), sequence, at, what from (${events})
  ),
  walk (person, n, count, last_at, start) as (
    select person, 0, 0, null, 0 from (select distinct person from event)
    union all
    select walk.person, event.n,
      case
        when event.what = 'ends' or (event.what = 'clears' and walk.count < 3) then 0
        when event.what = 'clears' then walk.count
        when walk.count < 3 and event.at - walk.last_at > ${aDay} then 1
        else walk.count + 1
      end,
      case
        when event.what = 'ends' or (event.what = 'clears' and walk.count < 3) then null
        when event.what = 'clears' then walk.last_at
        else max(event.at, coalesce(walk.last_at, event.at))
      end,
      case
        when event.what <> 'fails' then walk.start
        when walk.count = 0 or (walk.count < 3 and event.at - walk.last_at > ${aDay}) then event.sequence
        else walk.start
      end
    from walk join event on event.person is walk.person and event.n = walk.n + 1
  ),
  waiting (sequence) as (
    select event.sequence
    from (select person, count, start, max(n) from walk group by person) as last
    join event on event.person is last.person and event.what = 'fails' and event.sequence >= last.start
    where last.count > 0
  )`

/** Failed sign-ins that nobody has looked into (a projection); and the failed signings from before there was a table for them. */
export const failedSignIns: Migration = {
  version: 72,
  name: 'failed-sign-ins',
  up: `
    create table failed_sign_in (
      sequence integer primary key,
      -- Null where the name or badge is nobody's.
      person text,
      at integer not null,
      because text not null
    ) strict;

    create index failed_sign_in_of on failed_sign_in (person, sequence);

    delete from failed_signing;
    insert into failed_signing (sequence, person, at, meaning, because)
      with recursive ${waitingOf(`
        select json_extract(body, '$.person') as person, sequence, at,
          case kind when 'signature.failed' then 'fails' else 'ends' end as what
        from fact
        where station = 1 and ((kind = 'signature.failed'
            and json_extract(body, '$.because') in ('unknownPerson', 'wrongSecret', 'tooSoon', 'notAllowed'))
          or kind = 'signature.failures-looked-into')`)}
      select sequence, json_extract(body, '$.person'), at, json_extract(body, '$.meaning'), json_extract(body, '$.because')
      from fact where station = 1 and sequence in (select sequence from waiting);

    -- A record of a refused sign-in has the name that its person had then.
    insert into failed_sign_in (sequence, person, at, because)
      with recursive naming (person, name, since, until) as (
        select person, name, sequence, lead(sequence, 1, 9007199254740991) over (partition by person order by sequence)
        from (
          select json_extract(body, '$.person') as person, sequence,
            coalesce(json_extract(body, '$.name'), json_extract(body, '$.to.name')) as name
          from fact where station = 1 and kind in ('person.enrolled', 'person.changed')
        )
      ),
      refused (person, sequence, at, because) as (
        select (select person from naming where name = json_extract(body, '$.name') and since < sequence and sequence < until),
          sequence, at, json_extract(body, '$.because')
        from fact
        where station = 1 and kind = 'person.sign-in-refused' and json_extract(body, '$.because') <> 'badgeMissing'
      ),
      ${waitingOf(`
        select person, sequence, at, 'fails' as what from refused
        union all
        select json_extract(body, '$.person'), sequence, at, 'clears' from fact
        where station = 1 and kind = 'person.signed-in' and json_extract(body, '$.by') is not 'badge'`)}
      select sequence, person, at, because from refused where sequence in (select sequence from waiting);
  `,
}
