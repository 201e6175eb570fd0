import type { DamageReason } from '#shared/domain/damage/reasons.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Database } from './database/connection.ts'

/** An inspection: the damaged container of which was said that its contents are to be inspected, since when and why. */
export type Inspection = { readonly container: ItemId; readonly since: Instant; readonly reason: DamageReason }

/** An inspection with how many items still wait for it, the container itself among them. */
export type OpenInspection = Inspection & { readonly items: number }

/** What is held to be inspected. */
export type Inspections = {
  /** The oldest first. */
  open(limit: number): readonly OpenInspection[]
  /** The inspection that an item waits for. */
  ofItem(item: ItemId): Inspection | null
}

/** The questions as they are asked; a test looks at how SQLite would answer each. */
export const inspectionQuestions = {
  open: 'select container, since, reason, items from inspection order by since limit ?',
  ofItem: `
    select inspection.container, inspection.since, inspection.reason
    from inspected_item join inspection using (container, since) where inspected_item.item = ?`,
} as const

/** Prepares the questions on this database. */
export function openInspections(database: Database): Inspections {
  const open = database.prepare<[number], OpenInspection>(inspectionQuestions.open)
  const ofItem = database.prepare<[ItemId], Inspection>(inspectionQuestions.ofItem)
  return { open: (limit) => open.all(limit), ofItem: (item) => ofItem.get(item) ?? null }
}
