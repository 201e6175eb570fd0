import { Worker } from 'node:worker_threads'
import type { Checkpoint } from '#shared/domain/ledger/checkpoint.ts'
import type { CheckOccasion, CheckOutcome } from '#shared/domain/ledger/facts.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import { err } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { CheckOrder } from './check-chain.ts'

/** Why the last check came to nothing, in English; what a check finds is a fact. */
export type CheckProblem = { readonly at: Instant; readonly said: string }

/** The chain being checked while the service runs: once a day, and when somebody asks. */
export type ChainChecks = {
  /** When the check began that is under way; null where there is none. */
  readonly runningSince: () => Instant | null
  readonly problem: () => CheckProblem | null
  /** Checks now, or lets the check that is under way go on. Resolves when it is over; never rejects. */
  readonly check: (person: PersonId | null) => Promise<void>
  readonly stop: () => Promise<void>
}

/** What checks are made with. */
export type CheckSources = {
  readonly file: string
  /** The end of the chain at this moment. */
  readonly checkpoint: () => Checkpoint
  /** When the chain was last checked; null before the first time. */
  readonly lastAt: () => Instant | null
  readonly now: () => Instant
  /** Keeps what a check found. */
  readonly found: (outcome: CheckOutcome, occasion: CheckOccasion, person: PersonId | null) => void
  /** Called when a check begins and when it is over. */
  readonly changed: () => void
}

const hour = 60 * 60 * 1000
const dueAfter = 24 * hour
/** After the backup of the start, which reads the same pages. */
const startsAfter = 60_000

/** The thread's program. From source it lies beside this file; built, both are files of one folder. */
const workerFile = new URL(import.meta.url.endsWith('.ts') ? './check-worker.ts' : './check.js', import.meta.url)

/**
 * Keeps the chain checked: a minute after a start and every hour it is looked whether the last check is a day old. Each
 * reads the whole chain in a thread of its own, beside the station at work.
 */
export function keepChecking(sources: CheckSources): ChainChecks {
  const { file, checkpoint, lastAt, now, found, changed } = sources
  let running: { readonly since: Instant; readonly over: Promise<void> } | null = null
  let worker: Worker | null = null
  let problem: CheckProblem | null = null
  let stopped = false

  const attempt = async (occasion: CheckOccasion, person: PersonId | null): Promise<void> => {
    try {
      const order: CheckOrder = { file, atLeast: checkpoint() }
      worker = new Worker(workerFile, { workerData: order })
      const outcome = await answerOf(worker)
      if (stopped) return
      problem = outcome.ok ? null : { at: now(), said: outcome.error }
      if (outcome.ok) found(outcome.value, occasion, person)
    } catch (error) {
      problem = { at: now(), said: error instanceof Error ? error.message : String(error) }
    }
  }
  const begin = (occasion: CheckOccasion, person: PersonId | null): Promise<void> => {
    if (running !== null) return running.over
    const over = attempt(occasion, person).finally(() => {
      running = null
      if (!stopped) changed()
    })
    running = { since: now(), over }
    changed()
    return over
  }
  const checkIfDue = () => {
    const last = lastAt()
    if (last === null || Math.abs(now() - last) >= dueAfter || problem !== null) void begin('daily', null)
  }

  const start = setTimeout(checkIfDue, startsAfter).unref()
  const timer = setInterval(checkIfDue, hour).unref()
  return {
    runningSince: () => running?.since ?? null,
    problem: () => problem,
    check: (person) => begin('asked', person),
    stop: async () => {
      stopped = true
      clearTimeout(start)
      clearInterval(timer)
      await worker?.terminate()
      await running?.over
    },
  }
}

/** What the thread answers; one that dies without an answer found nothing. */
function answerOf(worker: Worker): Promise<Result<CheckOutcome, string>> {
  return new Promise((resolve) => {
    worker.once('message', resolve)
    worker.once('error', (error) => resolve(err(error.message)))
    worker.once('exit', () => resolve(err('The check ended early.')))
  })
}
