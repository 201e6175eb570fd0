import { randomUUID } from 'node:crypto'
import type { Json } from '#shared/kernel/canonical-json.ts'
import { isoUtc } from '#shared/kernel/time.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Context, EventRecord } from './event-record.ts'
import { judgeEvent } from './event-rules.ts'
import type { EventRules } from './event-rules.ts'
import type { EventStore } from './event-store.ts'
import type { Journal } from './journal.ts'
import { problem } from './problem.ts'
import type { Problem } from './problem.ts'
import type { CaptureDocument } from './schema/documents.ts'

/** What happens to the other events of a document when one is refused (EPCIS 2.0, GS1-Capture-Error-Behaviour). */
export type ErrorBehaviour = 'rollback' | 'proceed'

/** What became of a document. It is on disk when this is known. */
export type Outcome = {
  readonly stored: readonly EventRecord[]
  /** Events that were here already, equal in content. */
  readonly duplicates: number
  readonly problems: readonly Problem[]
}

/** A document handed in, and what the journal is to keep of it beside its events. */
export type Submission = {
  readonly document: CaptureDocument
  readonly behaviour: ErrorBehaviour
  readonly journalEntry: (outcome: Outcome) => { readonly [member: string]: Json }
  readonly settled: (outcome: Outcome) => void
}

/** The events of one document as a line of the journal keeps them. */
export type JournalledEvents = {
  readonly context: Context
  readonly records: readonly { readonly recordTime: string; readonly event: Json }[]
}

/** Takes documents one after the other, in the order in which they are handed in. */
export type CaptureDesk = {
  handIn(submission: Submission): void
  /** Resolves when everything handed in so far is settled. */
  idle(): Promise<void>
}

/** As many events share one sync of the disk at most; more would only keep the first of them waiting. */
const eventsInOneGroup = 2000

/**
 * The one place where events enter the repository. Documents that wait together are judged together and written with one sync,
 * which is what makes many small documents fast. No query sees an event before it is on disk.
 */
export function createCaptureDesk(repository: {
  readonly store: EventStore
  readonly journal: Journal
  readonly rules: EventRules
  readonly clock: () => number
}): CaptureDesk {
  const { store, journal, rules } = repository
  const waiting: Submission[] = []
  let working: Promise<void> = Promise.resolve()
  let isWorking = false

  /** Record times never run backwards, so that a reader who remembers the last one misses nothing. */
  const recordTime = () =>
    Math.max(repository.clock(), store.size() === 0 ? 0 : store.at(store.size() - 1).recordTime) as Instant

  const judge = ({ document, behaviour }: Submission): Outcome => {
    const before = store.size()
    const stored: EventRecord[] = []
    const problems: Problem[] = []
    let duplicates = 0
    for (const event of document.events) {
      const judged = judgeEvent({ ...event, eventID: event.eventID ?? `urn:uuid:${randomUUID()}` }, document.context, {
        store,
        rules,
        now: repository.clock() as Instant,
        recordTime: recordTime(),
      })
      if (judged.kind === 'refused') problems.push(judged.problem)
      if (judged.kind === 'duplicate') duplicates += 1
      if (judged.kind === 'new') {
        store.add(judged.record)
        stored.push(judged.record)
      }
    }
    if (problems.length === 0 || behaviour === 'proceed') return { stored, duplicates, problems }
    store.undoTo(before)
    return { stored: [], duplicates: 0, problems }
  }

  const settleGroup = async (group: readonly Submission[]) => {
    const before = store.size()
    const judged = group.map((submission) => ({ submission, outcome: judge(submission) }))
    try {
      await journal.append(
        judged.map(({ submission, outcome }) => ({
          ...submission.journalEntry(outcome),
          ...journalled(submission.document.context, outcome.stored),
        })),
      )
    } catch (failure) {
      store.undoTo(before)
      const lost = problem('ImplementationException', `The journal cannot be written: ${String(failure)}`)
      for (const submission of group) submission.settled({ stored: [], duplicates: 0, problems: [lost] })
      return
    }
    store.settle()
    for (const { submission, outcome } of judged) submission.settled(outcome)
  }

  const work = async () => {
    while (waiting.length > 0) {
      let events = 0
      const enough = waiting.findIndex(({ document }) => (events += document.events.length) > eventsInOneGroup)
      await settleGroup(waiting.splice(0, enough < 0 ? waiting.length : Math.max(enough, 1)))
    }
    isWorking = false
  }

  return {
    handIn: (submission) => {
      waiting.push(submission)
      if (isWorking) return
      isWorking = true
      working = work()
    },
    idle: () => working,
  }
}

function journalled(context: Context, stored: readonly EventRecord[]): JournalledEvents {
  return { context, records: stored.map((record) => ({ recordTime: isoUtc(record.recordTime), event: record.event })) }
}
