import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { usualSettings } from '#shared/domain/messaging/message-settings.ts'
import { eventsHeldBy } from '#scripts/drive/network-side.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { networkOnThisComputer } from '#test/support/network/network-on-this-computer.ts'
import { floorOf, inDataFolder } from '#test/support/station/floor.ts'
import type { Floor } from '#test/support/station/floor.ts'
import { administrators, anOperatorRecordsDamage, setUpRealSite } from '#test/support/station/real-site.ts'
import { fineWeather } from '#training/practice-network/weather-settings.ts'

const key = 'k7-Xq-93-schooner'
const apiKey = { kind: 'apiKey', header: 'X-API-Key' } as const
const elsewhere = (endpoint: string) => ({ ...usualSettings, endpoint })
const reached = (signIn: typeof apiKey) => ({ signIn, authorities: null, proxy: null })

async function exported(floor: Floor): Promise<string> {
  const { folder, file } = await floor.ask('messaging.exportSetUp', {})
  return readFile(join(folder, file), 'utf8')
}

test(
  'a real site sends a message to its own address with its own sign-in, and carries all but the secret in its set-up',
  { timeout: 120_000 },
  () =>
    inDataFolder(async (folder) => {
      const own = await networkOnThisComputer()
      const strict = await networkOnThisComputer({
        settings: { ...fineWeather, signIn: { ...apiKey, key } },
      })
      const station = await setUpRealSite(folder)
      const floor = floorOf(station.client)
      const { ask } = floor
      await floor.signIn(administrators.first.name, administrators.first.secret)
      await anOperatorRecordsDamage(floor)
      await floor.signIn(administrators.second.name, administrators.second.secret)
      for (const endpoint of ['nonsense', 'http://epcis.example', 'https://me:secret@epcis.example'])
        await expect(
          ask('messaging.setUpMessage', { message: 'status', settings: elsewhere(endpoint) }),
        ).rejects.toThrow('NETWORK_ADDRESS_NOT_TAKEN')
      const asked = floor.notice('station.changed', ({ network }) => network.besides[0]?.state === 'askForSignIn')
      await ask('messaging.setUpMessage', { message: 'status', settings: elsewhere(`${strict}/`) })
      await ask('network.setAddress', { address: own })
      expect((await asked).network).toMatchObject({ url: own, waiting: 1, besides: [{ address: strict }] })
      const { entries } = await ask('attention.list', {})
      expect(entries).toContainEqual(expect.objectContaining({ kind: 'networkAsksForSignIn', address: strict }))

      const arrived = floor.notice('station.changed', ({ network }) => network.waiting === 0)
      await ask('network.setAccess', { address: strict, access: reached(apiKey), secret: key, passphrase: null })
      await arrived
      expect(await eventsHeldBy(own)).toEqual([])
      const [tried] = (await ask('messaging.tryOut', { message: 'status' })).exchanges
      expect(tried).toMatchObject({ asked: `OPTIONS ${strict}/capture`, status: 204 })
      const [other] = (await ask('messaging.tryOut', { message: 'destroy' })).exchanges
      expect(other?.asked).toBe(`OPTIONS ${own}/capture`)
      // A correction goes where its event went: nobody gives it an address.
      await ask('messaging.setUpMessage', { message: 'correction', settings: elsewhere(strict) })
      expect((await ask('messaging.settings', {})).settings.correction?.endpoint ?? null).toBeNull()

      const text = await exported(floor)
      expect(text).not.toContain(key)
      expect(JSON.parse(text)).toMatchObject({
        format: 'tallyman-site-set-up:2',
        network: { address: own, access: [{ address: strict, access: reached(apiKey) }] },
        messages: { status: { endpoint: strict } },
      })
      expect(await ask('messaging.readSetUp', { text })).toEqual({ changes: [] })
      const moved = text.replaceAll(strict, 'https://another.example')
      const { changes } = await ask('messaging.readSetUp', { text: moved })
      expect(changes.map(({ part, name }) => `${part} ${name}`)).toEqual([
        'network https://another.example',
        'message status',
      ])
      for (const [bad, where] of [
        [text.replaceAll(strict, 'http://another.example'), 'network.access.0'],
        [text.replace(`"address": "${own}"`, '"address": "ftp://x"'), 'network.address'],
      ] as const)
        await expect(ask('messaging.importSetUp', { text: bad })).rejects.toThrow(`"where":"${where}"`)

      // A file of the layout before says nothing of networks, and leaves them.
      const { network: _network, ...before } = JSON.parse(text) as Record<string, unknown>
      const old = JSON.stringify({ ...before, format: 'tallyman-site-set-up:1', messages: {} })
      expect(await ask('messaging.importSetUp', { text: old })).toEqual({ changed: 0 })
      await station.stop()
    }),
)

test(
  'a training site sends to its practice network only, whatever anybody enters or a file says',
  { timeout: 120_000 },
  () =>
    inDataFolder(async (folder) => {
      const outside = await networkOnThisComputer()
      const station = await startStationProcess(folder)
      const floor = floorOf(station.client)
      const { ask } = floor
      await floor.signIn('Ada Admin', '4444')
      await expect(ask('messaging.setUpMessage', { message: 'status', settings: elsewhere(outside) })).rejects.toThrow(
        'NOT_IN_TRAINING',
      )
      const text = await exported(floor)
      const tampered = JSON.stringify({
        ...(JSON.parse(text) as object),
        network: { address: outside, access: [{ address: outside, access: reached(apiKey) }] },
        messages: { status: elsewhere(outside) },
      })
      expect(await ask('messaging.readSetUp', { text: tampered })).toEqual({ changes: [] })
      expect(await ask('messaging.importSetUp', { text: tampered })).toEqual({ changed: 0 })
      // The practice network takes a moment to begin.
      await expect.poll(async () => (await ask('network.status', {})).url, { timeout: 20_000 }).not.toBeNull()
      const { network } = await ask('station.status', {})
      expect(network.besides).toEqual([])
      const [tried] = (await ask('messaging.tryOut', { message: 'status' })).exchanges
      expect(tried?.asked).toBe(`OPTIONS ${network.url}/capture`)
      expect(await eventsHeldBy(outside)).toEqual([])
      await station.stop()
    }),
)
