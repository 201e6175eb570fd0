import { printerSettings } from '#shared/contract/views/label-views.ts'
import { noLabelYet } from '#shared/domain/labels/decide.ts'
import type { LabelState } from '#shared/domain/labels/decide.ts'
import type { PrinterSettings } from '#shared/domain/labels/printer-settings.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Database } from './database/connection.ts'

/** What is known of labels and their printer. */
export type Labels = {
  /** Null where no printer is set up. */
  printer(): PrinterSettings | null
  stateOf(item: ItemId): LabelState
}

/** Prepares the questions about labels on this database. */
export function openLabels(database: Database): Labels {
  const printer = database.prepare<[], string>('select settings from printer').pluck()
  const state = database.prepare<[string], { prints: number; awaits_scan: number }>(
    'select prints, awaits_scan from label where item = ?',
  )
  return {
    printer: () => {
      const settings = printer.get()
      return settings === undefined ? null : printerSettings.parse(JSON.parse(settings))
    },
    stateOf: (item) => {
      const found = state.get(item)
      return found === undefined ? noLabelYet : { prints: found.prints, awaitsScan: found.awaits_scan === 1 }
    },
  }
}
