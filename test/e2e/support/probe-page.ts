import { connectToStation } from '#renderer/bridge/connection.ts'
import type { ConnectionState } from '#renderer/bridge/connection.ts'

/** What the tests of the shell drive from outside: a page with a connection and nothing on it. */
export type ProbePage = {
  readonly states: ConnectionState[]
  readonly frames: string[]
  send(frame: string): boolean
  /** Sends one frame and resolves with the next that comes back, or with the state that ended the wait. */
  ask(frame: string): Promise<string>
  tryAgain(): void
}

declare global {
  interface Window {
    probe: ProbePage
  }
}

const connection = connectToStation()
const states: ConnectionState[] = [connection.state()]
const frames: string[] = []
connection.onState((state) => states.push(state))
connection.onFrame((frame) => frames.push(frame))

window.probe = {
  states,
  frames,
  send: (frame) => connection.send(frame),
  ask: (frame) =>
    new Promise((resolve) => {
      const stops = [
        connection.onFrame((reply) => settle(reply)),
        connection.onState(
          (state) => state.kind !== 'notAnswering' && state.kind !== 'connected' && settle(state.kind),
        ),
      ]
      const settle = (outcome: string) => {
        stops.forEach((stop) => stop())
        resolve(outcome)
      }
      if (!connection.send(frame)) settle(connection.state().kind)
    }),
  tryAgain: () => connection.tryAgain(),
}
