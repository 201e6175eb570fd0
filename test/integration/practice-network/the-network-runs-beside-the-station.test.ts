import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { expect, onTestFinished, test } from 'vitest'
import { startPracticeNetworkInWorker } from '#training/practice-network-in-worker.ts'

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

test('a switch settles when it is so, even one that is asked for before the network is up', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'practice-network-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  let changes = 0
  const network = startPracticeNetworkInWorker(join(folder, 'journal.jsonl'), () => (changes += 1))

  await network.switch(false)
  expect([network.url(), network.isOn()]).toEqual([null, false])
  await network.switch(true)
  expect((await fetch(`${network.url() ?? ''}/events`)).status).toBe(200)
  expect(network.isOn()).toBe(true)

  await network.stop()
  expect([network.url(), network.isOn()]).toEqual([null, false])
  expect(changes).toBe(4)
})

test('a journal that is damaged leaves the network off, and the station is told', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'practice-network-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const journalFile = join(folder, 'journal.jsonl')
  await writeFile(journalFile, 'damaged\n{}\n')
  await new Promise<void>((changed) => {
    const network = startPracticeNetworkInWorker(journalFile, () => {
      expect([network.url(), network.isOn()]).toEqual([null, false])
      changed()
    })
  })
  expect(await readFile(journalFile, 'utf8')).toBe('damaged\n{}\n')
})

test('a network that died is begun anew when somebody switches it on', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'practice-network-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const journalFile = join(folder, 'journal.jsonl')
  await writeFile(journalFile, 'damaged\n{}\n')
  const network = startPracticeNetworkInWorker(journalFile, () => undefined)
  await network.switch(true)
  expect([network.url(), network.isOn()]).toEqual([null, false])

  await rm(journalFile)
  await network.switch(true)
  expect((await fetch(`${network.url() ?? ''}/events`)).status).toBe(200)
  await network.stop()
})
