import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { floorOf, inDataFolder } from '#test/support/station/floor.ts'

test(
  'a wrong PIN and an unknown name are refused alike; from the third wrong PIN on there is a wait',
  { timeout: 60_000 },
  () =>
    inDataFolder(async (folder) => {
      const station = await startStationProcess(folder)
      try {
        const signIn = (identification: string, secret: string) =>
          station.client.call('people.signIn', { identification, secret })
        const refused = (waitSeconds: number) => ({
          ok: false,
          error: { code: 'SIGN_IN_REFUSED', details: { waitSeconds } },
        })
        expect(await signIn('Nobody Here', '1111')).toEqual(refused(0))
        expect(await signIn('Olga Operator', '9999')).toEqual(refused(0))
        expect(await signIn('Olga Operator', '8888')).toEqual(refused(0))
        // Side by side: the second of them must not be judged as if the first had not been.
        const [third, fourth] = await Promise.all([signIn('Olga Operator', '7777'), signIn('Olga Operator', '1111')])
        expect(third).toEqual(refused(5))
        expect(fourth).toMatchObject({ ok: false, error: { code: 'SIGN_IN_REFUSED' } })
        expect(await signIn('Sam Supervisor', '2222')).toMatchObject({
          ok: true,
          value: { name: 'Sam Supervisor', role: 'supervisor' },
        })
      } finally {
        await station.stop()
      }
    }),
)

test('an auditor reads everything and changes nothing', { timeout: 60_000 }, () =>
  inDataFolder(async (folder) => {
    const station = await startStationProcess(folder)
    try {
      const floor = floorOf(station.client)
      await floor.signIn('Avery Auditor', '5555')
      const refusal = { ok: false, error: { code: 'READS_ONLY' } }
      expect(await station.client.call('damage.start', { reason: 'wet' })).toMatchObject(refusal)
      expect(await station.client.call('scanner.forget', { name: 'Scanner' })).toMatchObject(refusal)
      expect(await floor.ask('outbox.messages', { states: [], before: null, limit: 10 })).toEqual({
        messages: [],
        next: null,
      })
    } finally {
      await station.stop()
    }
  }),
)

test('no PIN is in any file of the station', { timeout: 60_000 }, () =>
  inDataFolder(async (folder) => {
    const station = await startStationProcess(folder)
    const pin = '73914620'
    await station.client.call('people.signIn', { identification: 'Olga Operator', secret: pin })
    await station.stop()
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const bytes = await readFile(join(entry.parentPath, entry.name))
      expect(bytes.includes(pin), entry.name).toBe(false)
    }
  }),
)
