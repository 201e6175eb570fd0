import { isAct } from '#shared/domain/corrections/act.ts'
import type { ActFact, StandingAct } from '#shared/domain/corrections/act.ts'
import type { ActId, ActKind } from '#shared/domain/corrections/act-kind.ts'
import type { UndoSituation } from '#shared/domain/corrections/decide.ts'
import type { CorrectionWay } from '#shared/domain/corrections/facts.ts'
import type { CorrectionReason } from '#shared/domain/corrections/reasons.ts'
import { changedItself } from '#shared/domain/corrections/resting-on.ts'
import type { Touched } from '#shared/domain/corrections/undoing.ts'
import type { TallymanFact } from '#shared/domain/facts.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { FactId } from '#shared/domain/ledger/fact-id.ts'
import type { SaidOfItem } from '#shared/domain/look-up/part-of-fact.ts'
import { partsOfFact } from '#shared/domain/look-up/parts-of-fact.ts'
import type { BarToUndoing } from '#shared/domain/markets/undo-rule.ts'
import type { MessageId } from '#shared/domain/network/message.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Database } from './database/connection.ts'
import { splitItemId } from './items/item-number.ts'

/** What a person points at to say which act they mean. */
export type ActReference =
  | { readonly kind: 'job'; readonly job: JobId }
  | { readonly kind: 'fact'; readonly fact: FactId }
  | { readonly kind: 'message'; readonly message: MessageId }

/** The last correction of an act. */
export type CorrectionRecord = {
  readonly at: Instant
  readonly by: string | null
  readonly way: CorrectionWay
  readonly reason: CorrectionReason
  readonly remark: string | null
}

/** What the station knows of acts: what was done to goods, and what of it was undone. */
export type Acts = {
  /** Null where it points at nothing that was done to goods. A declaration stands for the act it declares wrong. */
  find(reference: ActReference): ActId | null
  /** The act as far as it stands. */
  standing(act: ActId): StandingAct
  /** What its last fact was, whether it stands or not. */
  lastKind(act: ActId): ActKind
  /** Who recorded the act first; null for the station itself. */
  recordedBy(act: ActId): string | null
  lastCorrection(act: ActId): CorrectionRecord | null
  /** What an act changed besides what it says: goods that it released by taking the last hold out of what they are in. */
  released(act: StandingAct): readonly ItemId[]
  /**
   * The newest later act that still stands and was done with what this one changed. Costs a few look-ups for each item,
   * however long the facts are.
   */
  later(act: StandingAct, touched: Touched): UndoSituation['later']
  /** One of these items that an open job claims. */
  claimed(touched: Touched): UndoSituation['claimed']
  /** One of these items, or what it is in at any depth, on the list of a destruction order that is not over. */
  listed(touched: Touched): UndoSituation['listed']
  /** What these items have become that may bar undoing. `today` is the date at the site. */
  bars(items: readonly ItemId[], today: string): UndoSituation['bars']
}

type StandingRow = { readonly id: FactId; readonly sequence: number; readonly body: string }
type LaterRow = {
  readonly sequence: number
  readonly part: number
  readonly item: ItemId
  readonly kind: ActKind
  readonly at: Instant
}
type Barred = Readonly<Record<'expired' | 'destroyed' | 'supplied', number>> &
  Readonly<Record<'expiredItem' | 'destroyedItem' | 'suppliedItem', ItemId | null>>

/** Prepares the questions about acts on this database. */
export function openActs(database: Database): Acts {
  const ofJob = database.prepare<[JobId], ActId>('select act from act_fact where act = ? limit 1').pluck()
  const ofFact = database.prepare<[FactId], ActId>('select act from act_fact where fact = ?').pluck()
  const ofMessage = database
    .prepare<[MessageId], ActId>(`
      select act_fact.act from outbox_message as message
      left join outbox_message as original on original.number = message.declares
      join act_fact on act_fact.fact = coalesce(original.fact, message.fact)
      where message.id = ?`)
    .pluck()
  const standing = database.prepare<[ActId], StandingRow>(`
    select fact.id, fact.sequence, fact.body
    from act_fact join fact on fact.station = 1 and fact.sequence = act_fact.sequence
    where act = ? and not exists (select 1 from corrected_fact where corrected_fact.sequence = act_fact.sequence)
    order by act_fact.sequence`)
  const first = database.prepare<[ActId], { at: Instant; siteGln: string | null; by: string | null }>(`
    select fact.at, fact.site_gln as siteGln, person.name as by
    from act_fact join fact on fact.station = 1 and fact.sequence = act_fact.sequence
      left join person on person.id = fact.person
    where act = ? order by act_fact.sequence limit 1`)
  const lastKind = database
    .prepare<[ActId], ActKind>(`
      select fact.kind from act_fact join fact on fact.station = 1 and fact.sequence = act_fact.sequence
      where act = ? order by act_fact.sequence desc limit 1`)
    .pluck()
  const lastCorrection = database.prepare<[ActId], CorrectionRecord>(`
    select at, person.name as by, way, reason, remark
    from correction left join person on person.id = correction.person
    where act = ? order by sequence desc limit 1`)
  const later = database.prepare<{ items: string; after: number; act: ActId }, LaterRow>(laterActs)
  const laterReleases = database.prepare<{ items: string; after: number; act: ActId }, Omit<LaterRow, 'part'>>(`
    select stand_before.sequence, fact.kind, fact.at, min(stand_before.item) as item
    from json_each(:items) as wanted
      cross join stand_before on stand_before.item = wanted.value and stand_before.sequence > :after
      cross join act_fact on act_fact.sequence = stand_before.sequence and act_fact.act <> :act
      cross join fact on fact.station = 1 and fact.sequence = stand_before.sequence
    where not exists (select 1 from corrected_fact where corrected_fact.sequence = stand_before.sequence)
    group by stand_before.sequence`)
  const released = database
    .prepare<[string], ItemId>(
      'select distinct item from stand_before where sequence in (select value from json_each(?))',
    )
    .pluck()
  const partSays = database
    .prepare<[number, number], string>('select says from fact_part where sequence = ? and part = ?')
    .pluck()
  const bodyAt = database.prepare<[number], string>('select body from fact where station = 1 and sequence = ?').pluck()
  const claimed = database.prepare<[string], { item: ItemId; job: JobId }>(
    'select item, job from claim where item in (select value from json_each(?)) limit 1',
  )
  const isAnyListed = database.prepare<[], 1>('select 1 from destruction_listed limit 1').pluck()
  const listed = database.prepare<[string], { item: ItemId; number: string }>(`
    with recursive wanted (item) as (
      select value from json_each(?)
      union
      select item.parent from wanted cross join item on item.id = wanted.item where item.parent is not null
    )
    select wanted.item, destruction_order.number from wanted
      cross join destruction_listed on destruction_listed.item = wanted.item
      cross join destruction_order on destruction_order.id = destruction_listed.destruction_order limit 1`)
  const barred = database.prepare<{ items: string; today: string }, Barred>(`
    select
      count(*) filter (where expiry < :today) as expired, min(item.id) filter (where expiry < :today) as expiredItem,
      count(*) filter (where lifecycle = 'destroyed') as destroyed,
      min(item.id) filter (where lifecycle = 'destroyed') as destroyedItem,
      count(*) filter (where availability = 'SHIPPED') as supplied,
      min(item.id) filter (where availability = 'SHIPPED') as suppliedItem
    from json_each(:items) cross join item on item.id = value`)

  function laterOn({ id, facts }: StandingAct, items: readonly ItemId[]): readonly LaterRow[] {
    const split = items.map((item) => splitItemId(item)).map(({ name, beforeName }) => [name, beforeName])
    const after = facts[0]?.sequence ?? Number.MAX_SAFE_INTEGER
    return later.all({ items: JSON.stringify(split), after, act: id })
  }

  function saidBy({ sequence, part }: LaterRow): SaidOfItem {
    const says = partSays.get(sequence, part)
    if (says !== undefined) return JSON.parse(says) as SaidOfItem
    const body = JSON.parse(bodyAt.get(sequence) ?? 'null') as TallymanFact
    const found = partsOfFact(body)[part]
    if (found === undefined) throw new Error(`fact ${sequence} has no part ${part}`)
    return found.says
  }

  return {
    find: (reference) => {
      switch (reference.kind) {
        case 'job':
          return ofJob.get(reference.job) ?? null
        case 'fact':
          return ofFact.get(reference.fact) ?? null
        case 'message':
          return ofMessage.get(reference.message) ?? null
      }
    },
    standing: (act) => {
      const begun = first.get(act)
      if (begun === undefined) throw new Error(`there is no act ${act}`)
      return { id: act, facts: standing.all(act).flatMap(actFactOf), at: begun.at, siteGln: begun.siteGln }
    },
    lastKind: (act) => {
      const kind = lastKind.get(act)
      if (kind === undefined) throw new Error(`there is no act ${act}`)
      return kind
    },
    released: ({ facts }) => released.all(JSON.stringify(facts.map(({ sequence }) => sequence))),
    recordedBy: (act) => first.get(act)?.by ?? null,
    lastCorrection: (act) => lastCorrection.get(act) ?? null,
    later: (act, { changed, containers }) => {
      const items = JSON.stringify([...changed, ...containers])
      const after = act.facts[0]?.sequence ?? Number.MAX_SAFE_INTEGER
      const rows = [
        ...laterOn(act, changed),
        ...laterOn(act, containers).filter((row) => changedItself(saidBy(row))),
        ...laterReleases.all({ items, after, act: act.id }),
      ].sort((one, other) => other.sequence - one.sequence)
      const [newest] = rows
      return newest === undefined ? null : { item: newest.item, kind: newest.kind, at: newest.at }
    },
    claimed: ({ changed, containers }) => claimed.get(JSON.stringify([...changed, ...containers])) ?? null,
    listed: ({ changed, containers }) =>
      isAnyListed.get() === undefined ? null : (listed.get(JSON.stringify([...changed, ...containers])) ?? null),
    bars: (items, today) => {
      const found = barred.get({ items: JSON.stringify(items), today })
      if (found === undefined) return []
      const bars: readonly (readonly [BarToUndoing, number, ItemId | null])[] = [
        ['destroyed', found.destroyed, found.destroyedItem],
        ['supplied', found.supplied, found.suppliedItem],
        ['expired', found.expired, found.expiredItem],
      ]
      return bars.flatMap(([bar, count, item]) => (item === null ? [] : [{ bar, item, items: count }]))
    },
  }
}

/** Acts that still stand and are about these items, each with the part of it and one item of them; a test looks at how SQLite answers. */
export const laterActs = `
  select fact_item.sequence, fact_item.part, fact.kind, fact.at,
    min(item_number.before_name || item_number.name) as item
  from json_each(:items) as wanted
    cross join item_number on item_number.name = wanted.value ->> 0 and item_number.before_name = wanted.value ->> 1
    cross join fact_item on fact_item.item = item_number.number and fact_item.sequence > :after
    cross join act_fact on act_fact.sequence = fact_item.sequence and act_fact.act <> :act
    cross join fact on fact.station = 1 and fact.sequence = fact_item.sequence
  where not exists (select 1 from corrected_fact where corrected_fact.sequence = fact_item.sequence)
  group by fact_item.sequence, fact_item.part`

function actFactOf({ id, sequence, body: text }: StandingRow): readonly ActFact[] {
  const body = JSON.parse(text) as TallymanFact
  return isAct(body) ? [{ id, sequence, body }] : []
}
