import { existsSync, readdirSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { trainingPeople } from '#training/training-people.ts'
import { floorOf, inDataFolder } from '#test/support/station/floor.ts'
import {
  administrators,
  enterEverything,
  realSiteEntry,
  setUpRealSite,
  signAs,
  startRealSite,
} from '#test/support/station/real-site.ts'
import { trainingBadge } from '#test/support/station/training-badge.ts'
import { verifyLedgerFile } from '#test/support/station/verify-ledger-file.ts'

test('two administrators set it up, and both sign in with their own password and administer', async () => {
  await inDataFolder(async (folder) => {
    const station = await setUpRealSite(folder)
    const { ask, signIn } = floorOf(station.client)
    const status = await ask('station.status', {})
    expect(status).toMatchObject({ mode: 'production', siteName: 'Nordhafen Lager', siteGln: '9521234900016' })
    expect((await ask('people.names', {})).names).toEqual(['Nora Nielsen', 'Ole Hansen'])
    for (const { name, secret } of [administrators.first, administrators.second]) {
      await signIn(name, secret)
      const { session } = await ask('station.status', {})
      expect(session?.rights).toContain('administerPeople')
      expect(session?.rights).toContain('restoreBackups')
    }
    const { people } = await ask('people.list', {})
    expect(people.map(({ name, waiting }) => [name, waiting])).toEqual([
      ['Nora Nielsen', 0],
      ['Ole Hansen', 0],
    ])
    await station.stop()
    expect(await verifyLedgerFile(join(folder, 'site', 'station.db'))).toBe('whole')
  })
})

test('a station that is killed before the second signature has kept nothing, and begins again', async () => {
  await inDataFolder(async (folder) => {
    const before = await startRealSite(folder)
    const half = floorOf(before.client)
    await enterEverything(half)
    expect(await signAs(half, 'first')).toBe(false)
    await before.kill()

    const after = await startRealSite(folder)
    const { ask } = floorOf(after.client)
    expect(await ask('setUp.view', {})).toEqual({ site: null, first: null, second: null, databaseSetAside: null })
    await after.stop()
    const whole = await setUpRealSite(folder)
    expect((await floorOf(whole.client).ask('people.names', {})).names).toEqual(['Nora Nielsen', 'Ole Hansen'])
    await whole.stop()
  })
})

test('before it is set up nothing else can be asked of it', async () => {
  await inDataFolder(async (folder) => {
    const station = await startRealSite(folder)
    for (const { name, pin, badge } of trainingPeople) {
      expect(await station.client.call('people.signIn', { identification: name, secret: pin })).toMatchObject({
        error: { code: 'SITE_NOT_SET_UP' },
      })
      expect(badge).not.toBe('')
    }
    expect(await station.client.call('scan.enter', { text: '(01)09521234000013(21)A010007' })).toMatchObject({
      error: { code: 'SITE_NOT_SET_UP' },
    })
    await station.stop()
  })
})

test('neither the people of the training site nor their badges open a real one', async () => {
  await inDataFolder(async (folder) => {
    const station = await setUpRealSite(folder)
    for (const { name, pin } of trainingPeople) {
      expect(await station.client.call('people.signIn', { identification: name, secret: pin })).toMatchObject({
        ok: false,
      })
      const badge = trainingBadge(name)
      expect(await station.client.call('people.signIn', { identification: badge, secret: pin })).toMatchObject({
        ok: false,
      })
    }
    expect((await floorOf(station.client).ask('station.status', {})).session).toBeNull()
    await station.stop()
  })
})

test('the same person cannot be both, by whatever spelling', async () => {
  await inDataFolder(async (folder) => {
    const station = await startRealSite(folder)
    const { ask } = floorOf(station.client)
    await ask('setUp.enterAdministrator', { place: 'first', ...administrators.first })
    const twice = { place: 'second', name: ' NORA  nielsen', secret: 'another word 5' } as const
    expect(await station.client.call('setUp.enterAdministrator', twice)).toMatchObject({
      error: { code: 'NAME_TAKEN' },
    })
    await station.stop()
  })
})

test('two who typed the same password both choose again', async () => {
  await inDataFolder(async (folder) => {
    const station = await startRealSite(folder)
    const { ask } = floorOf(station.client)
    const { secret } = administrators.first
    await ask('setUp.enterAdministrator', { place: 'first', ...administrators.first })
    const same = { place: 'second', name: 'Ole Hansen', secret } as const
    expect(await station.client.call('setUp.enterAdministrator', same)).toMatchObject({
      error: { code: 'SAME_SECRET_TWICE' },
    })
    expect(await ask('setUp.view', {})).toMatchObject({ first: null, second: null })
    await station.stop()
  })
})

test('nobody signs with the password of the other, and wrong ones make wait', async () => {
  await inDataFolder(async (folder) => {
    const station = await startRealSite(folder)
    const { ask } = floorOf(station.client)
    await enterEverything(floorOf(station.client))
    const { second } = await ask('setUp.view', {})
    const shown = second?.toConfirm ?? null
    if (shown === null) throw new Error('there is nothing to sign')
    const wrong = { place: 'first', secret: administrators.second.secret, shown } as const
    const waits: unknown[] = []
    for (let count = 0; count < 4; count += 1) {
      const answer = await station.client.call('setUp.sign', wrong)
      waits.push(answer.ok ? 'signed' : answer.error)
    }
    const refused = (waitSeconds: number) => ({ code: 'SIGNATURE_REFUSED', details: { waitSeconds } })
    expect(waits).toEqual([refused(0), refused(0), refused(5), refused(5)])
    await station.stop()
  })
})

test('what was signed and then changed has to be signed again', async () => {
  await inDataFolder(async (folder) => {
    const station = await startRealSite(folder)
    const floor = floorOf(station.client)
    await enterEverything(floor)
    const before = await floor.ask('setUp.view', {})
    await signAs(floor, 'first')
    await floor.ask('setUp.enterSite', { ...realSiteEntry, name: 'Another site' })
    const after = await floor.ask('setUp.view', {})
    expect(after.first?.hasSigned).toBe(false)
    const shown = before.first?.toConfirm ?? null
    if (shown === null) throw new Error('there was nothing to sign')
    const stale = { place: 'second', secret: administrators.second.secret, shown } as const
    expect(await station.client.call('setUp.sign', stale)).toMatchObject({ error: { code: 'SIGNED_CONTENT_CHANGED' } })
    await station.stop()
  })
})

test('a site that is set up is not set up twice', async () => {
  await inDataFolder(async (folder) => {
    const station = await setUpRealSite(folder)
    expect(await station.client.call('setUp.enterSite', realSiteEntry)).toMatchObject({
      error: { code: 'SITE_SET_UP_ALREADY' },
    })
    await station.stop()
  })
})

test('it has files of its own, no network, and no practice network', async () => {
  await inDataFolder(async (folder) => {
    const training = await startStationProcess(folder)
    await training.stop()
    const station = await setUpRealSite(folder)
    const { ask, signIn } = floorOf(station.client)
    expect((await ask('station.status', {})).network).toMatchObject({
      state: 'notSetUp',
      url: null,
      endpoint: 'network',
      practiceNetworkOn: null,
      besides: [],
    })
    await signIn(administrators.first.name, administrators.first.secret)
    expect(await station.client.call('practiceNetwork.switch', { on: true })).toMatchObject({
      error: { code: 'NOT_IN_TRAINING' },
    })
    await ask('ledger.export', { filter: noFilter })
    await station.stop()
    expect(existsSync(join(folder, 'site', 'station.key'))).toBe(true)
    expect(readdirSync(join(folder, 'site', 'exports')).length).toBeGreaterThan(0)
    expect(existsSync(join(folder, 'exports'))).toBe(false)
    expect(readdirSync(join(folder, 'site')).some((name) => name.includes('practice'))).toBe(false)
  })
})

test('records of a training site in the place of the real one are not opened', async () => {
  await inDataFolder(async (folder) => {
    const training = await startStationProcess(folder)
    await training.stop()
    await cp(join(folder, 'training'), join(folder, 'site'), { recursive: true })
    await expect(startRealSite(folder)).rejects.toThrow('SITE_OF_OTHER_KIND')
  })
})

const noFilter = { person: null, item: null, from: null, until: null, kinds: [] }
