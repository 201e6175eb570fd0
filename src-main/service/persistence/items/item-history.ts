import type { TallymanFact } from '#shared/domain/facts.ts'
import type { ClockFlag, ScanEvidence } from '#shared/domain/ledger/fact.ts'
import type { FactId } from '#shared/domain/ledger/fact-id.ts'
import type { SaidOfItem } from '#shared/domain/look-up/part-of-fact.ts'
import { partsOfFact } from '#shared/domain/look-up/parts-of-fact.ts'
import type { UntoldReason } from '#shared/domain/messaging/untold-reason.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { CorrectionRecord } from '../acts.ts'
import type { Database } from '../database/connection.ts'
import { factColumns } from '../ledger/fact-row.ts'
import type { FactRow } from '../ledger/fact-row.ts'
import { splitItemId } from './item-number.ts'

/** The place of an entry in the ledger: a fact, and the part of it. */
export type FactPlace = { readonly sequence: number; readonly part: number }

/** One fact as far as it is about one item. */
export type HistoryEntry = FactPlace & {
  readonly fact: FactId
  readonly at: Instant
  readonly offsetMinutes: number
  readonly clockFlag: ClockFlag | null
  /** The name of the person who did it; null for what the station did by itself. */
  readonly person: string | null
  readonly siteGln: string | null
  readonly scan: ScanEvidence | null
  readonly says: SaidOfItem
  /** Who undid or corrected it; null where it stands. */
  readonly corrected: CorrectionRecord | null
  /** Whether it changed goods, so that it could be undone. */
  readonly isAct: boolean
  /** Why the network hears nothing of it; null where it hears something, or there is nothing to tell. */
  readonly untold: UntoldReason | null
}

/** The facts about an item. */
export type ItemHistory = {
  /** Newest first, before this place; null for the newest. Costs the same whatever else is in these facts. */
  page(item: ItemId, before: FactPlace | null, limit: number): readonly HistoryEntry[]
  /** The first fact after this sequence, whole and as it stands in the ledger; null after the last. One at a time: a fact may be long. */
  next(item: ItemId, afterSequence: number): FactRow | null
}

type EntryRow = Omit<HistoryEntry, 'scan' | 'says' | 'corrected' | 'isAct'> & {
  readonly scan: string | null
  readonly says: string | null
  /** Null where `says` says it: the body of a long fact is not even read. */
  readonly body: string | null
  readonly isAct: 0 | 1
  readonly correctedAt: Instant | null
  readonly correctedBy: string | null
  readonly correctedHow: CorrectionRecord['way'] | null
  readonly correctedBecause: CorrectionRecord['reason'] | null
  readonly correctedRemark: string | null
}

/** The questions as they are asked; a test looks at how SQLite would answer each. */
export const historyQuestions = {
  page: `
    select fact_item.sequence, fact_item.part, fact.id as fact, fact.at, fact.offset_minutes as offsetMinutes,
      fact.clock_flag as clockFlag, person.name as person, fact.site_gln as siteGln, fact.scan, fact_part.says,
      case when fact_part.says is null then fact.body end as body, act_fact.sequence is not null as isAct,
      correction.at as correctedAt, corrector.name as correctedBy, correction.way as correctedHow,
      correction.reason as correctedBecause, correction.remark as correctedRemark,
      (select min(outbox_unsent.because) from outbox_message
         left join outbox_unsent on outbox_unsent.message = outbox_message.number
       where outbox_message.fact = fact.id having count(*) = count(outbox_unsent.because)) as untold
    from item_number
      join fact_item on fact_item.item = item_number.number
      join fact on fact.station = 1 and fact.sequence = fact_item.sequence
      left join fact_part on fact_part.sequence = fact_item.sequence and fact_part.part = fact_item.part
      left join person on person.id = fact.person
      left join act_fact on act_fact.sequence = fact_item.sequence
      left join corrected_fact on corrected_fact.sequence = fact_item.sequence
      left join correction on correction.sequence = corrected_fact.correction
      left join person as corrector on corrector.id = correction.person
    where item_number.name = ? and item_number.before_name = ? and (fact_item.sequence, fact_item.part) < (?, ?)
    order by fact_item.sequence desc, fact_item.part desc limit ?`,
  next: `
    select ${factColumns}
    from item_number
      join fact_item on fact_item.item = item_number.number
      join fact on fact.station = 1 and fact.sequence = fact_item.sequence
      join station on station.number = fact.station
    where item_number.name = ? and item_number.before_name = ? and fact_item.sequence > ?
    order by fact_item.sequence limit 1`,
} as const

/** Prepares the questions on this database. */
export function openItemHistory(database: Database): ItemHistory {
  const page = database.prepare<[string, string, number, number, number], EntryRow>(historyQuestions.page)
  const next = database.prepare<[string, string, number], FactRow>(historyQuestions.next)
  return {
    page: (item, before, limit) => {
      const { name, beforeName } = splitItemId(item)
      const { sequence, part } = before ?? { sequence: Number.MAX_SAFE_INTEGER, part: 0 }
      return page.all(name, beforeName, sequence, part, limit).map(entryOf)
    },
    next: (item, afterSequence) => {
      const { name, beforeName } = splitItemId(item)
      return next.get(name, beforeName, afterSequence) ?? null
    },
  }
}

function entryOf(found: EntryRow): HistoryEntry {
  const { says, body, scan, isAct, untold } = found
  const { sequence, part, fact, at, offsetMinutes, clockFlag, person, siteGln } = found
  const row = { sequence, part, fact, at, offsetMinutes, clockFlag, person, siteGln }
  return {
    ...row,
    isAct: isAct === 1,
    untold,
    corrected: correctedIn(found),
    scan: scan === null ? null : (JSON.parse(scan) as ScanEvidence),
    says: says === null ? partOf(row, body) : (JSON.parse(says) as SaidOfItem),
  }
}

function correctedIn(row: EntryRow): CorrectionRecord | null {
  const { correctedAt: at, correctedHow: way, correctedBecause: reason } = row
  if (at === null || way === null || reason === null) return null
  return { at, by: row.correctedBy, way, reason, remark: row.correctedRemark }
}

function partOf({ sequence, part }: FactPlace, body: string | null): SaidOfItem {
  const found = body === null ? undefined : partsOfFact(JSON.parse(body) as TallymanFact)[part]
  if (found === undefined) throw new Error(`fact ${sequence} has no part ${part}`)
  return found.says
}
