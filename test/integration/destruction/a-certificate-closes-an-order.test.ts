import { mkdir, writeFile } from 'node:fs/promises'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseSignedCheckpoint } from '#shared/domain/ledger/signed-checkpoint.ts'
import { isCheckpointSigned } from '#service/sign-checkpoint.ts'
import { valueOf } from '#test/support/ledger/ledger-file.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { unknownParticulars } from '#shared/domain/destruction/product-particulars.ts'
import { orderData } from '#test/support/destruction/orders.ts'
import { destructionDesk } from '#test/support/destruction/desk.ts'
import { floorOf, inDataFolder, trainingContainers, trainingLabels } from '#test/support/station/floor.ts'

const [, firstCase] = trainingContainers()
if (firstCase === undefined) throw new Error('the training site has a case of ten')

/** What the page's print leaves: the shell writes it, the station only takes it in. */
async function printed(folder: string, name: string, text: string): Promise<void> {
  await mkdir(join(folder, 'exports'), { recursive: true })
  await writeFile(join(folder, 'exports', name), text)
}

test(
  'the certificate lists every serial, is issued once, comes out the same after a restart, and later prints are copies',
  { timeout: 90_000 },
  () =>
    inDataFolder(async (folder) => {
      const first = await startStationProcess(folder)
      const floor = floorOf(first.client)
      await floor.signIn()
      const desk = destructionDesk(floor)
      const labels = [...trainingLabels(2), firstCase.label]
      const order = await desk.draft()
      await desk.collect(order, labels)
      await desk.submit(order)
      await desk.approve(order)
      // What is said of a product is part of what is approved: another word, and it is asked for again.
      const particulars = [
        { ...unknownParticulars('09521234567899'), strength: '500 mg', form: 'tablets', nationalCode: '00000-0001-01' },
      ]
      await floor.ask('destruction.changeData', { order, data: orderData({ particulars }) })
      expect(await floor.ask('destruction.view', { order })).toMatchObject({
        standing: 'submitted',
        data: { particulars },
      })
      await desk.approve(order)
      expect(await first.client.call('certificate.view', { order })).toMatchObject({
        error: { code: 'ORDER_STANDS_OTHERWISE', details: { standing: 'approved' } },
      })
      await desk.carryOut(order, labels)
      await desk.witness(order)

      const stillOpen = async () => {
        const { orders } = await floor.ask('destruction.list', { openOnly: true, before: null, limit: 10 })
        return orders.map(({ id }) => id)
      }
      expect(await stillOpen()).toEqual([order])
      const certificate = await floor.ask('certificate.view', { order })
      expect(certificate).toMatchObject({
        order: { data: { particulars } },
        serials: 13,
        issued: null,
        executors: [{ name: 'Olga Operator', role: 'operator' }],
      })
      expect(certificate.lines.map(({ level, items }) => [level, items])).toEqual([
        ['CA', 1],
        ['EA', 2],
        ['EA', 10],
      ])
      expect(certificate.code).toBe(`tallyman-certificate:1:${certificate.order.number}:${certificate.hash}`)
      const checkpoint = valueOf(parseSignedCheckpoint(certificate.checkpoint ?? ''))
      expect(checkpoint).toSatisfy(isCheckpointSigned)
      const filter = { person: null, item: null, from: null, until: null, kinds: ['destruction.executed'] }
      const [executed] = (await floor.ask('ledger.page', { filter, below: null, limit: 1 })).facts
      expect(checkpoint).toMatchObject({ sequence: executed?.sequence, hash: executed?.hash })
      const annex = await floor.ask('certificate.annex', { order, from: 0 })
      expect(annex.next).toBeNull()
      expect(annex.serials.map(({ line }) => line)).toEqual([0, 1, 1, ...Array.from({ length: 10 }, () => 2)])
      expect(new Set(annex.serials.map(({ name }) => name)).size).toBe(13)

      const { printAs: file, hash } = certificate
      await printed(folder, file, 'the certificate on paper')
      const otherHash = `${hash.startsWith('0') ? '1' : '0'}${hash.slice(1)}` as typeof hash
      expect(await first.client.call('certificate.issue', { order, file, hash: otherHash })).toMatchObject({
        error: { code: 'SIGNED_CONTENT_CHANGED' },
      })
      await floor.ask('certificate.issue', { order, file, hash })
      expect(await stillOpen()).toEqual([])
      expect(await first.client.call('certificate.issue', { order, file, hash })).toMatchObject({
        error: { code: 'ORDER_STANDS_OTHERWISE' },
      })
      await first.stop()

      const second = await startStationProcess(folder)
      try {
        const later = floorOf(second.client)
        await later.signIn()
        const again = await later.ask('certificate.view', { order })
        expect(again).toMatchObject({
          hash,
          issued: { contentIsSame: true, pdf: 'whole', copies: 0, file: { name: file } },
        })
        await printed(folder, again.printAs, 'COPY 1')
        // An auditor takes a copy along; issuing is not theirs.
        await later.signIn('Avery Auditor', '5555')
        expect(await second.client.call('certificate.issue', { order, file: again.printAs, hash })).toMatchObject({
          error: { code: 'READS_ONLY' },
        })
        await later.ask('certificate.copied', { order, file: again.printAs, copy: 1 })
        expect(await second.client.call('certificate.copied', { order, file: again.printAs, copy: 1 })).toMatchObject({
          error: { code: 'SIGNED_CONTENT_CHANGED' },
        })
        const sha256 = again.issued?.file.sha256 ?? ''
        writeFileSync(join(folder, 'training', 'files', sha256), 'another certificate')
        expect(await later.ask('certificate.view', { order })).toMatchObject({
          order: { standing: 'certified' },
          issued: { contentIsSame: true, pdf: 'changed', copies: 1 },
        })
      } finally {
        await second.stop()
      }
    }),
)
