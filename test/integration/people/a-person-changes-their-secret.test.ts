import { expect, test } from 'vitest'
import { refuse } from '#shared/contract/refusals.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { floorOf, inDataFolder } from '#test/support/station/floor.ts'

test('a person changes their own PIN for a password, with the one they have', { timeout: 60_000 }, () =>
  inDataFolder(async (folder) => {
    const station = await startStationProcess(folder)
    try {
      const floor = floorOf(station.client)
      const change = (current: string, wanted: string) =>
        station.client.call('people.changeSecret', { current, wanted })
      expect(await change('1111', '4829')).toMatchObject({ error: { code: 'NOT_SIGNED_IN' } })
      await floor.signIn()
      expect(await change('1111', '1234')).toMatchObject({
        error: { code: 'SECRET_NOT_POSSIBLE', details: { because: 'tooSimple' } },
      })
      expect(await change('1111', '1111')).toMatchObject({ error: { code: 'SECRET_NOT_POSSIBLE' } })
      expect(await change('9999', '4829')).toMatchObject({ error: { code: 'SIGN_IN_REFUSED' } })
      expect(await change('1111', 'bränntavla 7')).toEqual({ ok: true, value: {} })
      expect(await change('bränntavla 7', 'bränntavla 7')).toMatchObject({
        error: { code: 'SECRET_NOT_POSSIBLE', details: { because: 'asBefore' } },
      })
      const signIn = (secret: string) =>
        station.client.call('people.signIn', { identification: 'Olga Operator', secret })
      expect(await signIn('1111')).toMatchObject({ ok: false })
      expect(await signIn('bränntavla 7')).toMatchObject({ ok: true })
    } finally {
      await station.stop()
    }
  }),
)

test('the wait after wrong secrets is there after a restart too', { timeout: 60_000 }, () =>
  inDataFolder(async (folder) => {
    const signIn = (client: Awaited<ReturnType<typeof startStationProcess>>['client'], secret: string) =>
      client.call('people.signIn', { identification: 'Olga Operator', secret })
    const before = await startStationProcess(folder)
    for (const waitSeconds of [0, 0, 5])
      expect(await signIn(before.client, '0000')).toEqual({
        ok: false,
        error: refuse('SIGN_IN_REFUSED', { waitSeconds }),
      })
    expect(await signIn(before.client, '1111')).toMatchObject({ error: { code: 'SIGN_IN_REFUSED' } })
    await before.kill()
    const after = await startStationProcess(folder)
    try {
      // A restart of this process may take longer than the wait; what was missed before still counts after it.
      await new Promise((resolve) => setTimeout(resolve, 5_000))
      expect(await signIn(after.client, '0000')).toEqual({
        ok: false,
        error: refuse('SIGN_IN_REFUSED', { waitSeconds: 10 }),
      })
      expect(await signIn(after.client, '1111')).toMatchObject({ error: { code: 'SIGN_IN_REFUSED' } })
    } finally {
      await after.stop()
    }
  }),
)
