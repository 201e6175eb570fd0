import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TallymanFact } from '#shared/domain/facts.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import { partsOfFact } from '#shared/domain/look-up/parts-of-fact.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { uuidv7 } from '#service/ids.ts'
import { openItemHistory } from '#service/persistence/items/item-history.ts'
import type { FactPlace, HistoryEntry, ItemHistory } from '#service/persistence/items/item-history.ts'
import { openLedger } from '#service/persistence/ledger/ledger.ts'
import { factItemsProjection } from '#service/persistence/projections/fact-items.ts'
import { projector } from '#service/persistence/projections/projections.ts'
import { newestVersion } from '#service/persistence/database/migrate.ts'
import { allMigrations } from '#service/persistence/migrations/all.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { completedReceipt } from '#test/support/domain/receiving-situations.ts'
import { databaseAfter } from '#test/support/station/migrated-database.ts'

const job = '00000000-0000-7000-8000-000000000001' as JobId
const eventTime = 1_764_000_000_000 as Instant
const names = ['A', 'B', 'AB', 'A%2FB', 'Z']
const items: readonly ItemId[] = [
  ...names.map((name) => `01/09521234567899/21/${name}` as ItemId),
  ...names.map((name) => `01/09521234567905/21/${name}` as ItemId),
  '00/195212340000000041' as ItemId,
]

const item = fc.constantFrom(...items)
const someItems = fc.uniqueArray(item, { minLength: 1, maxLength: 6 })
/** Enough others that what a fact says of each is kept beside it. */
const crowd = Array.from({ length: 30 }, (_, number) => `01/09521234567899/21/C${number}` as ItemId)

const fact: fc.Arbitrary<TallymanFact> = fc.oneof(
  item.map((id): TallymanFact => ({ kind: 'job.scan-repeated', job, item: id })),
  item.map((id): TallymanFact => ({ kind: 'job.item-taken-back', job, item: id })),
  fc.constant<TallymanFact>({ kind: 'job.abandoned', job }),
  fc.tuple(item, someItems, fc.boolean()).map(([container, inside, isLong]): TallymanFact => ({
    kind: 'contents.taken-out',
    job,
    eventTime,
    openings: [{ container, items: isLong ? [...inside, ...crowd] : inside }],
  })),
  fc.tuple(item, item, someItems).map(([container, formerly, inside]): TallymanFact => ({
    kind: 'contents.packed',
    job,
    eventTime,
    container,
    newContainer: null,
    holds: [],
    items: inside,
    movedFrom: [{ container: formerly, items: inside }],
  })),
  fc.tuple(item, someItems, someItems, fc.boolean()).map(([unit, inside, short, isLong]): TallymanFact => ({
    ...completedReceipt({}, { job, eventTime, short }),
    units: [{ item: unit, inside: (isLong ? [...inside, ...crowd] : inside).filter((id) => id !== unit) }],
    held: [{ item: unit, because: 'over', hold: 'exception', before: null }],
  })),
)

test('whatever was recorded, each item has exactly the facts about it, in pages of any size, and nobody else has them', () => {
  fc.assert(
    fc.property(fc.array(fact, { maxLength: 25 }), fc.integer({ min: 1, max: 4 }), (facts, pageSize) => {
      const history = historyOf(facts)
      for (const id of items) {
        const expected = facts.flatMap((body, index) =>
          partsOfFact(body).flatMap(({ items: about, says }, part) =>
            about.includes(id) ? [{ sequence: index + 1, part, says }] : [],
          ),
        )
        const found = wholeHistory(history, id, pageSize).map(({ sequence, part, says }) => ({ sequence, part, says }))
        expect(found).toEqual(expected.toReversed())
      }
    }),
    { numRuns: 40 },
  )
})

function historyOf(facts: readonly TallymanFact[]): ItemHistory {
  const database = databaseAfter(newestVersion(allMigrations))
  const ledger = openLedger(database, uuidv7())
  const { apply } = projector(database, [factItemsProjection])
  for (const body of facts) {
    immediately(database, () =>
      apply(ledger.append([{ body, person: null, scan: null }], { at: eventTime, offsetMinutes: 0 }, null)),
    )
  }
  return openItemHistory(database)
}

function wholeHistory(history: ItemHistory, id: ItemId, pageSize: number): readonly HistoryEntry[] {
  const entries: HistoryEntry[] = []
  let before: FactPlace | null = null
  for (;;) {
    const page: readonly HistoryEntry[] = history.page(id, before, pageSize)
    entries.push(...page)
    before = page.at(-1) ?? null
    if (before === null) return entries
  }
}
