import { expect, onTestFinished, test } from 'vitest'
import type { PrinterSettings } from '#shared/domain/labels/printer-settings.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { startLabelPrinter } from '#test/support/labels/label-printer.ts'
import { drawnZpl, readPicture } from '#test/support/labels/read-picture.ts'
import { floorOf, inDataFolder, trainingLabels } from '#test/support/station/floor.ts'
import type { Floor } from '#test/support/station/floor.ts'

const newCase = { container: { kind: 'new', level: 'CA' }, way: 'strict' } as const
const [pack = ''] = trainingLabels(1)

function printerAt(port: number): PrinterSettings {
  return {
    name: 'Dock printer',
    host: '127.0.0.1',
    port,
    dotsPerMm: 8,
    containerLabel: 'logistic-105x74',
    itemLabel: 'item-80x40',
  }
}

async function printerHere() {
  const printer = await startLabelPrinter()
  onTestFinished(printer.stop)
  return printer
}

async function atAStation(work: (floor: Floor) => Promise<void>): Promise<void> {
  await inDataFolder(async (folder) => {
    const station = await startStationProcess(folder)
    try {
      const floor = floorOf(station.client)
      await floor.signIn()
      await work(floor)
    } finally {
      await station.stop()
    }
  })
}

/** What a scanner sends for a label as it came out of the printer. */
async function scanned(zpl: string | undefined): Promise<string> {
  const [symbol] = await readPicture(await drawnZpl(zpl ?? '', 'logistic-105x74', 8))
  return (symbol?.aim ?? '') + (symbol?.content ?? '')
}

async function containerOf(floor: Floor, job: Awaited<ReturnType<Floor['startDamage']>>) {
  const { filling } = await floor.ask('packing.preview', { job })
  if (filling === null) throw new Error('the job fills no container')
  return filling
}

test(
  'a printed label is scanned back before the case is finished; a reprint needs a reason, and voids the scan before it',
  { timeout: 60_000 },
  () =>
    atAStation(async (floor) => {
      const printer = await printerHere()
      await floor.ask('printer.setUp', printerAt(printer.port))
      const { job } = await floor.ask('packing.start', newCase)
      await floor.scan(pack)
      const { container } = await containerOf(floor, job)
      await floor.ask('labels.print', { item: container.id, reason: null })
      expect(await floor.ask('labels.view', { item: container.id })).toMatchObject({ prints: 1, awaitsScan: true })
      await expect(floor.ask('packing.finish', { job })).rejects.toThrow('LABEL_NOT_VERIFIED')

      expect(await floor.scan(await scanned(printer.printed[0]))).toMatchObject({
        verdict: 'ok',
        item: { id: container.id },
      })
      expect(await containerOf(floor, job)).toMatchObject({ isScanned: true })

      await expect(floor.ask('labels.print', { item: container.id, reason: null })).rejects.toThrow(
        'REPRINT_NEEDS_REASON',
      )
      expect(await containerOf(floor, job)).toMatchObject({ isScanned: true })
      await floor.ask('labels.print', { item: container.id, reason: 'damaged' })
      expect(await containerOf(floor, job)).toMatchObject({ isScanned: false })
      await expect(floor.ask('packing.finish', { job })).rejects.toThrow('LABEL_NOT_VERIFIED')

      // The item is in the job already; its new label is no repeat.
      expect(await floor.scan(await scanned(printer.printed[1]))).toMatchObject({ verdict: 'ok' })
      expect(await floor.scan(await scanned(printer.printed[1]))).toMatchObject({ verdict: 'already' })
      expect(await floor.ask('packing.finish', { job })).toMatchObject({ items: 1 })
      const { entries } = await floor.ask('lookup.history', { item: container.id, before: null, limit: 100 })
      const said = entries.map(({ says }) => says.kind).filter((kind) => kind.startsWith('label.'))
      expect(said.toReversed()).toEqual(['label.printed', 'label.verified', 'label.printed', 'label.verified'])
    }),
)

test(
  'a printer that jams is named with its address and the reason; that it may have printed stays on record, and the job goes on',
  { timeout: 60_000 },
  () =>
    atAStation(async (floor) => {
      const printer = await printerHere()
      printer.jam()
      await floor.ask('printer.setUp', printerAt(printer.port))
      const { job } = await floor.ask('packing.start', newCase)
      const { container } = await containerOf(floor, job)
      // Nobody waits for a printer: the next pack is taken while it hangs.
      const [printing, meanwhile] = await Promise.allSettled([
        floor.ask('labels.print', { item: container.id, reason: null }),
        floor.scan(pack),
      ])
      expect(meanwhile).toMatchObject({ status: 'fulfilled', value: { verdict: 'ok' } })
      expect(printing).toMatchObject({ reason: { message: expect.stringMatching(/PRINTER_FAILED.*stopped/) } })
      expect(await floor.ask('labels.view', { item: container.id })).toMatchObject({ prints: 1, awaitsScan: true })
      const asPage = await floor.ask('labels.printAsPage', { item: container.id, reason: 'notPrinted', to: 'pdf' })
      expect(asPage).toMatchObject({ template: 'logistic-105x74', label: { elements: [['00', container.sscc]] } })
      expect(asPage.file).toMatch(/^label-\d{18}-.*\.pdf$/)
    }),
)

test(
  'a station that is killed between the fact of a print and its last byte claims nothing: the label waits to be scanned',
  { timeout: 60_000 },
  () =>
    inDataFolder(async (folder) => {
      const printer = await printerHere()
      printer.jam()
      const before = await startStationProcess(folder)
      const floor = floorOf(before.client)
      await floor.signIn()
      await floor.ask('printer.setUp', printerAt(printer.port))
      const { job } = await floor.ask('packing.start', newCase)
      await floor.scan(pack)
      const { container } = await containerOf(floor, job)
      const onItsWay = printer.firstBytes()
      const printing = floor.ask('labels.print', { item: container.id, reason: null }).catch(() => 'lost')
      expect(await onItsWay).toContain('^XA')
      await before.kill()
      expect(await printing).toBe('lost')

      const after = await startStationProcess(folder)
      try {
        const again = floorOf(after.client)
        await again.signIn()
        expect(await again.ask('labels.view', { item: container.id })).toMatchObject({ prints: 1, awaitsScan: true })
        await again.ask('job.takeInHand', { job })
        await expect(again.ask('packing.finish', { job })).rejects.toThrow('LABEL_NOT_VERIFIED')
        await expect(again.ask('labels.print', { item: container.id, reason: null })).rejects.toThrow(
          'REPRINT_NEEDS_REASON',
        )
        const asPage = await again.ask('labels.printAsPage', { item: container.id, reason: 'notPrinted', to: 'pdf' })
        expect(asPage).toMatchObject({ label: { elements: [['00', container.sscc]] } })
      } finally {
        await after.stop()
      }
    }),
)

test(
  'outside of a job the label of a known pack is printed again and scanned back, and no job hears of it',
  { timeout: 60_000 },
  () =>
    atAStation(async (floor) => {
      const printer = await printerHere()
      await floor.ask('printer.setUp', printerAt(printer.port))
      const { item } = await floor.scan(pack)
      if (item === null) throw new Error('the pack is unknown')
      await floor.ask('labels.print', { item: item.id, reason: null })
      const [symbol] = await readPicture(await drawnZpl(printer.printed[0] ?? '', 'item-80x40', 8))
      const scan = (symbol?.aim ?? '') + (symbol?.content ?? '')
      expect(await floor.scan(scan)).toMatchObject({ verdict: 'ok', job: null, item: { id: item.id } })
      expect(await floor.ask('labels.view', { item: item.id })).toMatchObject({ awaitsScan: false })
      expect(await floor.scan(scan)).toMatchObject({ verdict: 'idle' })
    }),
)

test('without a printer the PDF is the way, and an auditor prints nothing', { timeout: 60_000 }, () =>
  atAStation(async (floor) => {
    const { item } = await floor.scan(pack)
    if (item === null) throw new Error('the pack is unknown')
    await expect(floor.ask('labels.print', { item: item.id, reason: null })).rejects.toThrow('PRINTER_NOT_SET_UP')
    await floor.signIn('Avery Auditor', '5555')
    await expect(floor.ask('labels.printAsPage', { item: item.id, reason: null, to: 'pdf' })).rejects.toThrow(
      'READS_ONLY',
    )
  }),
)
