import type { FactId } from '../ledger/fact-id.ts'
import type { JobId } from '../jobs/job.ts'

/** One thing that was done to goods: all facts of one job about goods, by the job's id, or one fact alone by its own. */
export type ActId = JobId | FactId

/** The kinds of fact that change goods. What each of them is to undoing says act.ts. */
export const actKinds = [
  'damage.containers-found',
  'damage.finished',
  'contents.taken-out',
  'contents.packed',
  'receiving.completed',
  'returns.verified',
  'holds.put',
  'holds.lifted',
  'holds.moved',
  'sampling.finished',
  'decommissioning.finished',
  'destruction.executed',
  'batch.commissioned',
  'batch.aggregated',
] as const

/** A kind of fact that changes goods. */
export type ActKind = (typeof actKinds)[number]
