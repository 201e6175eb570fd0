import type { FirstEvents } from './first-events.ts'
import type { CaptureLimits } from './request-rules.ts'
import type { WeatherSettings } from './weather-settings.ts'
import type { WeatherReport } from './weather.ts'

/** The certificate of a practice network, and who may come. */
export type PracticeTls = {
  readonly certificate: string
  readonly key: string
  /** Whoever comes needs a certificate of one of these authorities; null where anybody may. */
  readonly clientAuthorities: string | null
}

/** How a practice network is set up. */
export type PracticeNetworkOptions = {
  /** The file that keeps its events and jobs; made where it does not exist. */
  readonly journalFile: string
  /** The port on loopback; a free one where it is 0 or absent. */
  readonly port?: number
  /** Speaks TLS with this certificate, as PEM; without encryption where absent. */
  readonly tls?: PracticeTls
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
  /** The weather that it starts with; fine where absent. Set anew on its page, or with `set`. */
  readonly settings?: WeatherSettings
  /** What befalls each request, for a test that says so itself; by the settings where absent. */
  readonly weather?: WeatherReport
  /** Held back by a test, it keeps a job running. Must not reject. */
  readonly beforeProcessing?: (captureId: string) => Promise<void>
}
