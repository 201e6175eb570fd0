import { rm } from 'node:fs/promises'
import { createListener } from './listener.ts'
import type { PracticeNetworkOptions } from './practice-network-options.ts'
import { openRepository } from './repository.ts'
import type { WeatherControl } from './weather-routes.ts'
import { fineWeather, forecast } from './weather-settings.ts'
import type { WeatherSettings } from './weather-settings.ts'
import type { WeatherReport } from './weather.ts'

/** A practice network that is up. */
export type PracticeNetwork = {
  /** Where it is reached, e.g. `http://127.0.0.1:41234`, also while it is offline. */
  readonly url: string
  /** Breaks every connection and takes no new one, as if the line were cut. Jobs it has accepted are still done. */
  goOffline(): Promise<void>
  /** Listens again, on the same port. Rejects where another program has taken it. */
  goOnline(): Promise<void>
  /** Sets the weather from now on; without effect where a test makes it itself (`weather`). */
  set(settings: WeatherSettings): void
  /** As if it were killed and started again: without memory it holds nothing any more. Settles when it listens again. */
  restart(memory: boolean): Promise<void>
  /** Finishes what it has accepted and closes. */
  stop(): Promise<void>
}

/**
 * Starts an EPCIS 2.0 repository on loopback, for training and tests. It belongs on no other interface.
 * Rejects where the journal cannot be opened or is damaged, or the port is taken.
 */
export async function startPracticeNetwork(options: PracticeNetworkOptions): Promise<PracticeNetwork> {
  let settings = options.settings ?? fineWeather
  const tls = options.tls ?? null
  // A certificate names a host, not a number.
  const url = () => (tls === null ? `http://127.0.0.1:${listener.port()}` : `https://localhost:${listener.port()}`)
  let report = options.weather ?? forecast(settings)
  const weather: WeatherReport = (request) => report(request)
  const standing = { options, url, report: weather, settings: () => settings }
  let repository = await openRepository({ ...standing, control: controlOf() })
  const listener = createListener((request, response) => repository.take(request, response), options.port ?? 0, tls)
  let restarting = Promise.resolve()

  function set(wanted: WeatherSettings): void {
    settings = wanted
    report = options.weather ?? forecast(settings)
  }

  function controlOf(): WeatherControl {
    return {
      settings: () => settings,
      set,
      restart: (memory) => void restart(memory),
    }
  }

  /** As if the program were killed and started: what was accepted and not captured is forgotten. */
  function restart(memory: boolean): Promise<void> {
    restarting = restarting.then(async () => {
      await listener.shut()
      await repository.close()
      if (!memory) await rm(options.journalFile, { force: true })
      repository = await openRepository({ ...standing, control: controlOf() })
      await listener.open()
    })
    return restarting
  }

  try {
    await listener.open()
  } catch (failure) {
    await repository.close()
    throw failure
  }
  return {
    url: url(),
    set,
    restart,
    goOffline: () => listener.shut(),
    goOnline: () => listener.open(),
    stop: async () => {
      await restarting
      await listener.shut()
      await repository.finishAll()
      await repository.close()
    },
  }
}
