import { z } from 'zod'
import { markets } from '../../domain/markets/market.ts'
import { reportableActs, reportKinds, waysOfFiling } from '../../domain/reports/report.ts'
import { factId, instant, shortText } from '../identifiers.ts'

/** A day as people write it down, e.g. `2026-11-23`. */
const isoDay = z.iso.date()

/** One report to an authority, and how far it is. */
export const reportView = z.object({
  /** The fact of the act that triggered it. */
  act: factId,
  report: z.enum(reportKinds),
  actKind: z.enum(reportableActs),
  market: z.enum(markets),
  items: z.number().int(),
  filedBy: z.enum(waysOfFiling),
  actAt: instant,
  dueAt: instant,
  /** When the network had every message about the act. */
  toldAt: instant.nullable(),
  /** When the act that it tells of was undone or corrected: whoever was told has to be told of that too. */
  correctedAt: instant.nullable(),
  confirmation: z.object({ reference: shortText, filedOn: isoDay, at: instant, by: shortText.nullable() }).nullable(),
})
export type ReportView = z.infer<typeof reportView>

export const reportList = z.object({ reports: z.array(reportView).max(200), next: z.number().int().nullable() })
export type ReportList = z.infer<typeof reportList>

/** What a person says of a report that was filed. */
export const confirmedReport = z
  .object({ act: factId, report: z.enum(reportKinds), reference: z.string().max(100), filedOn: isoDay })
  .strict()
export type ConfirmedReport = z.infer<typeof confirmedReport>
