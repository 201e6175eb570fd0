import type { Refusal } from '#shared/contract/refusals.ts'

/**
 * Where the connection to the station service stands, as the shell tells it.
 * `restarting` is a service that died or hung and is being started again; `gaveUp` is one that died again and again.
 */
export type LinkState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'connected' }
  | { readonly kind: 'restarting' }
  | { readonly kind: 'startFailed'; readonly refusal: Refusal }
  | { readonly kind: 'gaveUp'; readonly dataDirectory: string; readonly logsDirectory: string }

/**
 * The one line to the station service: text frames in both directions, and the state of the line.
 * A listener that is added hears every later frame or change; what it returns takes it off again.
 */
export type StationLink = {
  readonly state: () => LinkState
  readonly onState: (listener: (state: LinkState) => void) => () => void
  /** Sends one frame. A frame sent while the line is not `connected` is dropped: callers ask `state` first. */
  readonly send: (frame: string) => void
  readonly onFrame: (listener: (frame: string) => void) => () => void
  /** Asks the shell to start the service once more, after it gave up or could not start. */
  readonly startAgain: () => void
}
