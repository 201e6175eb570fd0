import { expect, test } from 'vitest'
import type { RefusalCode } from '#shared/contract/refusals.ts'
import { longestDocumentPart } from '#shared/contract/views/shipment-views.ts'
import { importText } from '#renderer/features/shipments/import-text.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import type { StationProcess } from '#scripts/drive/station-process.ts'
import {
  caseOf,
  documentOf,
  pack,
  packing,
  pallet,
  shipping,
  smallShipment,
} from '#test/support/shipments/announced-events.ts'
import { floorOf, inDataFolder, trainingLabels } from '#test/support/station/floor.ts'
import type { Floor } from '#test/support/station/floor.ts'

/** Works at a station where somebody has signed in. */
function atTheStation(work: (station: StationProcess, floor: Floor) => Promise<void>): Promise<void> {
  return inDataFolder(async (folder) => {
    const station = await startStationProcess(folder)
    try {
      const floor = floorOf(station.client)
      await floor.signIn()
      await work(station, floor)
    } finally {
      await station.stop()
    }
  })
}

/** Why a call was refused. */
async function codeOf(
  call: Promise<{ readonly ok: boolean; readonly error?: { readonly code: RefusalCode } }>,
): Promise<RefusalCode | null> {
  return (await call).error?.code ?? null
}

test('a file is taken in as what the network announces is, and once', { timeout: 60_000 }, () =>
  atTheStation(async ({ client }, floor) => {
    const text = documentOf(smallShipment('FILE-1'))
    const first = await importText(client, 'from the sender.json', text)
    expect(first).toMatchObject({ ok: true, value: { events: 5, fresh: 5, announcedCount: 1, setAside: 0 } })
    const again = await importText(client, 'from the sender.json', text)
    expect(again).toMatchObject({ ok: true, value: { events: 5, fresh: 0, announcedCount: 0, setAside: 0 } })
    const [shipment] = first.ok ? first.value.announced : []
    if (shipment === undefined) throw new Error('nothing was announced')
    expect(await floor.ask('shipments.view', { shipment })).toMatchObject({
      number: 'FILE-1',
      items: 9,
      outermostCount: 1,
    })
  }),
)

test(
  'what is doubtful in a file waits for a person with the file beside it, until somebody has dealt with it',
  { timeout: 60_000 },
  () =>
    atTheStation(async ({ client }, floor) => {
      const text = documentOf([packing(caseOf(1), [pack(1)]), shipping('FILE-2', [pack(1)])])
      expect(await importText(client, 'odd.json', text)).toMatchObject({
        ok: true,
        value: { announcedCount: 0, setAside: 1 },
      })
      const { entries } = await floor.ask('attention.list', {})
      const entry = entries.find(({ kind }) => kind === 'announcementSetAside')
      if (entry?.kind !== 'announcementSetAside') throw new Error('nothing waits')
      expect(entry).toMatchObject({ because: 'PARENT_NOT_SHIPPED', about: pack(1), number: 'FILE-2' })
      const view = await floor.ask('setAside.view', { setAside: entry.setAside })
      expect(view.source).toEqual({ kind: 'file', name: 'odd.json' })
      expect(await floor.ask('inbound.document', { document: view.document, from: 0 })).toEqual({
        text,
        length: text.length,
      })
      await floor.ask('setAside.settle', { setAside: entry.setAside })
      expect((await floor.ask('attention.list', {})).entries.map(({ kind }) => kind)).not.toContain(
        'announcementSetAside',
      )
      expect((await floor.ask('setAside.view', { setAside: entry.setAside })).settledAt).not.toBeNull()
    }),
)

test('a file that cannot be read, or does not arrive whole, is refused and changes nothing', { timeout: 60_000 }, () =>
  atTheStation(async ({ client }) => {
    const part = (over: object) => ({ name: 'a', part: 0, parts: 1, text: '', ...over })
    expect(await codeOf(importText(client, 'a', '<epcis:EPCISDocument/>'))).toBe('IMPORT_UNREADABLE')
    expect(await codeOf(importText(client, 'a', '{"type":'))).toBe('IMPORT_UNREADABLE')
    expect(await codeOf(importText(client, 'a', ''))).toBe('IMPORT_UNREADABLE')
    expect(await codeOf(client.call('shipments.import', part({ part: 1, parts: 2 })))).toBe('IMPORT_OUT_OF_STEP')
    expect((await client.call('shipments.import', part({ parts: 3 }))).ok).toBe(true)
    expect(await codeOf(client.call('shipments.import', part({ part: 2, parts: 3 })))).toBe('IMPORT_OUT_OF_STEP')
    await client.call('people.signOut', {})
    expect(await codeOf(importText(client, 'a', documentOf(smallShipment('FILE-3'))))).toBe('NOT_SIGNED_IN')
  }),
)

test(
  '10,000 packs are imported, and a scan in the middle of it is answered before it is done',
  { timeout: 120_000 },
  () =>
    atTheStation(async ({ client }, floor) => {
      const text = documentOf(largeShipment())
      expect(text.length).toBeGreaterThan(longestDocumentPart)
      await floor.startDamage()
      const order: string[] = []
      const importing = importText(client, 'large.json', text).then((answer) => {
        order.push('imported')
        return answer
      })
      const scanning = floor.scan(trainingLabels(1)[0] ?? '').then(() => order.push('scanned'))
      const [answer] = await Promise.all([importing, scanning])
      expect(order).toEqual(['scanned', 'imported'])
      expect(answer).toMatchObject({ ok: true, value: { announcedCount: 1 } })
      const [shipment] = answer.ok ? answer.value.announced : []
      if (shipment === undefined) throw new Error('nothing was announced')
      expect((await floor.ask('shipments.view', { shipment })).byLevel).toEqual([
        { level: 'EA', count: 10_000 },
        { level: 'CA', count: 200 },
        { level: 'PL', count: 4 },
      ])
    }),
)

/** 4 pallets of 50 cases of 50 packs. */
function largeShipment() {
  const cases = Array.from({ length: 200 }, (_, index) => index + 1)
  const packsOf = (box: number) => Array.from({ length: 50 }, (_, index) => pack(box * 1_000 + index))
  const earlier = { eventTime: '2026-11-20T08:00:00.000Z' }
  return [
    ...cases.map((box) => packing(caseOf(box), packsOf(box), earlier)),
    ...[0, 1, 2, 3].map((number) => packing(pallet(number), cases.slice(number * 50, number * 50 + 50).map(caseOf))),
    shipping('LARGE-1', [0, 1, 2, 3].map(pallet)),
  ]
}
