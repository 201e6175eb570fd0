import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TallymanFact } from '#shared/domain/facts.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import { record } from '#service/application/record.ts'
import type { RecordDesk } from '#service/application/record-desk.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { announcedTransfer, loadOf, scannedInto, transfer } from '#test/support/receiving/announced-transfer.ts'
import { trainingShipment } from '#test/support/receiving/dock.ts'
import { withContents } from '#training/training-shipments.ts'

const items = transfer.loads.flatMap(withContents)
const stranger = trainingShipment('DN-1003').unknown

test('whatever is scanned, in whatever order and however often, the same scans give the same receipt', () => {
  const someScans = fc.uniqueArray(fc.constantFrom(...items, ...stranger), { minLength: 1, maxLength: 12 })
  const scansInTwoOrders = someScans.chain((scans) =>
    fc.tuple(
      fc.shuffledSubarray(scans, { minLength: scans.length }),
      fc.shuffledSubarray([...scans, ...scans], { minLength: 2 * scans.length }),
    ),
  )
  const { desk } = announcedTransfer()
  const clerk = desk.ids.newId() as PersonId
  const write = (body: TallymanFact) => {
    immediately(desk.database, () => void record(desk, [{ body, person: clerk, scan: null }]))
  }
  let jobs = 0
  fc.assert(
    fc.property(scansInTwoOrders, ([once, twice]) => {
      const [first, second] = [once, twice].map((scans) => {
        const job = `018f0000-0000-7000-8000-0001${String((jobs += 1)).padStart(8, '0')}` as JobId
        write({ kind: 'job.opened', job, purpose: { operation: 'receiving', shipment: transfer.id } })
        for (const item of scans) write(scannedInto(desk, job, item))
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

function receiptOf(desk: RecordDesk, job: JobId) {
  const { units, short, held } = desk.receipts.tally(job, transfer.id)
  const lines = desk.receipts.lines(job, transfer.id)
  const sum = (of: 'expected' | 'scanned' | 'inferred') => lines.reduce((total, line) => total + line[of], 0)
  return {
    received: units.flatMap(({ item, inside }) => [item, ...inside]).toSorted(),
    short,
    held: held.map(({ item }) => item).toSorted(),
    sums: { expected: sum('expected'), scanned: sum('scanned'), inferred: sum('inferred') },
  }
}
