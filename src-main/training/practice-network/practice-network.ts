import fastify from 'fastify'
import type { Instant } from '#shared/kernel/time.ts'
import { createCaptureDesk } from './capture-desk.ts'
import { createCaptureJobs } from './capture-jobs.ts'
import type { CaptureJob } from './capture-jobs.ts'
import { serveCapture } from './capture-routes.ts'
import { serveEvents } from './event-routes.ts'
import { captureFirst } from './first-events.ts'
import type { FirstEvents } from './first-events.ts'
import { createEventStore } from './event-store.ts'
import { openJournal } from './journal.ts'
import { createListener } from './listener.ts'
import { replayEntry } from './replay.ts'
import { applyRequestRules } from './request-rules.ts'
import type { CaptureLimits } from './request-rules.ts'
import { exposeToWeather } from './weather.ts'
import type { WeatherReport } from './weather.ts'

/** How a practice network is set up. */
export type PracticeNetworkOptions = {
  /** The file that keeps its events and jobs; made where it does not exist. */
  readonly journalFile: string
  /** The port on loopback; a free one where it is 0 or absent. */
  readonly port?: number
  /** How large a document may be: 100 events and 100,000 bytes as real repositories have it, where nothing is said. */
  readonly limits?: CaptureLimits
  /** Takes events only about these items (item ids such as `01/09521234567899/21/ABC`); about any where absent. */
  readonly refuseUnknown?: Iterable<string>
  /** How far an event's time may lie ahead of the clock, in minutes; 5 where nothing is said. */
  readonly clockToleranceMinutes?: number
  /** Milliseconds since 1970; the system's clock where absent. */
  readonly clock?: () => number
  /** What the network holds already when it starts for the first time; nothing where absent. */
  readonly firstEvents?: FirstEvents
  /** What befalls each request; fine weather where absent. */
  readonly weather?: WeatherReport
  /** Held back by a test, it keeps a job running. Must not reject. */
  readonly beforeProcessing?: (captureId: string) => Promise<void>
}

/** A practice network that is up. */
export type PracticeNetwork = {
  /** Where it is reached, e.g. `http://127.0.0.1:41234`, also while it is offline. */
  readonly url: string
  /** Breaks every connection and takes no new one, as if the line were cut. Jobs it has accepted are still done. */
  goOffline(): Promise<void>
  /** Listens again, on the same port. Rejects where another program has taken it. */
  goOnline(): Promise<void>
  /** Finishes what it has accepted and closes. */
  stop(): Promise<void>
}

/**
 * Starts an EPCIS 2.0 repository on loopback, for training and tests. It has no sign-in and belongs on no other interface.
 * Rejects where the journal cannot be opened or is damaged, or the port is taken.
 */
export async function startPracticeNetwork(options: PracticeNetworkOptions): Promise<PracticeNetwork> {
  const clock = options.clock ?? Date.now
  const limits = options.limits ?? { events: 100, bytes: 100_000 }
  const store = createEventStore()
  const pastJobs: CaptureJob[] = []
  const journal = await openJournal(options.journalFile, (entry) => {
    const job = replayEntry(entry, store)
    if (job !== null) pastJobs.push(job)
  })
  store.settle()

  const knownItems = options.refuseUnknown === undefined ? null : new Set(options.refuseUnknown)
  const rules = { clockToleranceMinutes: options.clockToleranceMinutes ?? 5, knownItems }
  const desk = createCaptureDesk({ store, journal, rules, clock })
  if (options.firstEvents !== undefined && store.size() === 0)
    await captureFirst(desk, options.firstEvents(clock() as Instant))
  const jobs = createCaptureJobs(desk, clock, options.beforeProcessing ?? (() => Promise.resolve()))
  for (const job of pastJobs) jobs.restore(job)

  const app = fastify({ routerOptions: { maxParamLength: 4096 } })
  const listener = createListener((request, response) => app.routing(request, response), options.port ?? 0)
  const url = () => `http://127.0.0.1:${listener.port()}`
  if (options.weather !== undefined) exposeToWeather(app, options.weather)
  applyRequestRules(app, limits)
  serveCapture(app, jobs, limits, url)
  serveEvents(app, { store, desk, limits, clock, baseUrl: url })
  await app.ready()

  try {
    await listener.open()
  } catch (failure) {
    await journal.close()
    throw failure
  }
  return {
    url: url(),
    goOffline: () => listener.shut(),
    goOnline: () => listener.open(),
    stop: async () => {
      await listener.shut()
      await jobs.finishAll()
      await desk.idle()
      await journal.close()
      await app.close()
    },
  }
}
