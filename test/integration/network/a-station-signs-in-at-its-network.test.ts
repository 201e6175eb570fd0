import { once } from 'node:events'
import { readFile, readdir, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { CallInput } from '#shared/contract/calls.ts'
import type { SecretAnswer, SecretAsk } from '#shared/contract/shell-link.ts'
import { eventsHeldBy } from '#scripts/drive/network-side.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { company } from '#test/support/network/company-certificates.ts'
import { networkOnThisComputer } from '#test/support/network/network-on-this-computer.ts'
import { pretendSecretStore } from '#test/support/network/pretend-secret-store.ts'
import { floorOf, inDataFolder } from '#test/support/station/floor.ts'
import type { Floor } from '#test/support/station/floor.ts'
import { administrators, anOperatorRecordsDamage, setUpRealSite } from '#test/support/station/real-site.ts'
import { fineWeather } from '#training/practice-network/weather-settings.ts'
import type { WeatherSettings } from '#training/practice-network/weather-settings.ts'

type Entered = CallInput<'network.setAccess'>
type SignIn = Entered['access']['signIn']
type Form = Omit<Entered, 'address'>

const secret = 'k7-Xq-93-schooner'
const entered = (
  address: string,
  signIn: SignIn,
  more: Partial<Form> = {},
  way: Partial<Entered['access']> = {},
): Entered => ({
  address,
  access: { signIn, authorities: null, proxy: null, ...way },
  secret,
  passphrase: null,
  ...more,
})
const asking = (signIn: WeatherSettings['signIn']) => networkOnThisComputer({ settings: { ...fineWeather, signIn } })

/** A real site with one message that waits, and an administrator signed in. */
async function withOneMessage(
  work: (floor: Floor, folder: string, restart: () => Promise<Floor>) => Promise<void>,
  secrets: (ask: SecretAsk) => SecretAnswer = pretendSecretStore(),
): Promise<void> {
  await inDataFolder(async (folder) => {
    await (await setUpRealSite(folder)).stop()
    let station = await startStationProcess(folder, { site: 'production', secrets })
    const restart = async () => {
      await station.stop()
      station = await startStationProcess(folder, { site: 'production', secrets })
      const floor = floorOf(station.client)
      await floor.signIn(administrators.second.name, administrators.second.secret)
      return floor
    }
    try {
      const floor = floorOf(station.client)
      await floor.signIn(administrators.first.name, administrators.first.secret)
      await anOperatorRecordsDamage(floor)
      await floor.signIn(administrators.second.name, administrators.second.secret)
      await work(floor, folder, restart)
    } finally {
      await station.stop()
    }
  })
}

const sent = (floor: Floor) =>
  floor.notice('station.changed', ({ network }) => network.state === 'online' && network.waiting === 0)
const askedWho = (floor: Floor) => floor.notice('station.changed', ({ network }) => network.state === 'askForSignIn')

test.for([
  ['an API key', { kind: 'apiKey', header: 'X-API-Key', key: secret }, { kind: 'apiKey', header: 'X-API-Key' }],
  ['name and password', { kind: 'basic', name: 'dock 2', password: secret }, { kind: 'basic', name: 'dock 2' }],
  [
    'a token',
    { kind: 'clientCredentials', clientId: 'dock:2', clientSecret: secret, secondsValid: 3600 },
    { kind: 'clientCredentials', tokenUrl: '', clientId: 'dock:2', scope: null },
  ],
] as const)(
  'with %s: sending stops and asks, goes on once it is entered, and the secret is nowhere in the clear',
  { timeout: 120_000 },
  ([, wanted, signIn]) =>
    withOneMessage(async (floor, folder, restart) => {
      const url = await asking(wanted)
      const asked = askedWho(floor)
      await floor.ask('network.setAddress', { address: url })
      await asked
      const arrived = sent(floor)
      const whole = signIn.kind === 'clientCredentials' ? { ...signIn, tokenUrl: `${url}/token` } : signIn
      await floor.ask('network.setAccess', entered(url, whole))
      await arrived
      const access = await floor.ask('network.access', { address: url })
      expect(access).toMatchObject({ access: { signIn: whole }, secret: 'inStore' })
      const tried = await floor.ask('messaging.tryOut', { message: 'status' })
      expect(tried.exchanges[0]?.status).toBe(204)
      await floor.ask('diagnostics.write', { withScans: true })
      const another = anotherThan(whole)
      await expect(floor.ask('network.setAccess', entered(url, another, { secret: null }))).rejects.toThrow(
        'secretMissing',
      )
      await floor.ask('network.setAccess', entered(url, whole, { secret: null }))
      expect((await floor.ask('network.access', { address: url })).secret).toBe('inStore')

      const after = await restart()
      expect((await after.ask('network.access', { address: url })).secret).toBe('inStore')
      const again = sent(after)
      await after.ask('network.tryNow', {})
      await again
      expect(JSON.stringify([tried, access])).not.toContain(secret)
      expect(await filesWith(folder, secret)).toEqual([])
      expect(await filesWith(folder, Buffer.from(secret).toString('base64'))).toEqual([])
      const kept = join(folder, 'site', 'station.secret')
      expect((await stat(kept)).mode & 0o777).toBe(0o600)
    }),
)

test('a company’s own authority, a certificate of the station and its locked key', { timeout: 120_000 }, () =>
  withOneMessage(async (floor, folder) => {
    const url = await networkOnThisComputer({
      tls: { certificate: company.serverCertificate, key: company.serverKey, clientAuthorities: company.authority },
    })
    const insecure = floor.notice('station.changed', ({ network }) => network.trouble === 'notSecure')
    await floor.ask('network.setAddress', { address: url })
    await insecure

    const authorities = company.authority
    const unknown = floor.notice('station.changed', ({ network }) => network.trouble === 'brokeOff')
    await floor.ask('network.setAccess', entered(url, { kind: 'none' }, { secret: null }, { authorities }))
    await unknown

    const signIn = { kind: 'certificate', certificate: company.stationCertificate } as const
    const key = company.stationKeyUnderPassphrase
    const refused = (more: Partial<Form>, way: Partial<Entered['access']> = {}) =>
      expect(floor.ask('network.setAccess', entered(url, signIn, more, { authorities, ...way }))).rejects.toThrow(
        'NETWORK_ACCESS_NOT_TAKEN',
      )
    await refused({ secret: key, passphrase: 'another' })
    await refused({ secret: company.serverKey })
    await refused({ secret: null })
    await refused({ secret: key, passphrase: company.passphrase }, { authorities: 'no certificate' })

    const arrived = sent(floor)
    await floor.ask(
      'network.setAccess',
      entered(url, signIn, { secret: key, passphrase: company.passphrase }, { authorities }),
    )
    await arrived
    expect(await floor.ask('network.access', { address: url })).toMatchObject({
      secret: 'inStore',
      own: { subject: 'O=Nordhafen, CN=Dock 2' },
      authorities: [{ subject: 'O=Nordhafen, CN=Nordhafen company authority' }],
    })
    const [, line = ''] = company.stationKey.split('\n')
    expect(await filesWith(folder, line)).toEqual([])
  }),
)

test('without a store the secret is kept until the station stops, and then asked for again', { timeout: 120_000 }, () =>
  withOneMessage(
    async (floor, folder, restart) => {
      const url = await asking({ kind: 'basic', name: 'dock 2', password: secret })
      await floor.ask('network.setAddress', { address: url })
      const arrived = sent(floor)
      const signIn = { kind: 'basic', name: 'dock 2' } as const
      await floor.ask('network.setAccess', entered(url, signIn))
      await arrived
      expect((await floor.ask('network.access', { address: url })).secret).toBe('untilStopped')
      expect(await readdir(join(folder, 'site'))).not.toContain('station.secret')

      const after = await restart()
      expect((await after.ask('network.access', { address: url })).secret).toBe('missing')
      const asked = await askedWhoNow(after)
      expect(asked.lastProblem).toContain('has to be entered again')
      await expect(after.ask('network.setAccess', entered(url, signIn, { secret: null }))).rejects.toThrow(
        'secretMissing',
      )
      const online = after.notice('station.changed', ({ network }) => network.state === 'online')
      await after.ask('network.setAccess', entered(url, signIn))
      await online
      expect(await eventsHeldBy(url).catch(() => 'not let in')).toBe('not let in')
    },
    () => ({ ok: false, error: 'noStore' }),
  ),
)

test('a secret goes to the address that it was entered for and to no other', { timeout: 120_000 }, () =>
  withOneMessage(async (floor, _folder, restart) => {
    const signIn = { kind: 'apiKey', header: 'X-API-Key' } as const
    const url = await asking({ ...signIn, key: secret })
    await floor.ask('network.setAddress', { address: url })
    const arrived = sent(floor)
    await floor.ask('network.setAccess', entered(url, signIn))
    await arrived

    const heard: string[] = []
    const stranger = createServer((request, response) => {
      heard.push(JSON.stringify(request.headers))
      response.writeHead(401).end()
    })
    stranger.listen(0, '127.0.0.1')
    await once(stranger, 'listening')
    onTestFinished(() => void stranger.close())
    const { port } = stranger.address() as AddressInfo
    const elsewhere = `http://127.0.0.1:${port}`
    const asked = askedWho(floor)
    await floor.ask('network.setAddress', { address: elsewhere })
    expect((await asked).network.lastProblem).toContain('has to be entered again')
    expect(await floor.ask('network.access', { address: elsewhere })).toMatchObject({
      access: { signIn },
      secret: 'missing',
    })
    await expect(floor.ask('network.setAccess', entered(elsewhere, signIn, { secret: null }))).rejects.toThrow(
      'secretMissing',
    )
    // The address of before is not in use any more: nobody is asked for a secret for it.
    await expect(floor.ask('network.setAccess', entered(url, signIn))).rejects.toThrow('NO_ENDPOINT')

    const after = await restart()
    expect((await askedWhoNow(after)).url).toBe(elsewhere)
    const own = 'for-the-stranger-alone'
    await after.ask('network.setAccess', entered(elsewhere, signIn, { secret: own }))
    await after.notice('station.changed', ({ network }) => network.lastProblem?.includes('entered again') === false)
    const back = after.notice('station.changed', ({ network }) => network.url === url && network.state === 'online')
    await after.ask('network.setAddress', { address: url })
    await back
    expect((await after.ask('network.access', { address: url })).secret).toBe('inStore')
    expect(heard.join()).toContain(own)
    expect(heard.join()).not.toContain(secret)
  }),
)

test('who may not set up messages enters nothing, and a training site signs in nowhere', { timeout: 60_000 }, () =>
  inDataFolder(async (folder) => {
    const station = await startStationProcess(folder)
    const floor = floorOf(station.client)
    await floor.signIn()
    const access = entered('https://network.example', { kind: 'basic', name: 'dock 2' })
    await expect(floor.ask('network.setAccess', access)).rejects.toThrow('NOT_ALLOWED')
    await floor.signIn('Ada Admin', '4444')
    await expect(floor.ask('network.setAccess', access)).rejects.toThrow('NOT_IN_TRAINING')
    await station.stop()
  }),
)

/** The same way to sign in, under another name. */
function anotherThan(signIn: SignIn): SignIn {
  if (signIn.kind === 'apiKey') return { ...signIn, header: 'X-Other' }
  if (signIn.kind === 'clientCredentials') return { ...signIn, clientId: 'another' }
  return { kind: 'basic', name: 'another' }
}

async function askedWhoNow(floor: Floor) {
  const { network } = await floor.ask('station.status', {})
  return network.state === 'askForSignIn' ? network : (await askedWho(floor)).network
}

/** The files of a folder, however deep, in which a text stands. */
async function filesWith(folder: string, text: string): Promise<readonly string[]> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((file) => file.isFile())
  const contents = await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name))))
  expect(files.length).toBeGreaterThan(3)
  return files.filter((_, index) => contents[index]?.includes(text)).map(({ name }) => name)
}
