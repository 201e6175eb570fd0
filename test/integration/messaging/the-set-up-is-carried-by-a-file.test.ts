import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { floorOf, inDataFolder } from '#test/support/station/floor.ts'
import type { Floor } from '#test/support/station/floor.ts'

async function atStation(work: (floor: Floor) => Promise<void>): Promise<void> {
  await inDataFolder(async (folder) => {
    const station = await startStationProcess(folder)
    try {
      const floor = floorOf(station.client)
      await floor.signIn('Ada Admin', '4444')
      await work(floor)
    } finally {
      await station.stop()
    }
  })
}

const off = {
  isOn: false,
  endpoint: null,
  form: { kind: 'digitalLink' },
  sender: null,
  receiver: '9521234000006',
} as const
const noFilter = { person: null, item: null, from: null, until: null, kinds: [] }

async function exported(floor: Floor): Promise<string> {
  const { folder, file } = await floor.ask('messaging.exportSetUp', {})
  return readFile(join(folder, file), 'utf8')
}

test('what one site exports another takes over, after it was shown what changes', { timeout: 60_000 }, async () => {
  let text = ''
  await atStation(async (floor) => {
    await floor.ask('messaging.setRole', { businessType: 'wholesaler', role: 'owner' })
    await floor.ask('messaging.setUpMessage', { message: 'destroy', settings: off })
    await floor.ask('site.setMarket', { market: 'US' })
    text = await exported(floor)
    expect(await floor.ask('messaging.readSetUp', { text })).toEqual({ changes: [] })
    expect(await floor.ask('messaging.importSetUp', { text })).toEqual({ changed: 0 })
  })
  await atStation(async (floor) => {
    const before = await floor.ask('station.status', {})
    const { changes } = await floor.ask('messaging.readSetUp', { text })
    expect(changes.map(({ part, name }) => `${part} ${name}`)).toEqual(['rule market', 'role role', 'message destroy'])
    expect((await floor.ask('station.status', {})).market).toBe(before.market)

    expect(await floor.ask('messaging.importSetUp', { text })).toEqual({ changed: 3 })
    expect(await floor.ask('station.status', {})).toMatchObject({
      siteName: before.siteName,
      siteGln: before.siteGln,
      mode: 'training',
      market: 'US',
      messaging: { site: { businessType: 'wholesaler', role: 'owner' }, switchedOff: ['destroy'] },
    })
    expect((await floor.ask('messaging.settings', {})).settings).toEqual({ destroy: off })
    const { facts } = await floor.ask('ledger.page', { filter: noFilter, below: null, limit: 4 })
    expect(facts.map(({ kind }) => kind)).toEqual([
      'network-message.set-up',
      'network-role.set-up',
      'site.set-up',
      'site-set-up.imported',
    ])
  })
})

test('a file that is wrong anywhere changes nothing and says where', { timeout: 60_000 }, () =>
  atStation(async (floor) => {
    const text = (await exported(floor)).replace('"market": "', '"market": "the moon of ')
    await expect(floor.ask('messaging.importSetUp', { text })).rejects.toThrow('"where":"rules.market"')
    await expect(floor.ask('messaging.readSetUp', { text: 'not JSON' })).rejects.toThrow('SET_UP_UNREADABLE')
    expect((await floor.ask('station.status', {})).messaging.site).toBeNull()
    await floor.signIn('Sam Supervisor', '2222')
    await expect(floor.ask('messaging.importSetUp', { text })).rejects.toThrow('NOT_ALLOWED')
    await expect(floor.ask('messaging.exportSetUp', {})).rejects.toThrow('NOT_ALLOWED')
  }),
)

test(
  'no person, no secret and nothing that is one site’s own is in the file, and none is taken from one',
  {
    timeout: 60_000,
  },
  () =>
    atStation(async (floor) => {
      const { siteName, siteGln } = await floor.ask('station.status', {})
      const text = await exported(floor)
      const written: { readonly rules: object } = JSON.parse(text)
      expect(Object.keys(written)).toEqual(['format', 'rules', 'inNetwork', 'network', 'messages'])
      expect(Object.keys(written.rules).toSorted()).toEqual([
        'approvalHours',
        'badgeResumeMinutes',
        'clockToleranceMinutes',
        'contactEmail',
        'idleLockMinutes',
        'market',
        'mixing',
        'shortDatedDays',
        'shortReceipts',
        'unannouncedGoods',
        'unknownItems',
      ])
      for (const own of [siteName, siteGln, 'Ada Admin', 'Sam Supervisor']) expect(text).not.toContain(own)

      const withSecret = JSON.stringify({ ...written, credentials: { apiKey: 'not to be taken' } })
      await expect(floor.ask('messaging.importSetUp', { text: withSecret })).rejects.toThrow('SET_UP_UNREADABLE')
      const withName = JSON.stringify({ ...written, rules: { ...written.rules, name: 'Another site' } })
      await expect(floor.ask('messaging.importSetUp', { text: withName })).rejects.toThrow('"where":"rules"')
      expect((await floor.ask('station.status', {})).siteName).toBe(siteName)
    }),
)
