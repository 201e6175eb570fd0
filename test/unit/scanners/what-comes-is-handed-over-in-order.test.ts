import { expect, test, vi } from 'vitest'
import { inOrder } from '#service/scanners/in-order.ts'

test('the next is handed over only when the one before is done with', async () => {
  const done: number[] = []
  const gates = Array.from({ length: 3 }, () => Promise.withResolvers<void>())
  const started: number[] = []
  const put = inOrder(async (index: number) => {
    started.push(index)
    await gates[index]?.promise
    done.push(index)
  })
  put(0)
  put(1)
  put(2)
  gates[2]?.resolve()
  gates[1]?.resolve()
  await vi.waitFor(() => expect(started).toEqual([0]))
  gates[0]?.resolve()
  await vi.waitFor(() => expect(done).toEqual([0, 1, 2]))
})

test('a listener with a bug is raised for all to see, and the next is handed over', async () => {
  const raised: unknown[] = []
  const others = process.listeners('uncaughtException')
  process.removeAllListeners('uncaughtException')
  process.on('uncaughtException', (bug) => raised.push(bug))
  const seen: string[] = []
  const put = inOrder((thing: string) => {
    if (thing === 'bad') throw new Error('a bug of the listener')
    seen.push(thing)
  })
  put('bad')
  put('good')
  await vi.waitFor(() => expect([seen, raised]).toEqual([['good'], [new Error('a bug of the listener')]]))
  process.removeAllListeners('uncaughtException')
  others.forEach((other) => process.on('uncaughtException', other))
})
