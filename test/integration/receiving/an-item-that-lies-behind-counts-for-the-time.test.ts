import { expect, test } from 'vitest'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import type { TallymanFact } from '#shared/domain/facts.ts'
import { decideReceiptComplete } from '#shared/domain/receiving/complete.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { record } from '#service/application/record.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { announcedTransfer, scannedInto, transfer } from '#test/support/receiving/announced-transfer.ts'
import { trainingSite } from '#training/training-items.ts'

const [pallet] = transfer.loads
const [brought] = pallet?.holds ?? []
if (pallet === undefined || brought === undefined) throw new Error('the transfer has no case')

test('a pallet that stays behind ends a receipt before its own last event, so its clock counts too', () => {
  const { desk } = announcedTransfer()
  const clerk = desk.ids.newId() as PersonId
  const write = (body: TallymanFact) =>
    immediately(desk.database, () => void record(desk, [{ body, person: clerk, scan: null }]))
  const job = desk.ids.newId() as JobId
  write({ kind: 'job.opened', job, purpose: { operation: 'receiving', shipment: transfer.id } })
  write(scannedInto(desk, job, brought.id))

  const { at } = desk.readClock()
  const ahead = (at + 3_600_000) as Instant
  desk.database.prepare('update item set last_event_at = ? where id = ?').run(ahead, pallet.id)
  const { newest, ...tally } = desk.receipts.tally(job, transfer.id)
  expect(newest).toEqual({ item: pallet.id, lastEventAt: ahead })

  const shipment = { ...transfer, number: 'TR-3001', kind: 'transfer', fromGln: null, announced: true } as const
  const complete = (clockToleranceMinutes: number) =>
    decideReceiptComplete(
      { id: job, status: 'open', openStops: [], purpose: { operation: 'receiving', shipment: transfer.id } },
      { ...tally, newest, shipment, supplements: null },
      { reason: 'dataIssue', shortReceipts: trainingSite.shortReceipts },
      { at, clockToleranceMinutes },
    )
  expect(complete(59)).toEqual({
    ok: false,
    error: { code: 'EVENTTIMEBEFORELASTEVENT', item: pallet.id, lastEventAt: ahead },
  })
  expect(complete(61)).toMatchObject({ ok: true, value: [{ eventTime: ahead + 1 }, { eventTime: ahead + 2 }] })
})
