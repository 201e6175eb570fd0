import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { NewMessage } from '#shared/domain/network/message.ts'
import { waitsForPerson } from '#shared/sync/message-progress.ts'
import { chanceFrom } from '#test/support/sync/chance.ts'
import { damageMessage } from '#test/support/sync/damage-messages.ts'
import { openOutboxFile } from '#test/support/sync/outbox-under-test.ts'
import type { OutboxUnderTest } from '#test/support/sync/outbox-under-test.ts'
import { letDaysPass } from '#test/support/sync/simulated-days.ts'
import { simulatedNetwork } from '#test/support/sync/simulated-network.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setImmediate', 'clearImmediate', 'Date'] })
  vi.setSystemTime(Date.UTC(2026, 5, 1, 8))
})
afterEach(() => void vi.useRealTimers())

const allPacks = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const

/** A day of work: messages about one to six of eight packs each, and the places of those that the network never takes. */
const work = fc.record({
  packs: fc.array(fc.uniqueArray(fc.constantFrom(...allPacks), { minLength: 1, maxLength: 6 }), {
    minLength: 1,
    maxLength: 30,
  }),
  bad: fc.uniqueArray(fc.nat(29), { maxLength: 3 }),
})

const world = fc.record({
  seed: fc.integer(),
  foulRequests: fc.nat(150),
  restarts: fc.nat(3),
  behaviour: fc.constantFrom('rollback' as const, 'proceed' as const),
  namesEvents: fc.boolean(),
  refusesDuplicates: fc.boolean(),
  limits: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 4 }),
  // The smallest takes an event about one pack alone, and no more.
  bytes: fc.array(fc.constantFrom(100_000, 2_000, 950, 900, 830), { minLength: 1, maxLength: 3 }),
})

const idOf = ({ events }: NewMessage): string => events[0]?.id ?? ''

/** The messages that an earlier bad one about one of their packs holds back, and so on. */
function heldBack(packs: readonly (readonly string[])[], bad: ReadonlySet<number>): ReadonlySet<number> {
  const stuck = new Set<string>()
  const held = new Set<number>()
  for (const [place, about] of packs.entries()) {
    const isHeld = about.some((pack) => stuck.has(pack))
    if (isHeld) held.add(place)
    if (isHeld || bad.has(place)) for (const pack of about) stuck.add(pack)
  }
  return held
}

/** Where each message stands that was made here; one in pieces stands where all of them do. */
function standing({ database }: OutboxUnderTest): readonly string[] {
  return database
    .prepare<[], string>(
      `select coalesce(
         (select group_concat(distinct piece.state) from outbox_message as piece
          where piece.piece_of = message.number and piece.state <> 'split'), message.state)
       from outbox_message as message where piece_of is null order by number`,
    )
    .pluck()
    .all()
}

type Work = typeof work extends fc.Arbitrary<infer Value> ? Value : never
type World = typeof world extends fc.Arbitrary<infer Value> ? Value : never

/** One world from its beginning to the end of its bad weather. */
async function live({ packs, bad: badPlaces }: Work, { seed, foulRequests, restarts, ...server }: World) {
  const outbox = openOutboxFile()
  const messages = packs.map((about) => damageMessage(...about))
  const bad = new Set(badPlaces.filter((place) => place < messages.length))
  const held = heldBack(packs, bad)
  outbox.enqueue(...messages)
  const isBad = (id: string) => messages.some((message, place) => bad.has(place) && message.id === id)
  const expected = messages.map((_, place) => (held.has(place) ? 'queued' : bad.has(place) ? 'refused' : 'processed'))
  const chance = chanceFrom(seed)
  const network = simulatedNetwork(
    { ...server, bad: new Set(messages.filter((_, place) => bad.has(place)).map(idOf)) },
    chance,
    foulRequests,
  )
  const isDone = () => standing(outbox).every((state, place) => state === expected[place])
  const { hours, bugs } = await letDaysPass(outbox, network, chance, { restarts, days: 3, isDone, isRefused: isBad })
  const states = standing(outbox)
  const split = outbox.counts().split
  const reasons = outbox.all().filter(({ state }) => waitsForPerson(state))
  outbox.close()
  return { messages, expected, states, reasons, hours, bugs, split, stored: network.stored() }
}

test('whatever a network drops, delays, doubles, lies about or forgets: in the end each event is there once, each pack in order, and what is refused says why and stops its own packs only', async () => {
  let wentInPieces = 0
  await fc.assert(
    fc.asyncProperty(work, world, async (done, lived) => {
      const { messages, expected, states, reasons, hours, bugs, split, stored } = await live(done, lived)
      expect(bugs).toEqual([])
      expect(states, `after ${String(hours)} hours`).toEqual(expected)
      for (const { lastReply } of reasons) expect(lastReply).toMatch(/./)
      const told = (pack: (typeof allPacks)[number]) =>
        messages.filter((_, at) => expected[at] === 'processed' && done.packs[at]?.includes(pack)).map(idOf)
      for (const name of allPacks) {
        const about = stored.filter(({ epcs }) => epcs.some((epc) => epc.endsWith(`/${name}`)))
        expect(
          about.map(({ whole }) => whole),
          `what is told of ${name}, in order`,
        ).toEqual(told(name))
      }
      wentInPieces += split
    }),
    { numRuns: 12 },
  )
  expect(wentInPieces, 'no event was larger than a document').toBeGreaterThan(0)
}, 120_000)
