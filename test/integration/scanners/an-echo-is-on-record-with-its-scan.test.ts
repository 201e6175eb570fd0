import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test, vi } from 'vitest'
import { usualScanner } from '#scripts/drive/open-job.ts'
import type { SerialPair } from '#scripts/drive/serial-pair.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import type { StationProcess } from '#scripts/drive/station-process.ts'
import { floorOf, inDataFolder, trainingLabels } from '#test/support/station/floor.ts'
import type { Floor } from '#test/support/station/floor.ts'
import { serialPair } from '#test/support/recorded-station.ts'

const [one = '', other = ''] = trainingLabels(2)
/** Longer than a scan and its echo take here, and than the pull of a trigger lasts. */
const timeout = 10_000

type Floors = { readonly floor: Floor; readonly station: StationProcess; readonly pair: SerialPair }

/** Olga at a station with one scanner on a port; gives the facts of scans that are on record in the end, in order. */
async function factsOfScans(work: (at: Floors & { readonly facts: () => readonly Row[] }) => Promise<void>) {
  let left: readonly Row[] = []
  await inDataFolder(async (folder) => {
    const pair = await serialPair()
    const station = await startStationProcess(folder)
    const facts = () => scanFacts(join(folder, 'training', 'station.db'))
    try {
      const floor = floorOf(station.client)
      await floor.signIn()
      const isReady = floor.notice('station.changed', ({ scanners }) => scanners[0]?.state === 'ready')
      await floor.ask('scanner.setUp', { settings: usualScanner(pair.devicePath), replaces: null })
      await isReady
      await work({ floor, station, pair, facts })
    } finally {
      await station.stop()
    }
    left = facts()
  })
  return left
}

type Row = { readonly id: string; readonly body: Record<string, unknown>; readonly person: string | null }

function scanFacts(file: string): readonly Row[] {
  const database = new Sqlite(file, { readonly: true })
  try {
    return database
      .prepare(
        `select id, body, person from fact where kind like 'job.scan%' or kind = 'job.item-recorded' order by sequence`,
      )
      .all()
      .map((row) => {
        const { id, body, person } = row as { id: string; body: string; person: string | null }
        return { id, body: JSON.parse(body) as Record<string, unknown>, person }
      })
  } finally {
    database.close()
  }
}

test('a label that is read three times in one pull of the trigger is one scan with two echoes, on record before what comes next', async () => {
  const [recorded, echoed, next, ...more] = await factsOfScans(async ({ floor, pair }) => {
    await floor.startDamage()
    const second = floor.notice('scan.answered', ({ raw }) => raw.includes(other.slice(-8)))
    await pair.write(`${one}\r${one}\r${one}\r${other}\r`)
    expect(await second).toMatchObject({ verdict: 'ok' })
  })
  const { job, item } = recorded?.body ?? {}
  expect(recorded?.body).toMatchObject({ kind: 'job.item-recorded' })
  expect(echoed?.body).toEqual({ kind: 'job.scan-echoed', job, item, scan: recorded?.id, echoes: 2 })
  expect(echoed?.person).toBe(recorded?.person)
  expect(next?.body).toMatchObject({ kind: 'job.item-recorded' })
  expect(more).toEqual([])
})

test('where nothing comes after it, an echo is on record when the pull is over, and the history of the item says it', async () => {
  const facts = await factsOfScans(async ({ floor, pair, facts: now }) => {
    await floor.startDamage()
    const answered = floor.notice('scan.answered')
    await pair.write(`${one}\r${one}\r`)
    const { item } = await answered
    await vi.waitFor(() => expect(now()).toHaveLength(2), { timeout })
    if (item === null) throw new Error('it names an item')
    const { entries } = await floor.ask('lookup.history', { item: item.id, before: null, limit: 25 })
    expect(entries.map(({ says }) => says)).toContainEqual(
      expect.objectContaining({ kind: 'job.scan-echoed', echoes: 1 }),
    )
  })
  expect(facts.map(({ body }) => body['kind'])).toEqual(['job.item-recorded', 'job.scan-echoed'])
})

test('a refused code that is read again is one stop with its echoes', async () => {
  const facts = await factsOfScans(async ({ floor, pair, facts: now }) => {
    await floor.startDamage()
    await pair.write('no label of ours\rno label of ours\r')
    await vi.waitFor(() => expect(now()).toHaveLength(2), { timeout })
  })
  expect(facts[1]?.body).toMatchObject({ kind: 'job.scan-echoed', item: null, scan: facts[0]?.id, echoes: 1 })
})

test('a station that is closed within the pull has its echoes on record all the same', async () => {
  const facts = await factsOfScans(async ({ floor, pair }) => {
    await floor.startDamage()
    const echoed = floor.notice('scanner.heard')
    const answered = floor.notice('scan.answered')
    await pair.write(`${one}\r${one}\r`)
    await Promise.all([answered, echoed])
    await vi.waitFor(async () => expect((await floor.ask('scanner.heard', {})).scans).toHaveLength(2), { timeout })
  })
  expect(facts.map(({ body }) => body['kind'])).toEqual(['job.item-recorded', 'job.scan-echoed'])
})

test('where no job takes a scan, its echo leaves no fact: there is none to explain', async () => {
  const facts = await factsOfScans(async ({ floor, pair }) => {
    await pair.write(`${one}\r${one}\r${other}\r`)
    await vi.waitFor(async () => expect((await floor.ask('scanner.heard', {})).scans).toHaveLength(3), { timeout })
  })
  expect(facts).toEqual([])
})
