import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import type { ClosedLevel } from '#shared/epcis/closing-event.ts'
import { close, endOfBatch, heldOnceSent, quinn } from '#test/support/batches/closing.ts'
import type { Words } from '#test/support/batches/closing.ts'
import {
  caseLabel,
  commission,
  lineFile,
  palletLabel,
  taken,
  unitGtin,
  unitLabel,
} from '#test/support/batches/line-file.ts'
import { makerThatAsked } from '#test/support/batches/maker.ts'
import { itemsOfBatches, standsByLedger } from '#test/support/batches/stands-by-ledger.ts'
import { floorOf, inDataFolder } from '#test/support/station/floor.ts'

/** Ten packs in each of two cases on a pallet, and five packs in nothing. */
const file = lineFile([
  commission(palletLabel(0), 'PL', '', {}),
  ...[0, 1].map((count) => commission(caseLabel(count), 'CA', palletLabel(0))),
  ...Array.from({ length: 20 }, (_, count) => commission(unitLabel(count), 'EA', caseLabel(Math.floor(count / 10)))),
  ...[20, 21, 22, 23, 24].map((count) => commission(unitLabel(count), 'EA')),
])
/** One of the second case, and two of those in nothing. */
const out = [13, 20, 21]
const unitItem = (count: number) => `01/${unitGtin}/21/U${String(count).padStart(6, '0')}`
const release: Words = { ...endOfBatch, closing: 'productRelease' }

const counted = ({ level, commissioned, packed, decommissioned, destroyed }: ClosedLevel): ClosedLevel => ({
  level,
  commissioned,
  packed,
  decommissioned,
  destroyed,
})
const byLevel = (one: ClosedLevel, other: ClosedLevel) => one.level.localeCompare(other.level)

test(
  'a release of packed goods, of which some were taken out of use, is loaded at the maker as the line has it',
  { timeout: 60_000 },
  () =>
    inDataFolder(async (folder) => {
      const station = await startStationProcess(folder)
      try {
        const floor = floorOf(station.client)
        await floor.signIn(quinn.identification, quinn.secret)
        const end = await taken(floor, file)
        if (end.kind !== 'taken') throw new Error(`not taken: ${JSON.stringify(end)}`)
        await floor.signIn('Sam Supervisor', '2222')
        const { job } = await floor.ask('decommissioning.start', { reason: 'Damaged' })
        for (const count of out) expect(await floor.scan(unitLabel(count))).toMatchObject({ verdict: 'ok' })
        expect(await floor.ask('decommissioning.finish', { job, disaggregate: true })).toMatchObject({ items: 3 })
        await floor.signIn(quinn.identification, quinn.secret)
        const { batch } = end
        expect(await floor.ask('batches.closing', { batch, ...endOfBatch })).toMatchObject({
          refusal: { code: 'BATCH_SET_MIXED' },
        })
        expect(await close(floor, batch, release)).toEqual({ isSent: true })
        await heldOnceSent(floor)
        const { network } = await floor.ask('station.status', {})
        const { closings } = await floor.ask('batches.view', { batch })

        const maker = await makerThatAsked(network.url ?? '')
        expect(maker.receivedBatches.page(0, 10)).toMatchObject([
          { state: 'loaded', flaws: [], closing: { step: 'productRelease', set: 'commission-aggregation' } },
        ])
        const [loaded] = maker.batches.page(0, 10)
        if (loaded === undefined) throw new Error('no batch is loaded')
        expect(maker.batches.levels(loaded.id).map(counted).toSorted(byLevel)).toEqual(
          (closings[0]?.levels ?? []).map(counted).toSorted(byLevel),
        )
        const items = itemsOfBatches(maker.database)
        const outOfUse = [...items.keys()].filter((id) => maker.batches.number(id)?.lifecycle === 'decommissioned')
        expect(outOfUse.toSorted()).toEqual(out.map(unitItem))
        await station.stop()
        expect(items).toEqual(standsByLedger(join(folder, 'training', 'station.db')))
      } finally {
        await station.kill()
      }
    }),
)
