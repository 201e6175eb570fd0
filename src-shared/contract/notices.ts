import { z } from 'zod'
import { destructionOrderId, jobId } from './identifiers.ts'
import { scanAnswer } from './views/scan-views.ts'
import { stationStatus } from './views/station-views.ts'

/** What the station tells every page unasked. Small: a notice says what changed, the page asks for what it shows. */
export const notices = {
  'station.changed': stationStatus,
  'scan.answered': scanAnswer,
  'job.changed': z.object({ job: jobId }),
  'destruction.changed': z.object({ order: destructionOrderId }),
  /** An item changed outside of any job. */
  'items.changed': z.object({}).strict(),
  'outbox.changed': z.object({}).strict(),
  'shipments.changed': z.object({}).strict(),
  'batches.changed': z.object({}).strict(),
  /** How far the import of a batch is. */
  'batchImport.changed': z.object({}).strict(),
  'reports.changed': z.object({}).strict(),
  'people.changed': z.object({}).strict(),
  /** Another profile of a scanner holds. */
  'scanners.changed': z.object({}).strict(),
  /** A scanner sent something, whatever it was: the monitor's list has one more. */
  'scanner.heard': z.object({}).strict(),
  'attention.changed': z.object({}).strict(),
} as const

export type NoticeName = keyof typeof notices
export type NoticeBody<Name extends NoticeName> = z.infer<(typeof notices)[Name]>
