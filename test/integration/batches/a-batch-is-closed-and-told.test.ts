import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import type { CallInput } from '#shared/contract/calls.ts'
import type { BatchId } from '#shared/domain/batches/batch-id.ts'
import { close, endOfBatch, heldOnceSent, quinn, standsByEvents } from '#test/support/batches/closing.ts'
import type { BatchEvent, Words } from '#test/support/batches/closing.ts'
import {
  caseGtin,
  commission,
  lineFile,
  taken,
  unitGtin,
  unitLabel,
  wholeBatch,
} from '#test/support/batches/line-file.ts'
import { standsByLedger } from '#test/support/batches/stands-by-ledger.ts'
import { floorOf, inDataFolder } from '#test/support/station/floor.ts'
import type { Floor } from '#test/support/station/floor.ts'

const timeout = 120_000
const release: CallInput<'batches.releaseToSign'> = {
  gtin: unitGtin,
  lot: 'L-26/7',
  expiry: '2028-06-30',
  closing: 'productRelease',
  quantity: 3,
}

async function atTheLine(work: (floor: Floor, folder: string) => Promise<void>, after?: (file: string) => void) {
  await inDataFolder(async (folder) => {
    const station = await startStationProcess(folder)
    try {
      const floor = floorOf(station.client)
      await floor.signIn(quinn.identification, quinn.secret)
      await work(floor, folder)
      expect(station.problems).toEqual([])
    } finally {
      await station.stop()
    }
    after?.(join(folder, 'training', 'station.db'))
  })
}

async function imported(floor: Floor, text: string, name?: string): Promise<BatchId> {
  const end = await taken(floor, text, name)
  if (end.kind !== 'taken') throw new Error(`not taken: ${JSON.stringify(end)}`)
  return end.batch
}

const packs = (from: number, to: number) =>
  lineFile(Array.from({ length: to - from + 1 }, (_, index) => commission(unitLabel(from + index), 'EA')))

async function enterRelease(floor: Floor, words: typeof release): Promise<void> {
  const { shown } = await floor.ask('batches.releaseToSign', words)
  if (shown === null) throw new Error('nothing is to be signed')
  await floor.ask('batches.enterRelease', { ...words, signature: { ...quinn, shown } })
}

const closingIn = (events: readonly BatchEvent[]) => events.filter((event) => event['tallyman:batch'] !== undefined)

test(
  'a batch that was taken in and closed is at the network as it is in the ledger, the closing event last',
  { timeout },
  async () => {
    let held: readonly BatchEvent[] = []
    await atTheLine(
      async (floor) => {
        const batch = await imported(floor, wholeBatch(1_200))
        expect(await close(floor, batch)).toEqual({ isSent: true })
        held = await heldOnceSent(floor)
        const last = held.at(-1)
        expect(last).toMatchObject({
          action: 'OBSERVE',
          bizStep: 'tallyman:end_of_batch',
          'tallyman:batch': { set: 'commission-aggregation', lot: 'L-26/7', expiry: '2028-06-30' },
        })
        expect(last?.quantityList).toEqual([
          { epcClass: `https://id.gs1.org/01/${caseGtin}/10/L-26%2F7`, quantity: 120 },
          { epcClass: `https://id.gs1.org/01/${unitGtin}/10/L-26%2F7`, quantity: 1_200 },
        ])
        expect(last?.['tallyman:batch']?.levels).toEqual([
          { level: 'PL', commissioned: 24, packed: 0, decommissioned: 0, destroyed: 0 },
          { level: 'CA', commissioned: 120, packed: 120, decommissioned: 0, destroyed: 0 },
          { level: 'EA', commissioned: 1_200, packed: 1_200, decommissioned: 0, destroyed: 0 },
        ])
        const sending = await floor.ask('batches.sending', { batch })
        expect(sending).toMatchObject({ forPerson: 0, unsent: 0, closing: { state: 'processed', unsent: null } })
        expect(sending.settled).toBe(sending.messages)
        const view = await floor.ask('batches.view', { batch })
        expect(view).toMatchObject({
          closed: 'endOfBatch',
          closings: [{ signedBy: 'Quinn Quality', set: 'commission-aggregation', undone: null }],
        })
      },
      (file) => expect(standsByEvents(held)).toEqual(standsByLedger(file)),
    )
  },
)

test(
  'a difference beyond the threshold needs a reason, which is signed with the numbers; nothing is added after that',
  { timeout },
  () =>
    atTheLine(async (floor) => {
      const batch = await imported(floor, packs(1, 10))
      const short: Words = { ...endOfBatch, reported: [{ level: 'EA', quantity: 9 }] }
      const low = await floor.ask('batches.closing', { batch, ...short })
      expect(low).toMatchObject({ shown: null, refusal: { code: 'BATCH_YIELD_LOW' }, levels: [{ isBelow: true }] })
      const words = { ...short, reason: 'one torn at the line' }
      const { shown } = await floor.ask('batches.closing', { batch, ...words })
      if (shown === null) throw new Error('nothing is to be signed')
      const others = { batch, ...words, reason: 'other words', signature: { ...quinn, shown } }
      await expect(floor.ask('batches.close', others)).rejects.toThrow('SIGNED_CONTENT_CHANGED')
      await close(floor, batch, words)
      expect(closingIn(await heldOnceSent(floor))).toMatchObject([{ quantityList: [{ quantity: 9 }] }])

      await expect(close(floor, batch)).rejects.toThrow('BATCH_CLOSED')
      expect(await taken(floor, packs(11, 12), 'late.csv')).toMatchObject({ kind: 'flawed' })
      expect((await floor.ask('batches.flaws', { after: 0, limit: 5 })).flaws).toMatchObject([{ code: 'BATCH_CLOSED' }])
      // The same file again changes nothing.
      expect(await taken(floor, packs(1, 10))).toMatchObject({ kind: 'taken', commissioned: 0 })
    }),
)

test('a closing that has not left is taken back and never sent; one that the network may know stays', { timeout }, () =>
  atTheLine(async (floor) => {
    const batch = await imported(floor, packs(1, 3))
    await heldOnceSent(floor)
    await floor.ask('practiceNetwork.switch', { on: false })
    await close(floor, batch)
    await floor.ask('batches.undoClosing', { batch, reason: 'a file is missing' })
    expect(await floor.ask('batches.view', { batch })).toMatchObject({
      closed: null,
      closings: [{ undone: { by: 'Quinn Quality', reason: 'a file is missing' } }],
    })
    await expect(floor.ask('batches.undoClosing', { batch, reason: 'again' })).rejects.toThrow('BATCH_NOT_CLOSED')
    await imported(floor, packs(4, 5), 'second.csv')
    await close(floor, batch)
    await floor.ask('practiceNetwork.switch', { on: true })
    expect(closingIn(await heldOnceSent(floor))).toMatchObject([{ quantityList: [{ quantity: 5 }] }])
    await expect(floor.ask('batches.undoClosing', { batch, reason: 'too late' })).rejects.toThrow('BATCH_CLOSING_TOLD')
  }),
)

test(
  'a release before its numbers is held until exactly they are here, and then closes the batch by its own signature',
  { timeout },
  () =>
    atTheLine(async (floor) => {
      await enterRelease(floor, release)
      await expect(enterRelease(floor, release)).rejects.toThrow('nothing is to be signed')
      expect(await floor.ask('batches.releases', {})).toMatchObject({
        releases: [
          { lot: 'L-26/7', batch: null, commissioned: 0, stands: { kind: 'waits' }, signedBy: 'Quinn Quality' },
        ],
      })
      const batch = await imported(floor, packs(1, 2))
      expect(await floor.ask('batches.releases', {})).toMatchObject({ releases: [{ batch, commissioned: 2 }] })
      expect(closingIn(await heldOnceSent(floor))).toEqual([])
      await imported(floor, packs(3, 3), 'second.csv')
      expect(await floor.ask('batches.releases', {})).toEqual({ releases: [] })
      const view = await floor.ask('batches.view', { batch })
      expect(view).toMatchObject({ closed: 'productRelease', closings: [{ signedBy: 'Quinn Quality' }] })
      expect(view.closings[0]?.signedAt).toBeLessThan(view.closings[0]?.at ?? 0)
      expect(closingIn(await heldOnceSent(floor))).toMatchObject([
        { bizStep: 'tallyman:product_release', quantityList: [{ quantity: 3 }] },
      ])
    }),
)

test(
  'a release that does not fit says why and needs attention until a person closes the batch or withdraws it',
  { timeout },
  () =>
    atTheLine(async (floor) => {
      const toDecide = async () =>
        (await floor.ask('attention.list', {})).entries.filter(({ kind }) => kind === 'releaseWaits')
      await enterRelease(floor, release)
      // One whose numbers are not here yet waits for them, and for nobody.
      expect(await toDecide()).toEqual([])
      const batch = await imported(floor, packs(1, 4))
      expect(await toDecide()).toMatchObject([{ lot: 'L-26/7' }])
      const [held] = (await floor.ask('batches.releases', {})).releases
      expect(held).toMatchObject({ commissioned: 4, stands: { kind: 'misfit', code: 'MORE_THAN_RELEASED' } })
      if (held === undefined) return
      await floor.ask('batches.withdrawRelease', { release: held.release, reason: 'counted wrongly' })
      expect(await toDecide()).toEqual([])
      await expect(floor.ask('batches.withdrawRelease', { release: held.release, reason: 'x' })).rejects.toThrow(
        'RELEASE_NOT_FOUND',
      )
      expect((await floor.ask('batches.view', { batch })).closed).toBeNull()
      await enterRelease(floor, { ...release, quantity: 4 })
      expect((await floor.ask('batches.view', { batch })).closed).toBe('productRelease')
    }),
)

test('a release that a recall held up is carried out when the recall is lifted', { timeout }, () =>
  atTheLine(async (floor) => {
    const lot = { gtin: release.gtin, lot: release.lot }
    const batch = await imported(floor, packs(1, 3))
    await floor.ask('recalls.begin', { ...lot, reason: 'qualityDefect', note: null })
    await enterRelease(floor, release)
    expect((await floor.ask('batches.releases', {})).releases).toMatchObject([
      { stands: { kind: 'refused', refusal: { code: 'BATCH_RECALLED' } } },
    ])
    const note = 'cleared by the owner'
    const { shown } = await floor.ask('recalls.ofLot', { ...lot, note })
    if (shown === null) throw new Error('nothing is to be signed')
    await floor.ask('recalls.lift', { ...lot, note, signature: { ...quinn, shown } })
    expect((await floor.ask('batches.view', { batch })).closed).toBe('productRelease')
    expect(await floor.ask('batches.releases', {})).toEqual({ releases: [] })
  }),
)

test('where the role has no End of batch it is closed all the same, kept here, and says so', { timeout }, () =>
  atTheLine(async (floor) => {
    await floor.signIn('Ada Admin', '4444')
    await floor.ask('messaging.setRole', { businessType: 'manufacturer', role: 'owner' })
    await floor.signIn(quinn.identification, quinn.secret)
    const batch = await imported(floor, packs(1, 3))
    expect(await floor.ask('batches.closing', { batch, ...endOfBatch })).toMatchObject({ unsent: 'noMessageOfRole' })
    expect(await close(floor, batch)).toEqual({ isSent: false })
    const held = await heldOnceSent(floor)
    expect(held).toHaveLength(1)
    expect(await floor.ask('batches.sending', { batch })).toMatchObject({
      closing: { state: 'voided', unsent: 'noMessageOfRole' },
    })
    await floor.ask('batches.undoClosing', { batch, reason: 'nobody was told' })
  }),
)
