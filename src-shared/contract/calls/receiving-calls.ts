import { z } from 'zod'
import { reportedKinds, shortReasons } from '../../domain/receiving/discrepancy.ts'
import { returnOutcomes } from '../../domain/returns/facts.ts'
import { discrepancyId, discrepancyList, mostListed, returnList } from '../views/discrepancy-views.ts'
import { itemId, jobId, longText, shipmentId, shortText } from '../identifiers.ts'
import { deliveryNote, receivingProgress, receivingReceipt } from '../views/receiving-views.ts'
import { receivingRules } from '../views/site-views.ts'

const ofJob = z.object({ job: jobId }).strict()

/** What a person can ask about receiving. */
export const receivingCommands = {
  /** Receives a shipment; without one, the first scan finds it. */
  'receiving.start': {
    input: z.object({ shipment: shipmentId.nullable() }).strict(),
    output: z.object({ job: jobId }),
  },
  /** Receives goods that nobody announced, where the site allows it; a number that was announced leads to its shipment. */
  'receiving.startUnannounced': { input: deliveryNote, output: z.object({ job: jobId }) },
  /** The container scanned last was opened: of its contents only what is scanned counts. */
  'receiving.openLast': { input: ofJob, output: z.object({ item: itemId }) },
  'receiving.report': {
    input: z.object({ job: jobId, discrepancy: z.enum(reportedKinds) }).strict(),
    output: z.object({ item: itemId.nullable() }),
  },
  'receiving.complete': {
    input: z.object({ job: jobId, shortBecause: z.enum(shortReasons).nullable() }).strict(),
    output: receivingReceipt,
  },

  /** Writes the discrepancies of a receipt into the folder of exports. */
  'receiving.export': { input: ofJob, output: z.object({ folder: longText, file: shortText }) },
  /** Says what was done about a discrepancy that no hold waits for. */
  'discrepancies.settle': {
    input: z.object({ discrepancy: discrepancyId, note: z.string().trim().min(1).max(500) }).strict(),
    output: z.object({}).strict(),
  },
  'returns.verify': {
    input: z.object({ items: z.array(itemId).min(1).max(mostListed), outcome: z.enum(returnOutcomes) }).strict(),
    output: z.object({ items: z.number().int(), messages: z.number().int() }),
  },

  'site.setReceivingRules': { input: receivingRules.strict(), output: z.object({}).strict() },
} as const

/** What a screen can ask about receiving. */
export const receivingQueries = {
  /** How far a receipt is, and what was found to differ; also after it is completed. */
  'receiving.progress': { input: ofJob, output: receivingProgress },
  'discrepancies.list': { input: z.object({}).strict(), output: discrepancyList },
  'discrepancies.ofJob': { input: ofJob, output: discrepancyList },
  'returns.list': { input: z.object({ shipment: shipmentId }).strict(), output: returnList },
} as const
