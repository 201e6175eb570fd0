import { vi } from 'vitest'
import type { Instant } from '#shared/kernel/time.ts'
import { startSending } from '#service/network/sending.ts'
import type { Sending } from '#service/network/sending.ts'
import { sameEverywhere } from '#service/network/http-exchange.ts'
import type { Chance } from './chance.ts'
import { endpoint } from './damage-messages.ts'
import type { OutboxUnderTest } from './outbox-under-test.ts'
import type { SimulatedNetwork } from './simulated-network.ts'

const minute = 60_000

/** Whether everything is as it should be is looked at after so many steps. */
const looksEvery = 25

/** How the days went. */
export type Days = {
  /** Hours until everything was as it should be; null where that was not reached within the days. */
  readonly hours: number | null
  readonly bugs: readonly unknown[]
}

/**
 * Lets sending work in simulated time until `isDone`, under the timers that the test has made its own. Now and then the
 * station is stopped and started; every ten minutes a person tries again whatever waits for one, but what `isRefused`.
 */
export async function letDaysPass(
  outbox: OutboxUnderTest,
  network: SimulatedNetwork,
  chance: Chance,
  wanted: {
    readonly restarts: number
    readonly days: number
    readonly isDone: () => boolean
    readonly isRefused: (id: string) => boolean
  },
): Promise<Days> {
  const bugs: unknown[] = []
  const start = (): Sending =>
    startSending({
      origin: { station: '018f0000-0000-7000-8000-000000000001', epoch: 1 },
      database: outbox.database,
      endpoint: { id: endpoint, url: () => 'http://network.example' },
      clock: () => ({ at: Date.now() as Instant, offsetMinutes: 60 }),
      random: () => chance.below(1_000) / 1_000,
      log: { info: () => {}, warn: () => {}, bug: (bug) => (bugs.push(bug), 'report') },
      onChange: () => {},
      http: sameEverywhere(network.http()),
    })
  const began = Date.now()
  const end = began + wanted.days * 24 * 60 * minute
  let sending = start()
  let restartsLeft = wanted.restarts
  let personComesAt = began + 10 * minute
  let restartAt = began + chance.below(20 * minute)
  for (let step = 0; Date.now() < end && bugs.length === 0; step += 1) {
    if (step % looksEvery === 0 && wanted.isDone()) break
    if (restartsLeft > 0 && Date.now() >= restartAt) {
      restartsLeft -= 1
      restartAt = Date.now() + chance.below(60 * minute)
      await sending.stop()
      sending = start()
    }
    if (Date.now() >= personComesAt) {
      personComesAt = Date.now() + 10 * minute
      sending.tryNow()
      for (const { message, state } of outbox.refused(1_000))
        if (state === 'parked' || !wanted.isRefused(message)) sending.sendAgain(message)
    }
    // Where nothing is planned, only the person comes.
    if (vi.getTimerCount() === 0) vi.setSystemTime(personComesAt)
    else await vi.advanceTimersToNextTimerAsync()
  }
  const hours = wanted.isDone() ? (Date.now() - began) / 60 / minute : null
  await sending.stop()
  // What is still on its way arrives, however late.
  await vi.advanceTimersByTimeAsync(4 * 60 * minute)
  return { hours, bugs }
}
