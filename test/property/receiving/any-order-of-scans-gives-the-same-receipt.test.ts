import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TallymanFact } from '#shared/domain/facts.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import { readScan } from '#shared/domain/scans/read-scan.ts'
import type { AnnouncedShipment } from '#shared/domain/shipments/shipment.ts'
import type { ShipmentId } from '#shared/domain/shipments/shipment-id.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { judgeReceivingScan } from '#service/application/judge-receiving-scan.ts'
import { record } from '#service/application/record.ts'
import type { RecordDesk } from '#service/application/record-desk.ts'
import { immediately } from '#service/persistence/transaction.ts'
import { labelOf, trainingShipment } from '#test/support/receiving/dock.ts'
import { receivingDesk } from '#test/support/shipments/receiving-desk.ts'
import type { ReceivingDesk } from '#test/support/shipments/receiving-desk.ts'
import { valueOf } from '#test/support/ledger/ledger-file.ts'
import { trainingSite } from '#training/training-items.ts'
import { withContents } from '#training/training-shipments.ts'
import type { Load } from '#training/training-shipments.ts'

const shipment = '018f0000-0000-7000-8000-000000000051' as ShipmentId
const { loads } = trainingShipment('TR-3001')
const items = loads.flatMap(withContents)
const stranger = trainingShipment('DN-1003').unknown

test('whatever is scanned, in whatever order and however often, the same scans give the same receipt', () => {
  const someScans = fc.uniqueArray(fc.constantFrom(...items, ...stranger), { minLength: 1, maxLength: 12 })
  const scansInTwoOrders = someScans.chain((scans) =>
    fc.tuple(
      fc.shuffledSubarray(scans, { minLength: scans.length }),
      fc.shuffledSubarray([...scans, ...scans], { minLength: 2 * scans.length }),
    ),
  )
  const { desk } = announcedDesk()
  const clerk = desk.ids.newId() as PersonId
  const write = (body: TallymanFact) => {
    immediately(desk.database, () => void record(desk, [{ body, person: clerk, scan: null }]))
  }
  let jobs = 0
  fc.assert(
    fc.property(scansInTwoOrders, ([once, twice]) => {
      const [first, second] = [once, twice].map((scans) => {
        const job = `018f0000-0000-7000-8000-0001${String((jobs += 1)).padStart(8, '0')}` as JobId
        write({ kind: 'job.opened', job, purpose: { operation: 'receiving', shipment } })
        for (const item of scans) write(scanned(desk, job, item))
        const receipt = receiptOf(desk, job)
        write({ kind: 'job.abandoned', job })
        return receipt
      })
      expect(second).toEqual(first)
      const known = once.filter((item) => !stranger.includes(item))
      const received = new Set(known.flatMap((item) => withContents(loadOf(item))))
      expect(first?.received).toEqual([...received].toSorted())
      expect(first?.short).toEqual(items.filter((item) => !received.has(item)).toSorted())
      expect(first?.sums).toEqual({
        expected: items.length,
        scanned: known.length,
        inferred: received.size - known.length,
      })
      expect(first?.held).toEqual(once.filter((item) => stranger.includes(item)).toSorted())
    }),
    { numRuns: 60 },
  )
})

function announcedDesk(): ReceivingDesk {
  const opened = receivingDesk()
  const { at } = opened.desk.readClock()
  const announced: AnnouncedShipment = {
    id: shipment,
    number: 'TR-3001',
    kind: 'transfer',
    fromGln: trainingShipment('TR-3001').from.gln,
    toGln: trainingSite.gln,
    shippedAt: at,
    items: loads.flatMap((load) => shippedOf(load, null, at)),
  }
  const source = { kind: 'file', name: 'a.json' } as const
  opened.write({ kind: 'shipment.announced', shipment: announced, source, events: [] })
  return opened
}

function shippedOf(
  { id, holds }: Load,
  parent: ItemId | null,
  at: AnnouncedShipment['shippedAt'],
): AnnouncedShipment['items'] {
  const level = parent === null ? 'PL' : holds.length > 0 ? 'CA' : 'EA'
  const item = { id, gtin: null, level, lot: null, expiry: null, parent, lastEventAt: at } as const
  return [item, ...holds.flatMap((inner) => shippedOf(inner, id, at))]
}

function loadOf(item: ItemId, among: readonly Load[] = loads): Load | undefined {
  for (const load of among) {
    const found = load.id === item ? load : loadOf(item, load.holds)
    if (found !== undefined) return found
  }
  return undefined
}

function scanned(desk: RecordDesk, job: JobId, id: ItemId): TallymanFact {
  const item = desk.items.find(id)
  const decided = judgeReceivingScan(
    desk,
    {
      job: { id: job },
      site: trainingSite,
      read: valueOf(readScan(labelOf(id), 2026)),
      item,
      claimedBeside: desk.items.claimedBeside(item, job),
      at: desk.readClock().at,
    },
    trainingSite.shortDatedDays,
  )
  return valueOf(decided)
}

function receiptOf(desk: RecordDesk, job: JobId) {
  const { units, short, held } = desk.receipts.tally(job, shipment)
  const lines = desk.receipts.lines(job, shipment)
  const sum = (of: 'expected' | 'scanned' | 'inferred') => lines.reduce((total, line) => total + line[of], 0)
  return {
    received: units.flatMap(({ item, inside }) => [item, ...inside]).toSorted(),
    short,
    held: held.map(({ item }) => item).toSorted(),
    sums: { expected: sum('expected'), scanned: sum('scanned'), inferred: sum('inferred') },
  }
}
