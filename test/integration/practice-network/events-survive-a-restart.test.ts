import { fork } from 'node:child_process'
import { appendFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { startPracticeNetwork } from '#training/practice-network/practice-network.ts'
import { damage, documentOf, network } from './network-under-test.ts'

async function journalFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'practice-network-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return join(folder, 'journal.jsonl')
}

describe('events survive a restart', () => {
  test('with their record times, their jobs and their place in the order', async () => {
    const file = await journalFile()
    const before = await network({ journalFile: file })
    const job = await before.capture([damage(['A1']), damage(['A2'])])
    const bad = await before.capture([damage(['A1'], { epcList: ['foo:bar'] })])
    const events = await before.events()
    await before.stop()

    const after = await network({ journalFile: file })
    expect(await after.events()).toEqual(events)
    expect(await (await after.get(`/capture/${job.captureID}`)).json()).toEqual(job)
    expect(await (await after.get(`/capture/${bad.captureID}`)).json()).toEqual(bad)
  })

  test('and are still known as duplicates, and as the last event of their items', async () => {
    const file = await journalFile()
    const before = await network({ journalFile: file })
    const event = damage(['A1'])
    await before.capture([event])
    await before.stop()

    const after = await network({ journalFile: file })
    expect((await after.capture([event])).success).toBe(true)
    expect(await after.events()).toHaveLength(1)
    expect((await after.capture([damage(['A1'], { eventTime: '2026-11-22T11:00:00.000Z' })])).success).toBe(false)
  })

  test('and a kill: what a job reported as stored is there', async () => {
    const file = await journalFile()
    const program = fork(new URL('./network-to-be-killed.ts', import.meta.url), [file], { execArgv: [] })
    const url = await new Promise<string>((resolve) =>
      program.once('message', (message) => resolve(typeof message === 'string' ? message : '')),
    )
    const stored: string[] = []
    const killed = new Promise((resolve) => program.once('exit', resolve))
    const sending = (async () => {
      for (let index = 0; ; index++) {
        const event = damage([`S${index}`])
        const reply = await fetch(`${url}/capture`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(documentOf([event])),
        })
        const location = reply.headers.get('location') ?? ''
        while (((await (await fetch(location)).json()) as { running: boolean }).running);
        stored.push(event.eventID)
        if (stored.length === 25) program.kill('SIGKILL')
      }
    })()
    await expect(sending).rejects.toThrow()
    await killed

    const after = await network({ journalFile: file })
    const ids = (await after.page('/events?perPage=1000')).events.map((event) => event.eventID)
    expect(ids).toEqual(expect.arrayContaining(stored))
    expect(new Set(ids).size).toBe(ids.length)
  })

  test.each(['{"kind":"job","rec', '{"kind":"job","rec\n', '\u0000\u0000\u0000'])(
    'a last line torn by a crash is cut off: %j',
    async (torn) => {
      const file = await journalFile()
      const before = await network({ journalFile: file })
      await before.capture([damage(['A1'])])
      await before.stop()
      const { size } = await stat(file)
      await appendFile(file, torn)

      const after = await network({ journalFile: file })
      expect((await stat(file)).size).toBe(size)
      await after.capture([damage(['A2'])])
      expect(await after.events()).toHaveLength(2)
      await after.stop()
      expect(await (await network({ journalFile: file })).events()).toHaveLength(2)
    },
  )

  test('a line damaged in the middle stops the start, and the file stays as it is', async () => {
    const file = await journalFile()
    const before = await network({ journalFile: file })
    await before.capture([damage(['A1'])])
    await before.capture([damage(['A2'])])
    await before.stop()
    const damaged = (await readFile(file, 'utf8')).replace('{', '#')
    await writeFile(file, damaged)

    await expect(startPracticeNetwork({ journalFile: file })).rejects.toThrow('damaged')
    expect(await readFile(file, 'utf8')).toBe(damaged)
  })
})
