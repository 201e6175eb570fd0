import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TallymanFact } from '#shared/domain/facts.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import { decideReceiptComplete } from '#shared/domain/receiving/complete.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { record } from '#service/application/record.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import type { RecordDesk } from '#service/application/record-desk.ts'
import { announcedTransfer, scannedInto, transfer } from '#test/support/receiving/announced-transfer.ts'
import { valueOf } from '#test/support/ledger/ledger-file.ts'
import { withContents } from '#training/training-shipments.ts'

const items = transfer.loads.flatMap(withContents)
const jobOf = (count: number) => `018f0000-0000-7000-8000-0002${String(count).padStart(8, '0')}` as JobId

test('however a delivery is cut into receipts, each expects what those before were short of, and everything comes in once', () => {
  const lorries = fc.array(fc.uniqueArray(fc.constantFrom(...items), { minLength: 1, maxLength: 6 }), {
    minLength: 1,
    maxLength: 4,
  })
  fc.assert(
    fc.property(lorries, (scans) => {
      const { desk, close } = announcedTransfer()
      const clerk = desk.ids.newId() as PersonId
      const write = (bodies: readonly TallymanFact[]) => {
        const drafts = bodies.map((body) => ({ body, person: clerk, scan: null }))
        immediately(desk.database, () => void record(desk, drafts))
      }
      const missing = new Set(items)
      let first: JobId | null = null
      for (const [count, scansOfOne] of scans.entries()) {
        const expected = scansOfOne.filter((item) => missing.has(item))
        if (expected.length === 0) continue
        const job = jobOf(count)
        write([{ kind: 'job.opened', job, purpose: { operation: 'receiving', shipment: transfer.id } }])
        for (const item of expected) write([scannedInto(desk, job, item)])
        expect(expectedIn(desk, job)).toBe(missing.size)
        const facts = completed(desk, job)
        write(facts)
        const receipt = facts.find((fact) => fact.kind === 'receiving.completed')
        expect(receipt?.supplements).toBe(first)
        first ??= job
        const came = receipt?.units.flatMap(({ item, inside }) => [item, ...inside]) ?? []
        expect(came.every((item) => missing.has(item))).toBe(true)
        const sizeBefore = missing.size
        for (const item of came) missing.delete(item)
        expect(missing.size).toBe(sizeBefore - came.length)
        expect(receipt?.short).toEqual([...missing].toSorted())
        // What a receipt was about does not change with the receipts after it.
        expect(expectedIn(desk, job)).toBe(sizeBefore)
      }
      for (const item of items)
        expect(availability(desk, item)).toBe(missing.has(item) ? 'PENDINGRECEIPT' : 'AVAILABLE')
      expect(desk.shipments.head(transfer.id)).toMatchObject({ missing: first === null ? 0 : missing.size })
      close()
    }),
    { numRuns: 25 },
  )
})

function completed(desk: RecordDesk, job: JobId) {
  const head = desk.shipments.head(transfer.id)
  if (head === null) throw new Error('not announced')
  const { id, number, kind, fromGln, announced } = head
  const purpose = { operation: 'receiving', shipment: id } as const
  const shipment = { id, number, kind, fromGln, announced }
  const tally = { shipment, supplements: desk.receipts.firstReceipt(id), ...desk.receipts.tally(job, id) }
  const rules = { reason: 'shortShip', shortReceipts: 'allow' } as const
  const clock = { at: desk.readClock().at, clockToleranceMinutes: 5 }
  return valueOf(decideReceiptComplete({ id: job, purpose, status: 'open', openStops: [] }, tally, rules, clock))
}

function expectedIn(desk: RecordDesk, job: JobId): number {
  return desk.receipts.lines(job, transfer.id).reduce((sum, { expected }) => sum + expected, 0)
}

function availability(desk: RecordDesk, id: ItemId) {
  const item = desk.items.find(id)
  return item.kind === 'known' ? item.availability : null
}
