import { expect, test } from 'vitest'
import type { Instant } from '#shared/kernel/time.ts'
import { leftAt, smallShipment } from '#test/support/shipments/announced-events.ts'
import { cursorOf, pulledFrom } from '#test/support/shipments/pulled-from.ts'
import { receivingDesk } from '#test/support/shipments/receiving-desk.ts'
import { linkTo, recordedFrom, smallRepository, textOf } from '#test/support/shipments/small-repository.ts'
import type { Recorded } from '#test/support/shipments/small-repository.ts'

const start = leftAt + 3_600_000
const day = 86_400_000

/** So many shipments of five events, each event recorded a second after the one before. */
const shipments = (count: number, first = 1, at = start) =>
  recordedFrom(
    at,
    Array.from({ length: count }, (_, index) => smallShipment(`DN-${first + index}`, first + index)).flat(),
  )

const setAsideOf = ({ desk }: ReturnType<typeof receivingDesk>) =>
  desk.setAside.open(20).map(({ because, document }) => ({
    code: because.code,
    text: desk.inbound.documentPart(document, 0, 1_000_000)?.text,
  }))

test('pages that shrink while they are read, because events vanish from them, cost no event behind', async () => {
  const all = shipments(30)
  const opened = receivingDesk()
  let gone = 0
  const { url } = await smallRepository(
    () => all.slice(gone),
    ({ page }) => {
      gone = Math.min(
        gone + 7,
        all.findIndex(({ at }) => at > (page.at(-1)?.at ?? 0)),
      )
      if (gone < 0) gone = all.length
      return true
    },
  )
  expect(await pulledFrom(url, opened.desk)).toEqual({ kind: 'done' })
  expect(opened.facts('shipment.announced')).toBe(30)
})

test('more events of one record time than a page holds are read by the pages that the network names', async () => {
  const opened = receivingDesk()
  const all = recordedFrom(
    start,
    shipments(40).map(({ event }) => event),
    0,
  )
  const { url } = await smallRepository(() => [...all, ...shipments(1, 60, start + 60_000)])
  expect(await pulledFrom(url, opened.desk)).toEqual({ kind: 'done' })
  expect([opened.facts('shipment.announced'), setAsideOf(opened)]).toEqual([41, []])
})

test('a network that shows too little of one record time, without a word, is found out, and hides nothing that is newer', async () => {
  const opened = receivingDesk()
  const crowded = recordedFrom(
    start,
    shipments(3).map(({ event }) => event),
    0,
  )
  let all: readonly Recorded[] = crowded
  const { url } = await smallRepository(
    () => all,
    ({ page }, response) => {
      response.end(textOf(page.slice(0, 10)))
      return false
    },
  )
  expect(await pulledFrom(url, opened.desk)).toEqual({ kind: 'done' })
  expect(setAsideOf(opened)).toEqual([])
  all = [...crowded, ...shipments(2, 60, start + 60_000)]
  expect(await pulledFrom(url, opened.desk)).toEqual({ kind: 'done' })
  expect(setAsideOf(opened)).toMatchObject([{ code: 'EVENTS_WITHHELD' }])
  await pulledFrom(url, opened.desk)
  // Two of the crowded ones, both of the later ones; and it is told once.
  expect([opened.facts('shipment.announced'), opened.facts('inbound.set-aside')]).toEqual([4, 1])
  expect(cursorOf(opened.desk)).toBe(all.at(-1)?.at)
})

test.each<[string, (nth: number) => string]>([
  ['the same token for ever', () => 'again'],
  ['a new token for ever', (nth) => `token-${nth}`],
])('a network that names %s, is left once nothing new comes, with all that it has', async (_what, token) => {
  const opened = receivingDesk()
  const all = shipments(2)
  const { url, asked } = await smallRepository(
    () => all,
    ({ nth, page }, response) => {
      linkTo(response, `/events?perPage=50&nextPageToken=${token(nth)}`)
      response.end(textOf(page.length === 0 ? [] : page))
      return false
    },
  )
  expect(await pulledFrom(url, opened.desk)).toMatchObject({ kind: 'trouble' })
  expect([opened.facts('shipment.announced'), cursorOf(opened.desk)]).toEqual([2, all.at(-1)?.at])
  expect(asked.length).toBeLessThan(60)
})

test.each<[string, string]>([
  ['is not JSON', '{"type":"EPCISDocument","epcisBody":{"eventList":[{"type":'],
  ['is no document', '{"type":"Surprise","schemaVersion":"2.0"}'],
])(
  'a page that %s is narrowed down to one event, kept as it came and told of; everything else is read',
  async (_what, poison) => {
    const opened = receivingDesk()
    const all = shipments(20)
    const bad = all[33]
    const { url } = await smallRepository(
      () => all,
      ({ page, isMore, next }, response) => {
        if (bad === undefined || !page.includes(bad)) return true
        if (isMore) linkTo(response, next)
        response.end(poison)
        return false
      },
    )
    expect(await pulledFrom(url, opened.desk)).toEqual({ kind: 'done' })
    await pulledFrom(url, opened.desk)
    expect(setAsideOf(opened)).toEqual([{ code: 'PAGE_UNREADABLE', text: poison }])
    // The lost one is part of the seventh shipment, which is announced as far as it is known.
    expect([opened.facts('shipment.announced'), cursorOf(opened.desk)]).toEqual([20, all.at(-1)?.at])
  },
)

test('one event that is too long for any reply is passed over and told of, where the network names the page after it', async () => {
  const opened = receivingDesk()
  const all = shipments(2)
  const huge = all[3]
  const { url } = await smallRepository(
    () => all,
    ({ page, isMore, next }, response) => {
      if (huge === undefined || !page.includes(huge)) return true
      if (isMore) linkTo(response, next)
      response.end('x'.repeat(17 * 1024 * 1024))
      return false
    },
  )
  expect(await pulledFrom(url, opened.desk)).toEqual({ kind: 'done' })
  expect(setAsideOf(opened)).toMatchObject([{ code: 'PAGE_UNREADABLE' }])
  expect([opened.desk.setAside.open(1)[0]?.because.about.startsWith(url), cursorOf(opened.desk)]).toEqual([
    true,
    all.at(-1)?.at,
  ])
})

test('a network whose clock was set back is asked from its own time on, so nothing that it records now is passed over', async () => {
  const opened = receivingDesk()
  let all = shipments(1)
  let networkNow = start + 10_000
  const { url } = await smallRepository(
    () => all.toSorted((one, other) => one.at - other.at),
    (_asked, response) => {
      response.setHeader('Date', new Date(networkNow).toUTCString())
      return true
    },
  )
  await pulledFrom(url, opened.desk)
  // An hour back, and what is recorded from then on lies before what was read.
  all = [...all, ...shipments(1, 60, start - 3_600_000)]
  networkNow = start - 3_600_000 + 20_000
  await pulledFrom(url, opened.desk, 30_000)
  expect([opened.facts('shipment.announced'), cursorOf(opened.desk)]).toEqual([2, start + 4_000])
  all = [...all, ...shipments(1, 70, start - 3_500_000)]
  networkNow = start - 3_500_000 + 20_000
  await pulledFrom(url, opened.desk)
  expect(opened.facts('shipment.announced')).toBe(3)
})

test('a network whose clock is behind ours, or ahead of it while time passes, is read in few questions', async () => {
  for (const ahead of [-day, 5 * 60_000]) {
    const { desk, facts } = receivingDesk()
    let now = leftAt + day
    const all = shipments(2, 1, now + ahead)
    const running = { ...desk, readClock: () => ({ at: (now += 100) as Instant, offsetMinutes: 0 }) }
    const { url, asked } = await smallRepository(() => all)
    expect(await pulledFrom(url, running)).toEqual({ kind: 'done' })
    expect(asked.length).toBeLessThan(6)
    await pulledFrom(url, running)
    expect(facts('shipment.announced')).toBe(2)
  }
})
