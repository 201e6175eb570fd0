import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SentEvent } from '#test/support/shipments/announced-events.ts'
import { sender, smallShipment } from '#test/support/shipments/announced-events.ts'
import { receivingDesk } from '#test/support/shipments/receiving-desk.ts'
import type { ReceivingDesk } from '#test/support/shipments/receiving-desk.ts'

const events = [...smallShipment('DN-1', 1), ...smallShipment('DN-2', 2)]
const numbers = ['DN-1', 'DN-2']

/** The events in some order, some of them twice, in documents of any size; and between which documents the station restarts. */
const arrivals = fc
  .tuple(
    fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 }),
    fc.infiniteStream(fc.integer({ min: 1, max: 6 })),
    fc.infiniteStream(fc.boolean()),
  )
  .map(([order, sizes, restarts]) => {
    const documents: { readonly events: readonly SentEvent[]; readonly restart: boolean }[] = []
    for (let from = 0; from < order.length;) {
      const size = sizes.next().value ?? 1
      documents.push({ events: order.slice(from, from + size), restart: restarts.next().value ?? false })
      from += size
    }
    return documents
  })

function knownTo({ desk }: ReceivingDesk) {
  return numbers.map((number) => {
    const head = desk.shipments.named({ number, fromGln: sender })
    const announced = head === null ? null : desk.shipments.announced(head.id)
    return { number, items: announced?.items.toSorted((a, b) => (a.id < b.id ? -1 : 1)) ?? null }
  })
}

test(
  'in any order, in any documents, over any restarts, the station ends with the same shipments and items',
  { timeout: 120_000 },
  async () => {
    const together = receivingDesk()
    await together.hear(events)
    const expected = knownTo(together)
    const items = (desk: ReceivingDesk['desk']) => desk.database.prepare('select * from item order by id').all()
    await fc.assert(
      fc.asyncProperty(arrivals, async (documents) => {
        let station = receivingDesk()
        for (const document of documents) {
          await station.hear(document.events)
          if (document.restart) station = station.reopened()
        }
        expect(knownTo(station)).toEqual(expected)
        expect(items(station.desk)).toEqual(items(together.desk))
        expect(station.desk.setAside.open(10)).toEqual([])
        station.close()
      }),
      { numRuns: 15 },
    )
  },
)
