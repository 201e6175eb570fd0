import { expect, test } from 'vitest'
import type { TallymanFact } from '#shared/domain/facts.ts'
import type { DestructionOrderId } from '#shared/domain/destruction/order-id.ts'
import type { DestructionPlace } from '#shared/domain/destruction/order-data.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { uuidv7 } from '#service/ids.ts'
import { record } from '#service/application/record.ts'
import { openRecords } from '#service/persistence/records.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { trainingSite } from '#training/training-items.ts'
import { databaseAfter } from '#test/support/station/migrated-database.ts'
import { pack } from '#test/support/domain/damage-situations.ts'

const at = Date.UTC(2026, 10, 23, 8) as Instant
const somebody = '018f0000-0000-7000-8000-0000000000cc' as PersonId
const order = '018f0000-0000-7000-8000-0000000000bb' as DestructionOrderId

/** The reports that are due after an order was destroyed in this market, at this place, with goods of this class. */
function reportsAfter(market: 'RU' | 'US', place: DestructionPlace, productClass: 'standard' | 'controlled') {
  const database = databaseAfter(Number.MAX_SAFE_INTEGER)
  const ids = uuidv7()
  const desk = { ...openRecords(database, ids), ids, readClock: () => ({ at, offsetMinutes: 60 }) }
  const product = { gtin: '09521234567899', name: 'Tallypril', level: 'EA', productClass } as const
  const data = {
    owner: { kind: 'site' },
    method: 'incineration',
    methodNote: null,
    place,
    reason: 'Damaged',
    market: null,
    instruction: null,
  } as const
  const facts: readonly TallymanFact[] = [
    { kind: 'site.set-up', from: null, to: { ...trainingSite, market } },
    { kind: 'products.announced', source: 'trainingSite', products: [product] },
    { kind: 'destruction.drafted', order, number: 'D-1', data },
    {
      kind: 'destruction.executed',
      order,
      number: 'D-1',
      reason: 'Damaged',
      market: null,
      eventTime: at,
      takenOut: [],
      waves: [[{ item: pack('A1'), inside: [] }]],
    },
  ]
  immediately(database, () =>
    record(
      desk,
      facts.map((body) => ({ body, person: somebody, scan: null })),
    ),
  )
  return desk.reports.open({ after: 0, limit: 10 }).map(({ report, items }) => [report, items])
}

const here = { kind: 'here', where: 'yard' } as const
const contractor = { kind: 'contractor', name: 'Burn Ltd', address: 'Furnace 1' } as const

test('in Russia by where it was destroyed', () => {
  expect(reportsAfter('RU', here, 'standard')).toEqual([['mdlp552', 1]])
  expect(reportsAfter('RU', contractor, 'standard')).toEqual([['mdlp542', 1]])
})

test('in the United States only where controlled substances were destroyed', () => {
  expect(reportsAfter('US', here, 'controlled')).toEqual([['deaForm41', 1]])
  expect(reportsAfter('US', here, 'standard')).toEqual([])
})
