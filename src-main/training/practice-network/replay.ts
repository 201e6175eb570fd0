import { z } from 'zod'
import type { Json } from '#shared/kernel/canonical-json.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { CaptureJob } from './capture-jobs.ts'
import { recordOf } from './event-rules.ts'
import type { EventStore } from './event-store.ts'
import { readEvent } from './schema/events.ts'
import { dateTime } from './schema/members.ts'

const problemKept = z.looseObject({
  type: z.string().startsWith('epcisException:'),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
})

const entryKept = z.looseObject({
  context: z.json(),
  records: z.array(z.strictObject({ recordTime: dateTime, event: z.looseObject({ eventID: z.string() }) })),
  job: z
    .strictObject({
      captureID: z.string(),
      createdAt: dateTime,
      finishedAt: dateTime,
      running: z.literal(false),
      success: z.boolean(),
      captureErrorBehaviour: z.enum(['rollback', 'proceed']),
      errors: z.array(problemKept),
    })
    .optional(),
})

/** Puts the events of one journal entry back into the store, and answers with its job, if it has one. Throws where it is none of ours. */
export function replayEntry(entry: Json, store: EventStore): CaptureJob | null {
  const { context, records, job } = entryKept.parse(entry)
  for (const { recordTime, event } of records) {
    const read = readEvent(event as Json, 'event')
    if (!read.ok) throw new Error(`the journal holds what is no event: ${read.error}`)
    store.add(recordOf({ ...read.value, eventID: event.eventID }, context, Date.parse(recordTime) as Instant))
  }
  return job === undefined ? null : (job as CaptureJob)
}
