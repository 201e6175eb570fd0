import { expect, test, vi } from 'vitest'
import { watchActivity } from '#service/application/people/activity.ts'
import { lockStation } from '#service/application/people/sign-in.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { commandBarcodes } from '#shared/scan/command-code.ts'
import { floorOf, inDataFolder, trainingLabels } from '#test/support/station/floor.ts'
import { quietWorkplace } from '#test/support/station/quiet-workplace.ts'

const [first = '', second = ''] = trainingLabels(2)

test(
  'a lock keeps the job in hand, answers scans and commands with a stop, and ends with both parts',
  { timeout: 60_000 },
  () =>
    inDataFolder(async (folder) => {
      const station = await startStationProcess(folder)
      try {
        const floor = floorOf(station.client)
        await floor.signIn()
        const job = await floor.startDamage()
        await floor.scan(first)
        await floor.ask('people.lock', {})
        const { ledgerSequence } = await floor.ask('station.status', {})
        expect(await floor.scan(second)).toMatchObject({
          verdict: 'stop',
          fact: null,
          refusal: { code: 'STATION_LOCKED' },
        })
        expect(await floor.scan(commandBarcodes.finish)).toMatchObject({ refusal: { code: 'STATION_LOCKED' } })
        expect(await station.client.call('damage.finish', { job })).toMatchObject({ error: { code: 'STATION_LOCKED' } })
        expect(await station.client.call('site.setMixing', { mixing: 'any' })).toMatchObject({
          error: { code: 'STATION_LOCKED' },
        })
        const locked = await floor.ask('station.status', {})
        expect(locked).toMatchObject({
          jobInHand: job,
          ledgerSequence,
          session: { name: 'Olga Operator', isLocked: true },
        })

        expect(await station.client.call('people.signIn', { identification: null, secret: '1111' })).toMatchObject({
          error: { code: 'NOT_SIGNED_IN' },
        })
        await floor.signIn()
        expect(await floor.scan(second)).toMatchObject({ verdict: 'ok', job })
      } finally {
        await station.stop()
      }
    }),
)

test('a station is locked after so many idle minutes as the site says, by the wall or by a clock that only runs on', () => {
  vi.useFakeTimers()
  try {
    let wall = 0
    let steady = 0
    const lock = vi.fn<() => void>()
    const activity = watchActivity({ limit: () => 600_000, lock, wallClock: () => wall, steadyClock: () => steady })
    const wait = (milliseconds: number) => {
      for (let waited = 0; waited < milliseconds; waited += 5_000) {
        wall += 5_000
        steady += 5_000
        vi.advanceTimersByTime(5_000)
      }
    }
    wait(595_000)
    activity.happened()
    wait(595_000)
    expect(lock).not.toHaveBeenCalled()
    wait(5_000)
    expect(lock).toHaveBeenCalledOnce()

    activity.happened()
    wall -= 3_600_000
    wait(600_000)
    expect(lock, 'a clock that was set back').toHaveBeenCalledTimes(2)

    activity.happened()
    wall += 700_000
    wait(5_000)
    expect(lock, 'a computer that slept').toHaveBeenCalledTimes(3)
    activity.stop()
  } finally {
    vi.useRealTimers()
  }
})

test('an idle lock is the station’s doing, an asked one the person’s; where nobody is, there is nothing to lock', () => {
  const workplace = quietWorkplace()
  lockStation(workplace, 'idle')
  expect(workplace.ledger.head().sequence).toBe(0)
})
