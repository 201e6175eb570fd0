import type { Migration } from '../database/migrate.ts'

/** What is held inside which container, and the holds of a kind in the order of their age: projections. */
export const holds: Migration = {
  version: 23,
  name: 'holds',
  up: `
    create index hold_by_kind on hold (kind, since, item);

    -- How many holds of each kind are on what is inside a container, at any depth. Kept by the database itself, whoever
    -- moves an item or puts a hold on it, so that no scan of a pallet walks through its contents.
    create table held_inside (
      container text not null,
      kind text not null,
      holds integer not null check (holds >= 0),
      primary key (container, kind)
    ) strict, without rowid;

    insert into held_inside (container, kind, holds)
      with recursive above (container, kind) as (
        select item.parent, hold.kind from hold join item on item.id = hold.item where item.parent is not null
        union all
        select item.parent, above.kind from above join item on item.id = above.container where item.parent is not null
      )
      select container, kind, count(*) from above group by 1, 2;

    create trigger hold_counts_in_its_container after insert on hold begin
      insert into held_inside (container, kind, holds)
        select parent, new.kind, 1 from item where id = new.item and parent is not null
        on conflict (container, kind) do update set holds = holds + excluded.holds;
    end;

    create trigger lifted_hold_no_longer_counts after delete on hold begin
      update held_inside set holds = holds - 1
        where kind = old.kind and container = (select parent from item where id = old.item);
    end;

    -- From container to container, up to the outermost.
    create trigger first_hold_inside_counts_further_out after insert on held_inside begin
      insert into held_inside (container, kind, holds)
        select parent, new.kind, new.holds from item where id = new.container and parent is not null
        on conflict (container, kind) do update set holds = holds + excluded.holds;
    end;

    create trigger holds_inside_count_further_out after update of holds on held_inside when new.holds <> old.holds begin
      update held_inside set holds = holds + (new.holds - old.holds)
        where kind = new.kind and container = (select parent from item where id = new.container);
      delete from held_inside where container = new.container and kind = new.kind and new.holds = 0;
    end;

    create trigger item_moves_with_what_is_held after update of parent on item
      when old.parent is not new.parent and (exists (select 1 from hold where item = new.id)
        or exists (select 1 from held_inside where container = new.id))
    begin
      update held_inside set holds = holds
          - (select count(*) from hold where item = new.id and hold.kind = held_inside.kind)
          - coalesce((select moved.holds from held_inside as moved
              where moved.container = new.id and moved.kind = held_inside.kind), 0)
        where container = old.parent;
      insert into held_inside (container, kind, holds)
        select new.parent, kind, sum(holds) from (
          select kind, 1 as holds from hold where item = new.id
          union all select kind, holds from held_inside where container = new.id)
        where new.parent is not null group by kind
        on conflict (container, kind) do update set holds = holds + excluded.holds;
    end;

    create trigger item_goes_with_what_is_held before delete on item
      when exists (select 1 from hold where item = old.id) or exists (select 1 from held_inside where container = old.id)
    begin
      update held_inside set holds = holds
          - (select count(*) from hold where item = old.id and hold.kind = held_inside.kind)
          - coalesce((select gone.holds from held_inside as gone
              where gone.container = old.id and gone.kind = held_inside.kind), 0)
        where container = old.parent;
    end;

    create trigger holds_go_with_their_item after delete on item begin
      delete from hold where item = old.id;
    end;

    create trigger new_item_counts_with_what_is_held after insert on item
      when new.parent is not null and (exists (select 1 from hold where item = new.id)
        or exists (select 1 from held_inside where container = new.id))
    begin
      insert into held_inside (container, kind, holds)
        select new.parent, kind, sum(holds) from (
          select kind, 1 as holds from hold where item = new.id
          union all select kind, holds from held_inside where container = new.id)
        where true group by kind
        on conflict (container, kind) do update set holds = holds + excluded.holds;
    end;
  `,
}
