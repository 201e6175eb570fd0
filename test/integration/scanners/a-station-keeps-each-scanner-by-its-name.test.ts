import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { SerialProfile } from '#shared/domain/scanners/profile.ts'
import { usualScanner } from '#scripts/drive/open-job.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { floorOf, inDataFolder } from '#test/support/station/floor.ts'
import type { Floor } from '#test/support/station/floor.ts'

type Bench = {
  readonly floor: Floor
  readonly setUp: (name: string, replaces?: string | null, port?: string) => Promise<unknown>
  readonly names: () => Promise<readonly string[]>
  readonly restart: () => Promise<Bench>
}

const lost = (name: string): SerialProfile => ({
  kind: 'serial',
  name,
  separator: { kind: 'lost', cameAs: [] },
  identifies: true,
  prefix: '',
})

async function atAStation(work: (bench: Bench) => Promise<void>): Promise<void> {
  await inDataFolder(async (folder) => {
    let station = await startStationProcess(folder)
    const bench = async (): Promise<Bench> => {
      const floor = floorOf(station.client)
      await floor.signIn()
      const setUp = (name: string, replaces: string | null = null, port = name) =>
        floor.ask('scanner.setUp', { settings: { ...usualScanner(join(folder, port)), name }, replaces })
      const names = async () => (await floor.ask('station.status', {})).scanners.map(({ settings }) => settings.name)
      const restart = async () => {
        await station.stop()
        station = await startStationProcess(folder)
        return bench()
      }
      return { floor, setUp, names, restart }
    }
    try {
      await work(await bench())
    } finally {
      await station.stop()
    }
  })
}

test('scanners are added, renamed and removed, and are the same after a restart', () =>
  atAStation(async ({ setUp, names, restart }) => {
    await setUp('dock 1')
    await setUp('dock 2')
    await setUp('ramp', 'dock 1')
    expect(await names()).toEqual(['dock 2', 'ramp'])
    const again = await restart()
    expect(await again.names()).toEqual(['dock 2', 'ramp'])
    await again.floor.ask('scanner.forget', { name: 'dock 2' })
    expect(await again.names()).toEqual(['ramp'])
  }))

test('a name or a port that another has is refused, and nothing changes', () =>
  atAStation(async ({ floor, setUp, names }) => {
    await setUp('dock 1')
    await expect(setUp('dock 1', null, 'other')).rejects.toThrow('SCANNER_NAME_TAKEN')
    await expect(setUp('typed')).rejects.toThrow('SCANNER_NAME_TAKEN')
    await expect(setUp('dock 2', null, 'dock 1')).rejects.toThrow('SCANNER_PORT_SHARED')
    expect(await names()).toEqual(['dock 1'])
    const typing = {
      ...lost('dock 1'),
      kind: 'keyboard',
      decodeBy: { kind: 'key', layout: 'us', shift: { capsOff: 'asEver', capsOn: 'unknown', reach: 'letters' } },
      prefix: [],
      suffix: [],
      longestPause: 10,
    } as const
    await expect(floor.ask('scanner.learn', { profile: typing })).rejects.toThrow('SCANNER_NAME_TAKEN')
  }))

test('what the sheet showed goes with a scanner to its new name, and with a scanner that is removed', () =>
  atAStation(async ({ floor, setUp }) => {
    await setUp('dock 1')
    await floor.ask('scanner.learn', { profile: lost('dock 1') })
    await setUp('ramp', 'dock 1', 'dock 1')
    expect((await floor.ask('scanner.profiles', {})).profiles).toEqual([lost('ramp')])
    await floor.ask('scanner.forget', { name: 'ramp' })
    expect((await floor.ask('scanner.profiles', {})).profiles).toEqual([])
  }))
