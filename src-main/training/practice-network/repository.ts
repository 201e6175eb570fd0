import fastify from 'fastify'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Instant } from '#shared/kernel/time.ts'
import { createCaptureDesk } from './capture-desk.ts'
import { createCaptureJobs } from './capture-jobs.ts'
import type { CaptureJob } from './capture-jobs.ts'
import { serveCapture } from './capture-routes.ts'
import { serveEvents } from './event-routes.ts'
import { createEventStore } from './event-store.ts'
import { captureFirst } from './first-events.ts'
import { openJournal } from './journal.ts'
import type { PracticeNetworkOptions } from './practice-network-options.ts'
import { replayEntry } from './replay.ts'
import { applyRequestRules } from './request-rules.ts'
import { askForSignIn } from './sign-in.ts'
import { serveWeather } from './weather-routes.ts'
import type { WeatherControl } from './weather-routes.ts'
import type { WeatherSettings } from './weather-settings.ts'
import { exposeToWeather } from './weather.ts'
import type { WeatherReport } from './weather.ts'

/** One run of the repository: from reading its journal to closing it. */
export type Repository = {
  take(request: IncomingMessage, response: ServerResponse): void
  /** Captures everything that it has accepted, but for jobs that never end. */
  finishAll(): Promise<void>
  /** Closes its journal; what was accepted and not captured is forgotten. */
  close(): Promise<void>
}

/** What a run works with. */
export type RepositoryOptions = {
  readonly options: PracticeNetworkOptions
  readonly url: () => string
  readonly report: WeatherReport
  readonly settings: () => WeatherSettings
  readonly control: WeatherControl
}

/** Reads the journal and is ready to take requests. Rejects where the journal cannot be opened or is damaged. */
export async function openRepository(run: RepositoryOptions): Promise<Repository> {
  const { options, url, settings } = run
  const clock = () => (options.clock ?? Date.now)() + settings().clockMinutes * 60_000
  const usualLimits = options.limits ?? { events: 100, bytes: 100_000 }
  const limits = () => ({ ...(settings().limits ?? usualLimits), announced: settings().announcesLimits })
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
  let begun = 0
  const jobs = createCaptureJobs(desk, clock, {
    beforeProcessing: options.beforeProcessing ?? (() => Promise.resolve()),
    namesEvents: () => settings().namesEvents,
    endless: () => {
      const { every, stored } = settings().endlessJobs
      begun += 1
      if (every === 0 || begun % every !== 0) return null
      return stored ? 'stored' : 'notStored'
    },
  })
  for (const job of pastJobs) jobs.restore(job)

  const app = fastify({ routerOptions: { maxParamLength: 4096 } })
  exposeToWeather(app, run.report)
  // The clock that it tells is the clock that it judges by.
  app.addHook('onSend', async (_request, reply) => void reply.header('Date', new Date(clock()).toUTCString()))
  applyRequestRules(app, limits)
  askForSignIn(app, () => settings().signIn, clock)
  const forced = () => {
    const { errorBehaviour } = settings()
    return errorBehaviour === 'asAsked' ? null : errorBehaviour
  }
  serveCapture(app, { jobs, limits, forced, baseUrl: url })
  serveEvents(app, { store, desk, clock, baseUrl: url, pages: () => settings().pages })
  serveWeather(app, run.control)
  await app.ready()

  return {
    take: (request, response) => app.routing(request, response),
    finishAll: async () => {
      await jobs.finishAll()
      await desk.idle()
    },
    close: async () => {
      await desk.idle()
      await journal.close()
      await app.close()
    },
  }
}
