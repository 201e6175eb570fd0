import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { launchTallyman } from '#scripts/drive/launch-tallyman.ts'
import { eventsOf, pagesHeldBy } from '#scripts/drive/network-side.ts'
import {
  awaitShipment,
  openNetwork,
  setUpScanner,
  signIn,
  switchPracticeNetwork,
} from '#scripts/drive/person-at-the-screen.ts'
import type { MessageType } from '#shared/domain/network/message.ts'
import { declarationTimeOf } from '#shared/epcis/error-declaration.ts'
import { isSameEvent } from '#shared/epcis/same-event.ts'
import type { TroubleKind } from '#shared/sync/link.ts'
import type { WeatherSettings } from '#training/practice-network/weather-settings.ts'
import { toldIn } from '#test/support/network/told-messages.ts'
import type { ToldEvent } from '#test/support/network/told-messages.ts'
import { damageOne, firstDay, secondDay, toldAfter, toldBefore } from './every-operation-on-two-days-offline.ts'
import { databaseFileOf, test } from './tallyman-test.ts'

test.describe.configure({ timeout: 240_000 })

/** What the network does wrong, one after the other, and what the screen says of it. */
const misbehaviour: readonly { readonly weather: Partial<WeatherSettings>; readonly said: TroubleKind }[] = [
  { weather: { portal: true }, said: 'portal' },
  { weather: { refused: { every: 1, status: 503, retryAfterSeconds: null } }, said: 'unwell' },
  { weather: { refused: { every: 1, status: 429, retryAfterSeconds: 1 } }, said: 'tooMany' },
  { weather: { refused: { every: 1, status: 403, retryAfterSeconds: null } }, said: 'forbidden' },
  { weather: { lostReplies: 1 }, said: 'brokeOff' },
]

const everyType: readonly MessageType[] = [
  'commissioning',
  'damage',
  'declaration',
  'decommissioning',
  'destroying',
  'hold',
  'inspection',
  'liftedHold',
  'packing',
  'receiving',
  'sampling',
  'unpacking',
]

test('every operation without a network, then one that misbehaves in each way and a kill meanwhile: each is said in words, and event by event it holds what the station told', async ({
  tallyman,
  scanner,
}) => {
  const { page, dataDirectory } = tallyman
  await signIn(page)
  await setUpScanner(page, scanner.devicePath)
  await awaitShipment(page, 'TR-3001')
  await damageOne({ page, scanner }, toldBefore)
  await openNetwork(page)
  await expect(page.getByRole('cell', { name: 'Processed' })).toHaveCount(1)
  const url = await addressOfTheNetwork(page)
  await setWeather(url, { asksForSignIn: true })
  await switchPracticeNetwork(page, 'off')

  await firstDay({ page, scanner })
  await secondDay({ page, scanner })

  await switchPracticeNetwork(page, 'on')
  await tryUntilSaid(page, 'signInWanted')
  for (const { weather, said } of misbehaviour) {
    await setWeather(url, weather)
    await tryUntilSaid(page, said)
  }
  await setWeather(url, { slow: { share: 1, milliseconds: 3000 } })
  await page.getByRole('button', { name: 'Try now' }).click()
  await expect(page.locator('tr[data-state=sending]').first()).toBeVisible({ timeout: 20_000 })
  await tallyman.kill()

  const again = await launchTallyman({ dataDirectory })
  try {
    await signIn(again.page)
    await expect(again.page.locator('header [data-network=online]')).toContainText('0 waiting')
    await openNetwork(again.page)
    const anew = await addressOfTheNetwork(again.page)
    await setWeather(anew, { doubled: 1, limits: { events: 1, bytes: 100_000 }, announcesLimits: false })
    await switchPracticeNetwork(again.page, 'off')
    for (const label of toldAfter) await damageOne({ page: again.page, scanner }, label)
    await switchPracticeNetwork(again.page, 'on')
    await expect(again.page.locator('header [data-network=online]')).toContainText('0 waiting')

    const told = toldIn(databaseFileOf(dataDirectory))
    expect(new Set(told.map(({ state }) => state))).toEqual(new Set(['processed', 'voided']))
    expect([...new Set(told.map(({ type }) => type))].toSorted()).toEqual(everyType)
    const heard = told.filter(({ state }) => state === 'processed').flatMap(({ events }) => events)
    const held = eventsOf(await pagesHeldBy(anew)) as readonly unknown[] as readonly ToldEvent[]
    expect(held.map(nameOf).toSorted()).toEqual(heard.map(nameOf).toSorted())
    const heldByName = new Map(held.map((event) => [nameOf(event), event]))
    for (const event of heard)
      expect(isSameEvent(event, heldByName.get(nameOf(event)) ?? null), nameOf(event)).toBe(true)
  } finally {
    await again.stop()
  }
})

/** An event and the declaration that it was wrong have one id: the time of the declaration tells them apart. */
const nameOf = (event: ToldEvent) => `${event.eventID} ${String(declarationTimeOf(event))}`

async function addressOfTheNetwork(page: Page): Promise<string> {
  return ((await page.locator('.network-address .code').textContent()) ?? '').trim()
}

/** A person who reads that something is wrong and tries again, until the screen says what it is now. */
async function tryUntilSaid(page: Page, said: TroubleKind): Promise<void> {
  await expect(async () => {
    await page.getByRole('button', { name: 'Try now' }).click()
    await expect(page.locator(`[data-trouble=${said}]`)).toBeVisible({ timeout: 2000 })
  }).toPass({ timeout: 30_000 })
}

/** What is left out is fine. */
async function setWeather(url: string, settings: Partial<WeatherSettings>): Promise<void> {
  const set = await fetch(`${url}/weather/settings`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(settings),
  })
  expect(set.ok).toBe(true)
}
