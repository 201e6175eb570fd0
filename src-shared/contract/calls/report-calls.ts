import { z } from 'zod'
import { jobId } from '../identifiers.ts'
import { confirmedReport, reportList, reportView } from '../views/report-views.ts'

/** What a person can say of reports to authorities. */
export const reportCommands = {
  /** It was filed, with this reference; said again, the newer reference counts. */
  'reports.confirm': { input: confirmedReport, output: z.object({}).strict() },
} as const

/** What a screen can ask of reports to authorities. */
export const reportQueries = {
  /** Those still to be filed, the most urgent first; or those that are, the newest first. */
  'reports.list': {
    input: z
      .object({
        which: z.enum(['open', 'done']),
        after: z.number().int().min(0),
        limit: z.number().int().min(1).max(200),
      })
      .strict(),
    output: reportList,
  },
  /** Those that a finished job triggered. */
  'reports.ofJob': {
    input: z.object({ job: jobId }).strict(),
    output: z.object({ reports: z.array(reportView).max(50) }),
  },
} as const
