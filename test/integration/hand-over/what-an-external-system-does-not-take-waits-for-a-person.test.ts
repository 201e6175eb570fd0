import { chmod, mkdir, readdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  atTheManufacturer,
  batchOf,
  handOverOnce,
  isHandedOver,
  isHeldUp,
  isRefused,
} from '#test/support/hand-over/at-the-manufacturer.ts'
import {
  filesIn,
  filesTakenBy,
  handedOverIn,
  standingAfter,
  startExternalServer,
} from '#test/support/hand-over/external-system.ts'
import { commission, lineFile, unitLabel, wholeBatch } from '#test/support/batches/line-file.ts'
import { floorOf } from '#test/support/station/floor.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'

const timeout = 120_000
const twoPacks = lineFile([commission(unitLabel(1), 'EA'), commission(unitLabel(2), 'EA')])

test(
  'a refusal keeps the lot here and stands before a person with what was said, until it is sent again',
  { timeout },
  async () => {
    let isOpen = false
    const server = await startExternalServer(() =>
      isOpen
        ? { status: 200 }
        : { status: 422, body: '{"type":"","title":"No material master","detail":"plant 1100"}' },
    )
    try {
      await atTheManufacturer(async (floor) => {
        await floor.ask('handOver.setSystem', { system: { kind: 'http', address: server.address } })
        const batch = await batchOf(floor, twoPacks)
        const view = await handOverOnce(floor, batch, isRefused)
        expect(view).toMatchObject({ state: { because: 'notTaken' }, keptBecause: 'refused' })
        expect(JSON.stringify(view)).toContain('No material master')
        const { entries } = await floor.ask('attention.list', {})
        expect(entries).toMatchObject([{ kind: 'handOverWaits', batch, lot: 'L-26/7', isRefused: true }])
        expect(server.asked).toHaveLength(1)

        isOpen = true
        await floor.ask('handOver.again', { batch })
        await handOverOnce(floor, batch, isHandedOver)
        // The same content has the same key: whoever took it after all, and said otherwise, has it once.
        expect(server.asked.map(({ key }) => key)).toEqual([
          server.asked[0]?.key,
          server.asked[0]?.key,
          server.asked[2]?.key,
        ])
        expect(handedOverIn(filesTakenBy(server))).toHaveLength(1)
        expect((await floor.ask('attention.list', {})).entries).toEqual([])
      })
    } finally {
      await server.close()
    }
  },
)

test('a folder that vanishes is waited for, and what lies there already is not written again', { timeout }, () =>
  atTheManufacturer(async (floor, folder) => {
    const watched = join(folder, 'erp')
    await mkdir(watched)
    await floor.ask('handOver.setSystem', { system: { kind: 'folder', path: watched } })
    await rename(watched, `${watched}-away`)
    const batch = await batchOf(floor, wholeBatch(200))
    const view = await handOverOnce(floor, batch, isHeldUp)
    expect(view).toMatchObject({ state: { trouble: { because: 'folderGone' } }, keptBecause: 'underWay' })
    await rename(`${watched}-away`, watched)
    await floor.ask('handOver.again', { batch })
    await handOverOnce(floor, batch, isHandedOver)
    const [only] = handedOverIn(await filesIn(watched))
    expect(standingAfter(only?.events ?? []).size).toBe(224)
    expect((await readdir(watched)).filter((name) => name.endsWith('.part'))).toEqual([])
  }),
)

test(
  'an external system is set up by an administrator at a real site, and only one that works',
  { timeout },
  async () => {
    await atTheManufacturer(async (floor, folder) => {
      const watched = join(folder, 'erp')
      await mkdir(watched)
      await writeFile(join(folder, 'a-file'), '')
      const set = (system: Parameters<typeof floor.ask<'handOver.setSystem'>>[1]['system']) =>
        floor.ask('handOver.setSystem', { system })
      await expect(set({ kind: 'folder', path: 'erp' })).rejects.toThrow('pathNotWhole')
      await expect(set({ kind: 'folder', path: join(folder, 'nowhere') })).rejects.toThrow('noFolder')
      await expect(set({ kind: 'folder', path: join(folder, 'a-file') })).rejects.toThrow('notAFolder')
      for (const [address, flaw] of [
        ['ftp://erp.example/in', 'noAddress'],
        ['http://erp.example/in', 'notEncrypted'],
        ['https://me:secret@erp.example/in', 'holdsSecret'],
        ['https://erp.example/in?key=1', 'hasMore'],
      ] as const)
        await expect(set({ kind: 'http', address })).rejects.toThrow(flaw)
      if (process.getuid?.() !== 0) {
        await chmod(watched, 0o500)
        await expect(set({ kind: 'folder', path: watched })).rejects.toThrow('notWritable')
        await chmod(watched, 0o700)
      }
      await set({ kind: 'folder', path: watched })
      // The test file is gone again.
      expect(await readdir(watched)).toEqual([])
      expect(await floor.ask('handOver.system', {})).toMatchObject({
        system: { kind: 'folder', path: watched },
        by: 'Nora Nielsen',
      })
      await set({ kind: 'none' })
      expect(await floor.ask('handOver.system', {})).toMatchObject({ system: { kind: 'none' }, by: 'Nora Nielsen' })

      const training = await startStationProcess(join(folder, 'training'))
      const practice = floorOf(training.client)
      await practice.signIn()
      await expect(practice.ask('handOver.setSystem', { system: { kind: 'none' } })).rejects.toThrow('NOT_ALLOWED')
      await practice.signIn('Ada Admin', '4444')
      await expect(practice.ask('handOver.setSystem', { system: { kind: 'folder', path: watched } })).rejects.toThrow(
        'training',
      )
      await training.stop()
    })
  },
)
