import { expect, test } from 'vitest'
import type { TallymanFact } from '#shared/domain/facts.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import { itemLink, locationLink } from '#shared/gs1/digital-link.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import { record } from '#service/application/record.ts'
import { viewSetAside } from '#service/application/receiving/shipment-handlers.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { caseOf, commissioning, leftAt, pack, packing } from '#test/support/shipments/announced-events.ts'
import type { SentEvent } from '#test/support/shipments/announced-events.ts'
import { captured, pulledFrom } from '#test/support/shipments/pulled-from.ts'
import { receivingDesk } from '#test/support/shipments/receiving-desk.ts'
import { networkUnderTest } from '#test/support/sync/network-under-test.ts'
import { trainingSite } from '#training/training-items.ts'

const here = { id: locationLink(trainingSite.gln) }
const job = '018f0000-0000-7000-8000-000000000071' as JobId
const person = '018f0000-0000-7000-8000-000000000072' as PersonId
const timeOf = (minutes: number) => (leftAt + 3_600_000 + minutes * 60_000) as Instant
const at = (minutes: number) => ({
  eventTime: new Date(timeOf(minutes)).toISOString(),
  readPoint: here,
  bizLocation: here,
})

/** What another station of the site says of one pack, so many minutes after the first event. */
const there = (minutes: number, members: SentEvent, items: readonly ItemId[] = [pack(1)]): SentEvent =>
  commissioning(items, 'L1', '2028-06-30', {
    ilmd: undefined,
    epcList: items.map(itemLink),
    action: 'OBSERVE',
    ...at(minutes),
    ...members,
  })
const destroyed = { bizStep: 'destroying', disposition: 'destroyed', action: 'DELETE' }
const outOfUse = { bizStep: 'decommissioning', disposition: 'inactive', action: 'DELETE' }
const damaged = { bizStep: 'inspecting', disposition: 'damaged' }
const received = { bizStep: 'receiving', disposition: 'in_progress' }

/** What this station recorded of the same pack. */
const endedHere = (minutes: number): TallymanFact => ({
  kind: 'decommissioning.finished',
  job,
  reason: 'Expired',
  eventTime: timeOf(minutes),
  takenOut: [],
  waves: [[{ item: pack(1), inside: [] }]],
})
const packedHere = (minutes: number): TallymanFact => ({
  kind: 'contents.packed',
  job,
  eventTime: timeOf(minutes),
  container: caseOf(1),
  newContainer: { level: 'CA', availability: 'AVAILABLE' },
  holds: [],
  items: [pack(1)],
  movedFrom: [],
})
const inAJobHere: readonly TallymanFact[] = [
  { kind: 'job.opened', job, purpose: { operation: 'damage', reason: 'crushed' } },
  { kind: 'job.item-recorded', job, item: pack(1), known: true, lot: null, expiry: null, notes: [] },
]

/** A station at which the pack is in stock and these things were recorded, and which then hears what others did. */
async function heard(recorded: readonly TallymanFact[], ...events: readonly (readonly SentEvent[])[]) {
  const network = await networkUnderTest()
  const opened = receivingDesk()
  await captured(network, [commissioning([pack(1)], 'L1', '2028-06-30', at(0))])
  await pulledFrom(network.url, opened.desk)
  immediately(opened.desk.database, () => {
    record(
      opened.desk,
      recorded.map((body) => ({ body, person, scan: null })),
    )
  })
  for (const document of events) {
    await captured(network, document)
    await pulledFrom(network.url, opened.desk)
  }
  await pulledFrom(network.url, opened.desk)
  return opened
}

test.each<[string, readonly TallymanFact[], SentEvent]>([
  ['ENDED_HERE_USED_THERE', [endedHere(10)], there(20, damaged)],
  ['ENDED_THERE_USED_HERE', [packedHere(20)], there(10, destroyed)],
  ['ENDED_THERE_USED_HERE', inAJobHere, there(10, outOfUse)],
  ['ENDED_AT_BOTH', [endedHere(10)], there(20, destroyed)],
  ['ENDED_AT_BOTH', [endedHere(20)], there(10, destroyed)],
  ['PACKED_AT_BOTH', [packedHere(20)], packing(caseOf(2), [pack(1)], at(10))],
  ['RECEIVED_AT_BOTH', [], there(10, received)],
])(
  '%s waits for a person once, with what each side says, and the item stays as it was',
  async (code, recorded, event) => {
    const before = await heard(recorded)
    const { desk, facts } = await heard(recorded, [event])
    const [entry] = desk.setAside.open(10)
    expect(entry).toMatchObject({ because: { code, about: pack(1) }, events: [event['eventID']] })
    expect(facts('inbound.set-aside')).toBe(1)
    expect(desk.items.find(pack(1))).toEqual(before.desk.items.find(pack(1)))
    if (entry === undefined) return
    const view = viewSetAside(desk, { setAside: entry.id })
    const known = desk.items.find(pack(1))
    if (!view.ok || known.kind === 'unknown') throw new Error('the item is not known')
    expect(view.value.sides).toMatchObject({
      item: { id: pack(1) },
      there: { at: Date.parse(String(event['eventTime'])), items: 1 },
      here: { lifecycle: known.lifecycle, parent: known.parent, claimedBy: known.claimedBy },
    })
  },
)

test.each<[string, readonly TallymanFact[], readonly SentEvent[], object]>([
  [
    'what was done there before it ended here only comes late',
    [endedHere(20)],
    [there(10, damaged)],
    { lifecycle: 'decommissioned' },
  ],
  [
    'what was packed there after it was packed here was moved',
    [packedHere(10)],
    [packing(caseOf(2), [pack(1)], at(20))],
    { parent: caseOf(2) },
  ],
  [
    'the same container at both is one packing',
    [packedHere(20)],
    [packing(caseOf(1), [pack(1)], at(10))],
    { parent: caseOf(1) },
  ],
  [
    'a hold there and a packing here are about different things',
    [packedHere(20)],
    [there(10, damaged)],
    { holds: ['damaged'] },
  ],
])('%s, and nobody is asked', async (_what, recorded, events, stands) => {
  const { desk } = await heard(recorded, events)
  expect(desk.setAside.open(10)).toEqual([])
  expect(desk.items.find(pack(1))).toMatchObject(stands)
})

test('the order in which the network recorded two stations does not count, the order in which things happened does', async () => {
  const early = packing(caseOf(2), [pack(1)], at(10))
  const late = packing(caseOf(3), [pack(1)], at(30))
  const inOrder = await heard([], [early], [late])
  expect([inOrder.desk.items.find(pack(1)), inOrder.desk.setAside.open(10)]).toMatchObject([{ parent: caseOf(3) }, []])
  const opened = receivingDesk()
  opened.write({
    kind: 'other-station.acted',
    source: { kind: 'network', endpoint: 'x' },
    deed: {
      event: 'urn:late',
      at: timeOf(30),
      did: 'packed',
      container: caseOf(3),
      items: [pack(1)],
      lot: null,
      expiry: null,
    },
  })
  await opened.hear([early])
  expect(opened.desk.items.find(pack(1))).toMatchObject({ parent: caseOf(3) })
  expect(opened.desk.setAside.open(10)).toMatchObject([{ because: { code: 'PACKED_AT_BOTH', about: pack(1) } }])
})
