import { calls } from '#shared/contract/calls.ts'
import type { CallInput, CallName, CallOutput } from '#shared/contract/calls.ts'
import { longestFrame } from '#shared/contract/frame-limit.ts'
import { serviceFrame } from '#shared/contract/frames.ts'
import { notices } from '#shared/contract/notices.ts'
import type { NoticeBody, NoticeName } from '#shared/contract/notices.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { mayCarryCalls } from './may-carry-calls.ts'
import type { StationConnection } from './connection.ts'

/** The page's whole way to the station: calls with one answer each, and notices. Nothing is ever left pending. */
export type StationClient = {
  /**
   * Asks the station. Refused with SERVICE_STOPPED where the line is down or goes down before the answer,
   * with MALFORMED where the answer is not what the contract says; never rejects.
   */
  readonly call: <Name extends CallName>(
    name: Name,
    input: CallInput<Name>,
  ) => Promise<Result<CallOutput<Name>, Refusal>>
  /** Hears every valid notice of this name; what it returns stops that. */
  readonly onNotice: <Name extends NoticeName>(name: Name, listener: (body: NoticeBody<Name>) => void) => () => void
}

type Pending = { readonly name: CallName; readonly settle: (result: Result<unknown, Refusal>) => void }

/** Opens the client on a line. `report` hears of every frame that was thrown away, and why. */
export function openStationClient(connection: StationConnection, report: (problem: string) => void): StationClient {
  const pending = new Map<number, Pending>()
  const listeners = new Map<NoticeName, Set<(body: unknown) => void>>()
  let lastId = 0

  connection.onFrame(receive)
  connection.onState((state) => {
    if (!mayCarryCalls(state)) settleAll()
  })

  return {
    call: (name, input) =>
      new Promise((resolve) => {
        if (!mayCarryCalls(connection.state())) return resolve(err(refuse('SERVICE_STOPPED', {})))
        lastId += 1
        const frame = JSON.stringify({ kind: 'call', id: lastId, name, input })
        if (frame.length > longestFrame)
          return resolve(err(refuse('MALFORMED', { what: `${name}: longer than a frame` })))
        pending.set(lastId, { name, settle: (result) => resolve(checkedOutput(name, result)) })
        if (connection.send(frame)) return
        pending.delete(lastId)
        resolve(err(refuse('SERVICE_STOPPED', {})))
      }),
    onNotice: (name, listener) => {
      const hear = (body: unknown) => listener(body as NoticeBody<typeof name>) // fits: dispatch parsed it by this name's schema
      const heard = listeners.get(name) ?? new Set()
      listeners.set(name, heard.add(hear))
      return () => heard.delete(hear)
    },
  }

  function receive(text: string): void {
    if (text.length > longestFrame) return report(`a frame of ${text.length} units is longer than ${longestFrame}`)
    const frame = serviceFrame.safeParse(parsedJson(text))
    if (!frame.success) return report(`a frame the contract does not know: ${frame.error.message}`)
    if (frame.data.kind === 'notice') return dispatch(frame.data.name, frame.data.body)

    const call = pending.get(frame.data.id)
    if (call === undefined) return report(`a reply to call ${frame.data.id}, which nobody waits for`)
    pending.delete(frame.data.id)
    call.settle(frame.data.result)
  }

  function dispatch(name: string, body: unknown): void {
    if (!isNoticeName(name)) return report(`a notice of the unknown name ${name}`)
    const parsed = notices[name].safeParse(body)
    if (!parsed.success) return report(`notice ${name} does not fit its schema: ${parsed.error.message}`)
    for (const hear of listeners.get(name) ?? []) hear(parsed.data)
  }

  function settleAll(): void {
    const stopped = [...pending.values()]
    pending.clear()
    for (const call of stopped) call.settle(err(refuse('SERVICE_STOPPED', {})))
  }

  function checkedOutput<Name extends CallName>(
    name: Name,
    result: Result<unknown, Refusal>,
  ): Result<CallOutput<Name>, Refusal> {
    if (!result.ok) return result
    const output = calls[name].output.safeParse(result.value)
    if (output.success) return ok(output.data as CallOutput<Name>) // fits: parsed by this call's schema
    report(`the reply to ${name} does not fit its schema: ${output.error.message}`)
    return err(refuse('MALFORMED', { what: name }))
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isNoticeName(name: string): name is NoticeName {
  return Object.hasOwn(notices, name)
}
