import { randomUUID } from 'node:crypto'
import { isoUtc } from '#shared/kernel/time.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { CaptureDesk, ErrorBehaviour } from './capture-desk.ts'
import { problem } from './problem.ts'
import type { Problem } from './problem.ts'
import type { CaptureDocument } from './schema/documents.ts'

/**
 * A capture job as EPCIS shows it (EPCIS 2.0 REST bindings, CaptureJob). While `running`, `success` is true, because nothing
 * is judged before everything is; then `success` false means that with `rollback` nothing was stored, with `proceed` some.
 */
export type CaptureJob = {
  readonly captureID: string
  readonly createdAt: string
  readonly finishedAt?: string
  readonly running: boolean
  readonly success: boolean
  readonly captureErrorBehaviour: ErrorBehaviour
  readonly errors: readonly Problem[]
}

/** The jobs of the repository, oldest first. */
export type CaptureJobs = {
  /** Makes a job for a document. Nothing happens to the document before `begin`. */
  accept(document: CaptureDocument, behaviour: ErrorBehaviour): CaptureJob
  /** Hands the job's document in; called when the reply that announced the job has left. */
  begin(captureId: string): void
  find(captureId: string): CaptureJob | null
  /** Jobs from the one at `from`, at most `count`. */
  slice(from: number, count: number): readonly CaptureJob[]
  /** Takes a finished job out of the journal. */
  restore(job: CaptureJob): void
  /** Begins whatever has not begun, and resolves when every job has ended. */
  finishAll(): Promise<void>
}

/** What kind of server this is, as far as its jobs show it. */
export type JobHabits = {
  /** Held back by a test, it keeps a job running. Must not reject. */
  readonly beforeProcessing: (captureId: string) => Promise<void>
  /** Asked once for each job as it begins: one that never ends, and whether its events are stored all the same. */
  readonly endless: () => 'stored' | 'notStored' | null
  /** Whether a failed job says which event it failed at. */
  readonly namesEvents: () => boolean
}

/** No jobs yet. A job lives in memory until its end is in the journal; the network killed before then forgets it. */
export function createCaptureJobs(desk: CaptureDesk, clock: () => number, habits: JobHabits): CaptureJobs {
  const order: string[] = []
  const jobs = new Map<string, CaptureJob>()
  const accepted = new Map<string, CaptureDocument>()
  const underWay = new Set<Promise<void>>()
  const now = () => isoUtc(clock() as Instant)

  const restore = (job: CaptureJob) => {
    order.push(job.captureID)
    jobs.set(job.captureID, job)
  }

  const finished = (job: CaptureJob, problems: readonly Problem[]): CaptureJob => ({
    ...job,
    finishedAt: now(),
    running: false,
    success: problems.length === 0,
    errors: habits.namesEvents() ? problems : problems.map(withoutName),
  })

  const process = async (job: CaptureJob, document: CaptureDocument) => {
    const endless = habits.endless()
    if (endless === 'notStored') return
    await habits.beforeProcessing(job.captureID)
    await new Promise<void>((ended) => {
      desk.handIn({
        document,
        behaviour: job.captureErrorBehaviour,
        journalEntry: (outcome) => ({ kind: 'job', job: finished(job, outcome.problems) }),
        settled: (outcome) => {
          if (endless === null) jobs.set(job.captureID, finished(job, outcome.problems))
          ended()
        },
      })
    })
  }

  const begin = (captureId: string) => {
    const job = jobs.get(captureId)
    const document = accepted.get(captureId)
    if (job === undefined || document === undefined) return
    accepted.delete(captureId)
    const processed = process(job, document).finally(() => underWay.delete(processed))
    underWay.add(processed)
  }

  return {
    accept: (document, behaviour) => {
      const job: CaptureJob = {
        captureID: randomUUID(),
        createdAt: now(),
        running: true,
        success: true,
        captureErrorBehaviour: behaviour,
        errors: [],
      }
      restore(job)
      accepted.set(job.captureID, document)
      return job
    },
    begin,
    find: (captureId) => jobs.get(captureId) ?? null,
    slice: (from, count) =>
      order.slice(from, from + count).flatMap((captureId) => {
        const job = jobs.get(captureId)
        return job === undefined ? [] : [job]
      }),
    restore,
    finishAll: async () => {
      for (const captureId of accepted.keys()) begin(captureId)
      await Promise.all(underWay)
    },
  }
}

/** What a server says that does not say which event it failed at. */
function withoutName(): Problem {
  return problem('ValidationException', 'The document was not captured.')
}
