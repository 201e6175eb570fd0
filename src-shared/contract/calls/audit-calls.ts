import { z } from 'zod'
import { printedFile } from '../views/look-up-views.ts'
import {
  checkpointView,
  ledgerChoices,
  ledgerExportReceipt,
  ledgerFilter,
  ledgerPage,
  ledgerState,
  wholeFactView,
} from '../views/audit-views.ts'

const nothing = z.object({}).strict()

/** What auditors can ask. */
export const auditQueries = {
  /** Facts below a number (null: from the newest on), the newest first. A page may be short, even empty, and go on. */
  'ledger.page': {
    input: z
      .object({
        filter: ledgerFilter,
        below: z.number().int().min(1).nullable(),
        limit: z.number().int().min(1).max(50),
      })
      .strict(),
    output: ledgerPage,
  },
  'ledger.fact': { input: z.object({ sequence: z.number().int().min(1) }).strict(), output: wholeFactView },
  'ledger.choices': { input: nothing, output: ledgerChoices },
  'ledger.state': { input: nothing, output: ledgerState },
} as const

/** What auditors can have done. */
export const auditCommands = {
  /** Writes the facts that fit into the folder of exports. */
  'ledger.export': { input: z.object({ filter: ledgerFilter }).strict(), output: ledgerExportReceipt },
  /** Says that the page of these facts was printed into this file of the folder of exports. */
  'ledger.printed': {
    input: z.object({ filter: ledgerFilter, facts: z.number().int().min(0), file: printedFile }).strict(),
    output: nothing,
  },
  /** Reads the whole chain beside the work; the answer comes at once, what was found is told with the next status. */
  'ledger.check': { input: nothing, output: nothing },
  /** Signs a checkpoint of this moment, to be taken away. */
  'ledger.signCheckpoint': { input: nothing, output: checkpointView },
} as const
