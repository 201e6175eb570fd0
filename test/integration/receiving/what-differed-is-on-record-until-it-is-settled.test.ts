import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { atTheDock, labelOf, trainingShipment } from '#test/support/receiving/dock.ts'
import type { Floor } from '#test/support/station/floor.ts'

const timeout = 60_000
const { loads, extra, unknown } = trainingShipment('DN-1003')
const pallet = loads[0]
const [presentCase, missingCase] = pallet?.holds ?? []
const [pack] = presentCase?.holds ?? []
const [over] = extra
const [stranger] = unknown
if (!pallet || !presentCase || !missingCase || !pack || !over || !stranger) throw new Error('too little on the lorry')

/** Receives an opened pallet with one of its three cases, a pack of it with another lot, an extra and an unknown pack. */
async function receivedWithDifferences(floor: Floor) {
  const { job } = await floor.ask('receiving.start', { shipment: null })
  if (!pallet || !presentCase || !pack || !over || !stranger) throw new Error('too little on the lorry')
  await floor.scan(labelOf(pallet.id))
  await floor.ask('receiving.openLast', { job })
  await floor.scan(labelOf(presentCase.id))
  await floor.scan(labelOf(pack.id, 'OTHERLOT'))
  await floor.scan(labelOf(over))
  await floor.scan(labelOf(stranger))
  await floor.ask('receiving.report', { job, discrepancy: 'labelUnreadable' })
  return job
}

test(
  'each discrepancy is a record of its own, from the scan on, and goes with a scan that is taken back',
  { timeout },
  () =>
    atTheDock(async (floor) => {
      const job = await receivedWithDifferences(floor)
      const kinds = async () =>
        (await floor.ask('discrepancies.ofJob', { job })).discrepancies.map(({ kind }) => kind).toSorted()
      expect(await kinds()).toEqual(['labelUnreadable', 'over', 'unknownItem', 'wrongLotOrExpiry'])
      expect(await floor.ask('discrepancies.list', {})).toEqual({ discrepancies: [], inAll: 0 })
      await floor.ask('job.takeBackLast', { job })
      expect(await kinds()).toEqual(['labelUnreadable', 'over', 'wrongLotOrExpiry'])
      await floor.ask('receiving.complete', { job, shortBecause: 'shortShip' })
      expect(await kinds()).toEqual(['contentsDiffer', 'labelUnreadable', 'over', 'short', 'short', 'wrongLotOrExpiry'])
      const { discrepancies, inAll } = await floor.ask('discrepancies.list', {})
      expect(inAll).toBe(6)
      expect(discrepancies.filter(({ kind }) => kind === 'short')).toMatchObject([
        { number: 'DN-1003', items: 11, hold: null, foundBy: 'Olga Operator', isOpen: true },
        { items: 11 },
      ])
    }),
)

test('what no hold waits for is settled by one who may, what was missing by its arrival', { timeout }, () =>
  atTheDock(async (floor) => {
    const job = await receivedWithDifferences(floor)
    await floor.ask('receiving.complete', { job, shortBecause: 'shortShip' })
    const { discrepancies } = await floor.ask('discrepancies.list', {})
    const of = (kind: string) => {
      const found = discrepancies.find((one) => one.kind === kind)
      if (found === undefined) throw new Error(`no ${kind}`)
      return found.id
    }
    const note = 'Relabelled from the papers'
    const settle = (kind: string) => floor.ask('discrepancies.settle', { discrepancy: of(kind), note })
    await expect(settle('labelUnreadable')).rejects.toThrow('NOT_ALLOWED')
    await floor.signIn('Sam Supervisor', '2222')
    await settle('labelUnreadable')
    await expect(settle('over')).rejects.toThrow('SETTLED_BY_ITS_HOLD')
    const settled = (await floor.ask('discrepancies.ofJob', { job })).discrepancies
    expect(settled.find(({ kind }) => kind === 'labelUnreadable')).toMatchObject({ isOpen: false, note })

    const supplementary = await floor.ask('receiving.start', { shipment: null })
    await floor.scan(labelOf(missingCase.id))
    await floor.ask('receiving.complete', { job: supplementary.job, shortBecause: 'shortShip' })
    const open = (await floor.ask('discrepancies.list', {})).discrepancies
    expect(open.filter(({ kind }) => kind === 'short')).toHaveLength(1)
  }),
)

test('they are exported in the terms of the open exceptions schema, and that is on record', { timeout }, () =>
  atTheDock(async (floor) => {
    const job = await receivedWithDifferences(floor)
    await floor.ask('receiving.complete', { job, shortBecause: 'shortShip' })
    const read = async () => {
      const { folder, file } = await floor.ask('receiving.export', { job })
      expect(file).toMatch(/^DN-1003-\d{8}T\d{9}Z-exceptions\.json$/)
      return JSON.parse(await readFile(join(folder, file), 'utf8'))
    }
    const report = await read()
    expect(report).toMatchObject({
      exception_case_uuid: job,
      po_number: 'DN-1003',
      sender_information: { email: 'dock@training.invalid' },
      case_resolved: false,
      exceptions: {
        missing_product_data: [{ product_serial: 'NOBODYKNOWSME', observation_source: 'Scan' }],
        overages: [{ quantity_ordered: 30, quantity_received: 11 }],
        data_misalignment: [{ received_product_lot: 'OTHERLOT', product_data_lot: 'TB2605' }],
      },
      other_errors: expect.arrayContaining([expect.stringContaining('labelUnreadable')]),
    })
    expect(report.exceptions.missing_product).toHaveLength(22)
    const again = await read()
    expect(again.exceptions.missing_product).toEqual(report.exceptions.missing_product)
    expect(again.message_uuid).not.toBe(report.message_uuid)
    await floor.signIn('Ada Admin', '4444')
    const { receiving } = await floor.ask('station.status', {})
    await floor.ask('site.setReceivingRules', { ...receiving, contactEmail: null })
    await expect(floor.ask('receiving.export', { job })).rejects.toThrow('CONTACT_MISSING')
  }),
)
