import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { startPracticeNetwork } from '#training/practice-network/practice-network.ts'
import type { PracticeNetwork } from '#training/practice-network/practice-network.ts'
import type { PracticeNetworkOptions } from '#training/practice-network/practice-network-options.ts'
import type { Weather } from '#training/practice-network/weather.ts'
import { weatherSettings } from '#training/practice-network/weather-settings.ts'
import type { WeatherSettings } from '#training/practice-network/weather-settings.ts'
import { eventsHeld } from './events-held.ts'
import type { HeldEvent } from './events-held.ts'

/** A request as the weather sees it. */
export type SeenRequest = { readonly method: string; readonly path: string }

/** The real practice network with its weather in the test's hands, and what it saw. */
export type NetworkUnderTest = PracticeNetwork & {
  readonly journalFile: string
  /** Every request in the order of arrival. */
  readonly requests: readonly SeenRequest[]
  /** How many requests of this kind came, e.g. `POST /capture`. */
  count(request: string): number
  /** Every event it holds, in the order in which it took them. */
  held(): Promise<readonly HeldEvent[]>
}

/** Starts a practice network; `weather` is asked for each request, fine where it says nothing. */
export async function networkUnderTest(
  weather: (request: SeenRequest & { readonly nth: number }) => Weather | undefined = () => undefined,
  options: Partial<PracticeNetworkOptions> = {},
): Promise<NetworkUnderTest> {
  const folder = mkdtempSync(join(tmpdir(), 'tallyman-network-'))
  const journalFile = options.journalFile ?? join(folder, 'journal.jsonl')
  const requests: SeenRequest[] = []
  const kindOf = ({ method, path }: SeenRequest) => `${method} ${path.replace(/^\/capture\/.+$/, '/capture/{id}')}`
  const count = (request: string) => requests.filter((seen) => kindOf(seen) === request).length
  const network = await startPracticeNetwork({
    ...options,
    journalFile,
    weather: (request) => {
      requests.push(request)
      return weather({ ...request, nth: count(kindOf(request)) }) ?? { kind: 'fine' }
    },
  })
  onTestFinished(async () => {
    await network.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  return { ...network, journalFile, requests, count, held: () => eventsHeld(network.url) }
}

/** Starts a practice network under weather that is set as its page sets it. */
export async function networkUnderSettings(
  settings: Partial<WeatherSettings> = {},
  options: Partial<PracticeNetworkOptions> = {},
): Promise<PracticeNetwork & { held(): Promise<readonly HeldEvent[]> }> {
  const folder = mkdtempSync(join(tmpdir(), 'tallyman-network-'))
  const network = await startPracticeNetwork({
    journalFile: join(folder, 'journal.jsonl'),
    ...options,
    settings: weatherSettings.parse(settings),
  })
  onTestFinished(async () => {
    await network.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  return { ...network, held: () => eventsHeld(network.url) }
}
