import { calls } from '#shared/contract/calls.ts'
import type { CallName } from '#shared/contract/calls.ts'
import { longestFrame } from '#shared/contract/frame-limit.ts'
import { callFrame } from '#shared/contract/frames.ts'
import type { CallFrame, ServiceFrame } from '#shared/contract/frames.ts'
import { notices } from '#shared/contract/notices.ts'
import type { NoticeBody, NoticeName } from '#shared/contract/notices.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Log } from '#service/log.ts'
import type { Handlers } from './handlers.ts'
import type { PageConnection } from './shell-link.ts'

/** Answers the calls of every connected page and tells them what changed. */
export type Router = {
  connect(connection: PageConnection): void
  tell<Name extends NoticeName>(name: Name, body: NoticeBody<Name>): void
}

/**
 * Connects the contract to its handlers. Nothing gets past it unchecked in either direction: a frame that is not a
 * call, an unknown name or an input that does not fit is refused and logged, and what a handler returns has to fit too.
 * A call that has no handler belongs to a site that is not set up yet. What a handler throws is a failure of the disk or a bug; `refusalOf` says which, and the service goes on.
 */
export function createRouter(
  handlers: Partial<Handlers>,
  log: Log,
  refusalOf: (failure: unknown, where: string) => Refusal,
): Router {
  const connections = new Set<PageConnection>()

  const answer = async (connection: PageConnection, text: string): Promise<void> => {
    const frame = parseCall(text)
    if (!frame.ok) {
      log.warn({ connection: connection.id, because: frame.error.what }, 'refused a malformed frame')
      send(connection, frame.error.id, err(refuse('MALFORMED', { what: frame.error.what })))
      return
    }
    send(connection, frame.value.id, await outcomeOf(frame.value))
  }

  const outcomeOf = async ({ name, input }: CallFrame): Promise<Result<unknown, Refusal>> => {
    if (!isCallName(name)) {
      log.warn({ name }, 'refused an unknown call')
      return err(refuse('UNKNOWN_CALL', { name }))
    }
    const checked = calls[name].input.safeParse(input)
    if (!checked.success) {
      log.warn({ name, because: checked.error.message }, 'refused an input that does not fit')
      return err(refuse('MALFORMED', { what: name }))
    }
    try {
      // The schema of this name has just checked the input; the union over all names hides that from the compiler.
      const handler = handlers[name]
      if (handler === undefined) return err(refuse('SITE_NOT_SET_UP', {}))
      const handle = handler as (input: unknown) => Result<unknown, Refusal> | Promise<Result<unknown, Refusal>>
      const outcome = await handle(checked.data)
      return outcome.ok ? ok(calls[name].output.parse(outcome.value)) : outcome
    } catch (failure) {
      return err(refusalOf(failure, name))
    }
  }

  const send = (connection: PageConnection, id: number, result: Result<unknown, Refusal>): void => {
    const text = textOf({ kind: 'reply', id, result })
    if (text.length <= longestFrame) return connection.send(text)
    const report = log.bug(new Error(`a reply of ${text.length} units is too long`), String(id))
    connection.send(textOf({ kind: 'reply', id, result: err(refuse('INTERNAL', { report })) }))
  }

  return {
    connect(connection) {
      connections.add(connection)
      connection.onClose(() => connections.delete(connection))
      connection.onFrame((text) => {
        answer(connection, text).catch((bug: unknown) => log.bug(bug, 'router'))
      })
    },
    tell(name, body) {
      const checked = notices[name].safeParse(body)
      // A bug, and not one to die of: whoever tells has just written a scan, or does so at every start.
      if (!checked.success) return void log.bug(checked.error, `notice ${name}`)
      const text = textOf({ kind: 'notice', name, body: checked.data })
      for (const connection of connections) connection.send(text)
    },
  }
}

function textOf(frame: ServiceFrame): string {
  return JSON.stringify(frame)
}

function parseCall(text: string): Result<CallFrame, { id: number; what: string }> {
  let candidate: unknown
  try {
    candidate = JSON.parse(text)
  } catch {
    return err({ id: 0, what: 'not JSON' })
  }
  const parsed = callFrame.safeParse(candidate)
  return parsed.success ? ok(parsed.data) : err({ id: idOf(candidate), what: 'not a call' })
}

/** The id of a call that is malformed otherwise, so that its caller is answered; 0, which no call has, where there is none. */
function idOf(candidate: unknown): number {
  const id: unknown =
    typeof candidate === 'object' && candidate !== null && 'id' in candidate ? candidate.id : undefined
  return typeof id === 'number' && Number.isSafeInteger(id) && id >= 0 ? id : 0
}

function isCallName(name: string): name is CallName {
  return Object.hasOwn(calls, name)
}
