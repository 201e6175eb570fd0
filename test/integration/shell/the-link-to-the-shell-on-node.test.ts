import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { longestFrame } from '#shared/contract/frame-limit.ts'
import { isServiceMessage } from '#shared/contract/shell-link.ts'
import type { ServiceMessage, ShellMessage, StartOptions } from '#shared/contract/shell-link.ts'

type Linked = {
  readonly child: ChildProcess
  readonly output: Promise<string>
  readonly complaints: Promise<string>
  readonly ended: Promise<unknown[]>
  tell(...messages: ShellMessage[]): void
  /** Resolves with the next message that the program has sent or will send. */
  hear(): Promise<ServiceMessage>
}

let linked: Linked

beforeEach(() => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'linked-program.ts')], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const heard: ServiceMessage[] = []
  const waiting: ((message: ServiceMessage) => void)[] = []
  child.on('message', (message: unknown) => {
    if (!isServiceMessage(message)) throw new Error(`not a word of a service: ${JSON.stringify(message)}`)
    const next = waiting.shift()
    if (next === undefined) heard.push(message)
    else next(message)
  })
  linked = {
    child,
    output: child.stdout === null ? Promise.resolve('') : text(child.stdout),
    complaints: child.stderr === null ? Promise.resolve('') : text(child.stderr),
    ended: once(child, 'exit'),
    tell: (...messages) => messages.forEach((message) => child.send(message)),
    hear: () =>
      new Promise((resolve) => {
        const message = heard.shift()
        if (message === undefined) waiting.push(resolve)
        else resolve(message)
      }),
  }
})
afterEach(async () => {
  linked.child.kill('SIGKILL')
  await linked.ended
})

test('a start that succeeds is ready; one that is refused says why', async () => {
  linked.tell({ kind: 'start', options: startingAt('/data') })
  expect(await linked.hear()).toEqual({ kind: 'ready' })
  linked.tell({ kind: 'start', options: startingAt('full') })
  expect(await linked.hear()).toEqual({ kind: 'startFailed', error: { code: 'DISK_FULL', details: { path: 'full' } } })
})

test('pings are answered, before the start too', async () => {
  linked.tell({ kind: 'ping', id: 7 })
  expect(await linked.hear()).toEqual({ kind: 'pong', id: 7 })
})

test('frames go to the page they came from', async () => {
  linked.tell({ kind: 'connect', connection: 1 }, { kind: 'connect', connection: 2 }, frame(2, 'two'), frame(1, 'one'))
  expect(await linked.hear()).toEqual(frame(2, '2: two'))
  expect(await linked.hear()).toEqual(frame(1, '1: one'))
})

test('a page that is gone is told once, and hears nothing more', async () => {
  linked.tell({ kind: 'connect', connection: 1 }, { kind: 'disconnect', connection: 1 }, frame(1, 'late'), {
    kind: 'ping',
    id: 1,
  })
  expect(await linked.hear()).toEqual({ kind: 'pong', id: 1 })
  linked.tell({ kind: 'stop' })
  await linked.ended
  expect(await linked.output).toBe('closed 1\nat rest\n')
})

test('a frame that is too long is refused unread, with a reply to its call and a complaint', async () => {
  linked.tell(
    { kind: 'connect', connection: 1 },
    frame(1, `{"kind":"call","id":12,"name":"${'x'.repeat(longestFrame)}"`),
  )
  const answer = await linked.hear()
  expect(answer.kind === 'frame' && JSON.parse(answer.frame)).toMatchObject({
    kind: 'reply',
    id: 12,
    result: { error: { code: 'MALFORMED' } },
  })
  linked.tell({ kind: 'stop' })
  expect(await linked.complaints).toContain('refused a frame of page connection 1')
})

test('what is no word of the shell is passed over', async () => {
  for (const noise of ['text', 7, null, { kind: 'other' }]) linked.child.send(noise ?? 'null')
  linked.tell({ kind: 'ping', id: 1 })
  expect(await linked.hear()).toEqual({ kind: 'pong', id: 1 })
})

test('stop brings the program to rest and ends it', async () => {
  linked.tell({ kind: 'start', options: startingAt('/data') }, { kind: 'stop' }, { kind: 'stop' })
  expect(await linked.hear()).toEqual({ kind: 'ready' })
  expect(await linked.hear()).toEqual({ kind: 'stopped' })
  expect(await linked.ended).toEqual([0, null])
  expect(await linked.output).toBe('at rest\n')
})

test('a program whose shell is gone comes to rest and ends by itself', async () => {
  linked.tell({ kind: 'ping', id: 1 })
  await linked.hear()
  linked.child.disconnect()
  expect(await linked.ended).toEqual([0, null])
  expect(await linked.output).toBe('at rest\n')
})

test('a bug at the start ends the program with its trace', async () => {
  linked.tell({ kind: 'start', options: startingAt('bug') })
  expect(await linked.ended).toEqual([1, null])
  expect(await linked.complaints).toContain('a bug at the start')
})

test('a rejection that nobody handles ends the program', async () => {
  linked.tell({ kind: 'connect', connection: 1 }, frame(1, 'forget a rejection'))
  expect(await linked.ended).toEqual([1, null])
  expect(await linked.complaints).toContain('a bug that nobody waits for')
})

function startingAt(dataDirectory: string): StartOptions {
  return {
    dataDirectory,
    logsDirectory: '/logs',
    resourcesDirectory: '/resources',
    appVersion: '1.0.0',
    site: 'training' as const,
    resumeSession: false,
  }
}

function frame(connection: number, content: string): { kind: 'frame'; connection: number; frame: string } {
  return { kind: 'frame', connection, frame: content }
}
