import type { LedgerFilterView } from '#shared/contract/views/audit-views.ts'

/** Where somebody is in the ledger: what is looked for, and below which records the pages began that led here. */
export type LedgerPlace = { readonly filter: LedgerFilterView; readonly path: readonly number[] }

/** The whole ledger from its newest record on. */
export const wholeLedger: LedgerPlace = {
  filter: { person: null, item: null, from: null, until: null, kinds: [] },
  path: [],
}
