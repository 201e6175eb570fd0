import { expect, test } from 'vitest'
import { takeDocument } from '#service/application/receiving/take-document.ts'
import { documentOf, caseOf, pack } from '#test/support/shipments/announced-events.ts'
import { receivingDesk } from '#test/support/shipments/receiving-desk.ts'
import { loadUntilKilled } from '#test/support/batches/loading-process.ts'
import { closing, partnerBatch, setOf } from '#test/support/batches/partner-batch.ts'

/** Enough for several portions of each step. */
const made = partnerBatch(50, 90)
/** Every place between two portions, and some after the last. */
const places = 10

test('killed between any two portions, a batch is loaded whole, each number once', { timeout: 240_000 }, async () => {
  for (let place = 1; place <= places; place += 1) {
    const station = receivingDesk()
    station.write({
      kind: 'network-role.set-up',
      from: null,
      to: { businessType: 'manufacturer', role: 'owner' },
    })
    const text = documentOf([...setOf(made), closing(made)])
    const source = { kind: 'network', endpoint: 'practice' } as const
    expect((await takeDocument(station.desk, { text, source, person: null })).ok).toBe(true)
    const { name: file } = station.desk.database
    station.close()

    await loadUntilKilled(file, place)
    expect(await loadUntilKilled(file, Number.MAX_SAFE_INTEGER)).toBe('ended')

    const { desk } = station.reopened()
    expect(desk.receivedBatches.page(0, 10)).toMatchObject([{ state: 'loaded', flaws: [] }])
    const [batch] = desk.batches.page(0, 10)
    expect(batch?.items).toBe(made.packs.length + made.cases.length + made.pallets.length)
    const item = desk.items.find(pack(1_000))
    expect(item.kind === 'known' ? item.parent : null).toBe(caseOf(100))
    const numbers = [...desk.ledger.read(1, Number.MAX_SAFE_INTEGER)].flatMap(({ body }) =>
      body.kind === 'batch.commissioned' ? body.items.map(({ id }) => id) : [],
    )
    expect(numbers.length).toBe(new Set(numbers).size)
    expect(numbers.length).toBe(batch?.items)
  }
})
