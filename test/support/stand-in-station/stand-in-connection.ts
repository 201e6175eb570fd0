import type { ConnectionState, StationConnection } from '#renderer/bridge/connection.ts'
import { callFrame } from '#shared/contract/frames.ts'
import type { CallFrame } from '#shared/contract/frames.ts'
import type { NoticeBody, NoticeName } from '#shared/contract/notices.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { Result } from '#shared/kernel/result.ts'

/** A line to nowhere that a test holds the other end of. */
export type StandInConnection = {
  readonly connection: StationConnection
  /** Every call that came over the line, oldest first. */
  readonly calls: readonly CallFrame[]
  /** Changes the state of the line, as the shell does. */
  become(state: ConnectionState): void
  /** Sends the page any text, well-formed or not. */
  say(frame: string): void
  notify<Name extends NoticeName>(name: Name, body: NoticeBody<Name>): void
}

/** Opens a line whose calls are answered by `answer`, in a later turn like real ones; without it they stay unanswered. */
export function standInConnection(answer?: (call: CallFrame) => Result<unknown, Refusal>): StandInConnection {
  const frameListeners = new Set<(frame: string) => void>()
  const stateListeners = new Set<(state: ConnectionState) => void>()
  const calls: CallFrame[] = []
  let state: ConnectionState = { kind: 'connected' }

  const say = (frame: string) => frameListeners.forEach((listener) => listener(frame))
  const connection: StationConnection = {
    state: () => state,
    onState(listener) {
      stateListeners.add(listener)
      return () => void stateListeners.delete(listener)
    },
    send(frame) {
      const call = callFrame.parse(JSON.parse(frame))
      calls.push(call)
      if (answer !== undefined) {
        queueMicrotask(() => say(JSON.stringify({ kind: 'reply', id: call.id, result: answer(call) })))
      }
      return true
    },
    onFrame(listener) {
      frameListeners.add(listener)
      return () => void frameListeners.delete(listener)
    },
    tryAgain: () => undefined,
    chooseSite: () => undefined,
    printToPdf: () => Promise.resolve({ ok: true }),
    printOnPaper: () => Promise.resolve({ kind: 'printed' }),
    keysSoFar: () => Promise.resolve(),
  }
  return {
    connection,
    calls,
    become(next) {
      state = next
      stateListeners.forEach((listener) => listener(next))
    },
    say,
    notify: (name, body) => say(JSON.stringify({ kind: 'notice', name, body })),
  }
}
