import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { expect, onTestFinished, test } from 'vitest'

type Report = { readonly kind: 'listening'; readonly url: string } | { readonly kind: 'offline' }

async function worker() {
  const folder = await mkdtemp(join(tmpdir(), 'practice-network-'))
  const file = new URL('../../../src-main/training/practice-network/worker.ts', import.meta.url)
  const running = new Worker(file, {
    workerData: { journalFile: join(folder, 'journal.jsonl'), port: null },
    execArgv: [],
  })
  const reports: Report[] = []
  const waiting: ((report: Report) => void)[] = []
  running.on('message', (report: Report) => {
    const next = waiting.shift()
    if (next === undefined) reports.push(report)
    else next(report)
  })
  const report = () =>
    new Promise<Report>((resolve) => {
      const early = reports.shift()
      if (early === undefined) waiting.push(resolve)
      else resolve(early)
    })
  const ended = new Promise<number>((resolve) => running.once('exit', resolve))
  onTestFinished(async () => {
    await running.terminate()
    await rm(folder, { recursive: true, force: true })
  })
  return { running, report, ended }
}

test('it says where it listens, goes off and on again at the same place, and ends when told', async () => {
  const { running, report, ended } = await worker()
  const first = await report()
  if (first.kind !== 'listening') throw new Error('not listening')
  expect((await fetch(`${first.url}/events`)).status).toBe(200)

  running.postMessage({ kind: 'switch', on: false })
  expect(await report()).toEqual({ kind: 'offline' })
  await expect(fetch(`${first.url}/events`)).rejects.toThrow()

  running.postMessage({ kind: 'switch', on: true })
  expect(await report()).toEqual(first)
  expect((await fetch(`${first.url}/events`)).status).toBe(200)

  running.postMessage({ kind: 'stop' })
  expect(await ended).toBe(0)
})

test('orders are carried out one after the other, each answered once', async () => {
  const { running, report } = await worker()
  await report()
  for (const on of [false, true, false]) running.postMessage({ kind: 'switch', on })
  expect([(await report()).kind, (await report()).kind, (await report()).kind]).toEqual([
    'offline',
    'listening',
    'offline',
  ])
})
