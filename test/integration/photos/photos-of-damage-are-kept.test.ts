import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { attachFile } from '#renderer/features/attachments/attach-file.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { until } from '#scripts/drive/until.ts'
import type { StationProcess } from '#scripts/drive/station-process.ts'
import { refuse } from '#shared/contract/refusals.ts'
import { commandBarcodes } from '#shared/scan/command-code.ts'
import { png } from '#test/support/photos/png.ts'
import { floorOf, inDataFolder, trainingLabels } from '#test/support/station/floor.ts'
import type { Floor } from '#test/support/station/floor.ts'

const timeout = 60_000
const [first = '', second = ''] = trainingLabels(2)
const sam = { identification: 'Sam Supervisor', secret: '2222' }

async function atAStation(work: (floor: Floor, station: StationProcess, folder: string) => Promise<void>) {
  await inDataFolder(async (folder) => {
    const station = await startStationProcess(folder)
    try {
      const floor = floorOf(station.client)
      await floor.signIn()
      await work(floor, station, folder)
    } finally {
      await station.stop()
    }
  })
}

function picture(shade: number): Buffer {
  return png(8, 8, (x, y) => [shade, x * 8, y * 8])
}

async function attached({ client }: StationProcess, name: string, bytes: Uint8Array) {
  const file = await attachFile(client, name, bytes)
  if (!file.ok) throw new Error(file.error.code)
  return file.value
}

async function scanned(floor: Floor, label: string) {
  const { item } = await floor.scan(label)
  if (item === null) throw new Error('it names an item')
  return item.id
}

/** What the ledger says in its last fact of a kind. */
function lastFact(folder: string, kind: string): unknown {
  const database = new Sqlite(join(folder, 'training', 'station.db'), { readonly: true })
  try {
    const body: unknown = database
      .prepare(`select body from fact where kind = ? order by sequence desc limit 1`)
      .pluck()
      .get(kind)
    return typeof body === 'string' ? JSON.parse(body) : null
  } finally {
    database.close()
  }
}

test(
  'photos of a pack and of everything are in the fact of the damage by their hash, in the history and in the receipt; offline',
  { timeout },
  () =>
    atAStation(async (floor, station, folder) => {
      await floor.ask('practiceNetwork.switch', { on: false })
      const job = await floor.startDamage()
      const item = await scanned(floor, first)
      const other = await scanned(floor, second)
      const crushed = await attached(station, 'crushed.png', picture(1))
      const all = await attached(station, 'all.png', picture(2))
      const blurred = await attached(station, 'blurred.png', picture(3))
      await floor.ask('photos.add', { job, of: item, file: crushed })
      await floor.ask('photos.add', { job, of: null, file: all })
      await floor.ask('photos.add', { job, of: other, file: blurred })
      await floor.ask('photos.remove', { job, of: other, file: blurred.sha256 })
      expect((await floor.ask('photos.ofJob', { job })).photos).toMatchObject([
        { of: { id: item }, file: crushed },
        { of: null, file: all },
      ])
      await floor.ask('damage.finish', { job })

      expect(lastFact(folder, 'damage.finished')).toMatchObject({
        photos: [
          { of: item, file: crushed },
          { of: null, file: all },
        ],
      })
      expect(crushed.sha256).toBe(createHash('sha256').update(picture(1)).digest('hex'))
      const historyOf = async (id: typeof item) =>
        (await floor.ask('lookup.history', { item: id, before: null, limit: 25 })).entries.find(
          ({ says }) => says.kind === 'damage.finished',
        )?.says
      expect(await historyOf(item)).toMatchObject({ photos: [crushed, all] })
      expect(await historyOf(other)).toMatchObject({ photos: [all] })
      expect((await floor.ask('photos.ofJob', { job })).photos).toHaveLength(2)
      await expect(floor.ask('photos.add', { job, of: null, file: blurred })).rejects.toThrow('JOB_NOT_OPEN')
    }),
)

test('a photo is in the next backup, and comes back with it after it was lost', { timeout }, () =>
  inDataFolder(async (folder) => {
    const station = await startStationProcess(folder)
    const floor = floorOf(station.client)
    await floor.signIn()
    const job = await floor.startDamage()
    const item = await scanned(floor, first)
    const file = await attached(station, 'crushed.png', picture(1))
    await floor.ask('photos.add', { job, of: item, file })
    await floor.ask('damage.finish', { job })
    await floor.signIn('Ada Admin', '4444')
    await floor.ask('backups.make', {})
    const copied = join(folder, 'training', 'backups', 'files', file.sha256)
    await until('the backup has the photo', () => existsSync(copied), 20_000)
    const copy = readFileSync(copied)
    await until('the backup is there', async () => (await floor.ask('backups.list', {})).backups.length > 0, 20_000)
    const { backups } = await floor.ask('backups.list', {})
    expect(copy.equals(picture(1))).toBe(true)

    const kept = join(folder, 'training', 'files', file.sha256)
    rmSync(kept)
    expect(await station.client.call('files.read', { file: file.sha256, part: 0 })).toEqual({
      ok: false,
      error: refuse('FILE_NOT_WHOLE', { because: 'missing', file: file.sha256 }),
    })
    const [backup] = backups
    if (backup === undefined) throw new Error('a backup was made')
    await floor.ask('backups.restore', {
      name: backup.name,
      reason: 'The photos were lost.',
    })
    await station.stop()

    const again = await startStationProcess(folder)
    try {
      const after = floorOf(again.client)
      await after.signIn()
      const { base64 } = await after.ask('files.read', { file: file.sha256, part: 0 })
      expect(Buffer.from(base64, 'base64').equals(picture(1))).toBe(true)
      expect(readFileSync(kept).equals(picture(1))).toBe(true)
    } finally {
      await again.stop()
    }
  }),
)

test(
  'what is no picture, was changed, or shows what is not in the job is no photo, and nothing changes',
  { timeout },
  () =>
    atAStation(async (floor, station, folder) => {
      const job = await floor.startDamage()
      const item = await scanned(floor, first)
      const page = await attached(station, 'photo.jpg', Buffer.from('<html></html>'))
      await expect(floor.ask('photos.add', { job, of: item, file: page })).rejects.toThrow('NOT_A_PHOTO')
      const file = await attached(station, 'crushed.png', picture(1))
      await floor.ask('job.takeBackLast', { job })
      await expect(floor.ask('photos.add', { job, of: item, file })).rejects.toThrow('PHOTO_OF_NOTHING')
      writeFileSync(join(folder, 'training', 'files', file.sha256), 'something else')
      await expect(floor.ask('photos.add', { job, of: null, file })).rejects.toThrow('FILE_NOT_WHOLE')
      expect(await floor.ask('photos.ofJob', { job })).toEqual({ photos: [] })
    }),
)

test('a photo of a pack that was taken back goes with it, and comes back when it is scanned again', { timeout }, () =>
  atAStation(async (floor, station) => {
    const job = await floor.startDamage()
    const item = await scanned(floor, first)
    const file = await attached(station, 'crushed.png', picture(1))
    await floor.ask('photos.add', { job, of: item, file })
    await floor.ask('job.takeBackLast', { job })
    expect(await floor.ask('photos.ofJob', { job })).toEqual({ photos: [] })
    await floor.scan(first)
    expect((await floor.ask('photos.ofJob', { job })).photos).toMatchObject([{ of: { id: item }, file }])
  }),
)

test('the command code asks for a photo where the job takes some', { timeout }, () =>
  atAStation(async (floor) => {
    await floor.startDamage()
    expect(await floor.scan(commandBarcodes.photo)).toMatchObject({
      verdict: 'command',
      command: 'photo',
      refusal: null,
    })
    await floor.ask('unpacking.start', { mode: 'open' })
    expect(await floor.scan(commandBarcodes.photo)).toMatchObject({ refusal: { code: 'JOB_OF_OTHER_KIND' } })
  }),
)

test('a hold keeps its photos, and a signature that lifts one covers exactly those', { timeout }, () =>
  atAStation(async (floor, station, folder) => {
    const put = { act: { kind: 'put', hold: 'suspect' }, reason: 'packLooksWrong' } as const
    const { job } = await floor.ask('holds.start', { wish: put })
    const item = await scanned(floor, first)
    const seal = await attached(station, 'seal.png', picture(1))
    await floor.ask('photos.add', { job, of: item, file: seal })
    await floor.ask('holds.finish', { job, note: null, signature: null })
    expect(lastFact(folder, 'holds.put')).toMatchObject({ photos: [{ of: item, file: seal }] })

    const lift = { act: { kind: 'lift', hold: 'suspect' }, reason: 'investigationCleared' } as const
    const found = await attached(station, 'sound.png', picture(2))
    const asked = { item, wish: lift, note: null }
    const { shown } = await floor.ask('holds.previewItem', { ...asked, photos: [found] })
    if (shown === null) throw new Error('lifting a suspect hold is signed')
    const sign = { ...sam, shown }
    await expect(floor.ask('holds.onItem', { ...asked, photos: [], signature: sign })).rejects.toThrow(
      'SIGNED_CONTENT_CHANGED',
    )
    await floor.ask('holds.onItem', { ...asked, photos: [found], signature: sign })
    expect(lastFact(folder, 'holds.lifted')).toMatchObject({ photos: [{ of: item, file: found }] })
  }),
)
