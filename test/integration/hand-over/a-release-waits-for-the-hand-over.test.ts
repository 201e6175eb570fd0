import { expect, test } from 'vitest'
import type { BatchId } from '#shared/domain/batches/batch-id.ts'
import type { CallInput, CallOutput } from '#shared/contract/calls.ts'
import {
  atTheManufacturer,
  batchOf,
  handOverOnce,
  isHandedOver,
  isRefused,
} from '#test/support/hand-over/at-the-manufacturer.ts'
import { startExternalServer } from '#test/support/hand-over/external-system.ts'
import { endOfBatch } from '#test/support/batches/closing.ts'
import type { Words } from '#test/support/batches/closing.ts'
import type { ExternalServer } from '#test/support/hand-over/external-system.ts'
import { commission, lineFile, unitGtin, unitLabel } from '#test/support/batches/line-file.ts'
import type { Floor } from '#test/support/station/floor.ts'

const timeout = 120_000
const twoPacks = lineFile([commission(unitLabel(1), 'EA'), commission(unitLabel(2), 'EA')])
const qualityPin = 'nine slow herons'
const words: Words = { ...endOfBatch, closing: 'productRelease' }

/** Somebody of quality signs in, with a secret of their own: an administrator releases nothing. */
async function asQuality({ ask, signIn }: Floor): Promise<void> {
  const { secret } = await ask('people.enrol', { name: 'Vera Quist', role: 'quality' })
  await signIn('Vera Quist', secret)
  await ask('people.changeSecret', { current: secret, wanted: qualityPin })
  await signIn('Vera Quist', qualityPin)
}

async function onceClosed(floor: Floor, batch: BatchId): Promise<CallOutput<'batches.view'>> {
  for (;;) {
    const heard = floor.notice('batches.changed')
    const view = await floor.ask('batches.view', { batch })
    if (view.closed !== null) return view
    await heard
  }
}

/** A server that takes nothing before it is told to. */
async function withStrictServer(work: (server: ExternalServer, open: () => void) => Promise<void>): Promise<void> {
  let isOpen = false
  const server = await startExternalServer(() => (isOpen ? { status: 200 } : { status: 422, body: 'no plant' }))
  try {
    await work(server, () => {
      isOpen = true
    })
  } finally {
    await server.close()
  }
}

test('a lot is not released before the external system has its batch, and is then', { timeout }, () =>
  withStrictServer((server, open) =>
    atTheManufacturer(async (floor) => {
      await floor.ask('handOver.setSystem', { system: { kind: 'http', address: server.address } })
      const batch = await batchOf(floor, twoPacks)
      await handOverOnce(floor, batch, isRefused)
      expect(await floor.ask('batches.closing', { batch, ...words })).toMatchObject({
        shown: null,
        refusal: { code: 'BATCH_NOT_HANDED_OVER', details: { lot: 'L-26/7', because: 'refused' } },
      })
      // The end of the line's work can be reported all the same.
      expect(await floor.ask('batches.closing', { batch, ...words, closing: 'endOfBatch' })).toMatchObject({
        refusal: null,
      })

      open()
      await floor.ask('handOver.again', { batch })
      await handOverOnce(floor, batch, isHandedOver)
      expect(await floor.ask('batches.closing', { batch, ...words })).toMatchObject({ refusal: null })
    }),
  ),
)

const entered: CallInput<'batches.releaseToSign'> = {
  gtin: unitGtin,
  lot: 'L-26/7',
  expiry: '2028-06-30',
  closing: 'productRelease',
  quantity: 2,
}

test.each(['the external system has the batch', 'there is no external system any more'] as const)(
  'a release that was signed before its numbers is carried out once %s',
  { timeout },
  (ending) =>
    withStrictServer((server, open) =>
      atTheManufacturer(async (floor) => {
        await floor.ask('handOver.setSystem', { system: { kind: 'http', address: server.address } })
        await asQuality(floor)
        const { shown } = await floor.ask('batches.releaseToSign', entered)
        if (shown === null) throw new Error('nothing is to be signed')
        const signature = { identification: 'Vera Quist', secret: qualityPin, shown }
        await floor.ask('batches.enterRelease', { ...entered, signature })
        await floor.signIn('Nora Nielsen', 'harbour crane 9')
        const batch = await batchOf(floor, twoPacks)
        await handOverOnce(floor, batch, isRefused)
        expect((await floor.ask('batches.releases', {})).releases).toMatchObject([
          { stands: { kind: 'refused', refusal: { code: 'BATCH_NOT_HANDED_OVER' } } },
        ])
        expect((await floor.ask('batches.view', { batch })).closed).toBeNull()

        if (ending === 'the external system has the batch') {
          open()
          await floor.ask('handOver.again', { batch })
        } else await floor.ask('handOver.setSystem', { system: { kind: 'none' } })
        const view = await onceClosed(floor, batch)
        expect(view).toMatchObject({ closed: 'productRelease', closings: [{ signedBy: 'Vera Quist' }] })
        expect((await floor.ask('batches.releases', {})).releases).toEqual([])
      }),
    ),
)
