import { expect, test } from 'vitest'
import type { BatchId } from '#shared/domain/batches/batch-id.ts'
import { judgeBatch } from '#shared/domain/batches/judge.ts'
import type { BatchContext, KnownNumber } from '#shared/domain/batches/judge.ts'
import { lineSaid, noFlaws } from '#shared/domain/batches/line-said.ts'
import { portionsOf } from '#shared/domain/batches/portions.ts'
import { readLineFile } from '#shared/domain/batches/read-line-file.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'
import {
  aggregate,
  caseGtin,
  caseLabel,
  commission,
  fileNamed,
  lineFile,
  lotOfLine,
  palletLabel,
  unitGtin,
  unitLabel,
  wholeBatch,
} from '#test/support/batches/line-file.ts'

const madeAt = Date.parse('2026-05-04T08:00:00+02:00') as Instant
const batch = '01900000-0000-7000-8000-0000000000b1' as BatchId
const head = { id: batch, gtin: unitGtin, ...lotOfLine }
const unit = (count: number) => `01/${unitGtin}/21/U${String(count).padStart(6, '0')}` as ItemId
const caseOf = (count: number) => `01/${caseGtin}/21/C${String(count).padStart(5, '0')}` as ItemId

const inUse: KnownNumber = {
  lifecycle: 'commissioned',
  level: 'EA',
  lastEventAt: madeAt,
  parent: null,
  batch,
  madeAt,
}

function judge(
  text: string,
  part: Partial<BatchContext> & { readonly numbers?: ReadonlyMap<ItemId, KnownNumber> } = {},
) {
  const flaws = noFlaws()
  const said = lineSaid(flaws)
  for (const { records } of readLineFile(text).readings) records.forEach(said.take)
  const work = judgeBatch(
    said,
    {
      known: (item) => part.numbers?.get(item) ?? null,
      isClaimed: () => false,
      isFree: () => true,
      isRecalled: () => false,
      isClosed: () => false,
      levelOfProduct: () => null,
      batchNamed: () => null,
      batchOf: () => head,
      newBatch: batch,
      latest: (madeAt + 1_000) as Instant,
      ...part,
    },
    flaws,
  )
  let next = work.next()
  while (next.done !== true) next = work.next()
  return { judged: next.value, flaws: flaws.kept.map(({ where, code }) => [where, code]) }
}

const oneUnit = commission(unitLabel(1), 'EA')

test('a whole batch comes to its numbers, from the highest level down, and its containers, from the lowest up', () => {
  const { judged, flaws } = judge(wholeBatch(20, 5, 2))
  expect(flaws).toEqual([])
  expect(judged?.head).toEqual(head)
  expect(judged?.numbers.map(({ level, items }) => [level, items.length])).toEqual([
    ['PL', 2],
    ['CA', 4],
    ['EA', 20],
  ])
  expect(judged?.containers.map(({ items }) => items.length)).toEqual([5, 5, 5, 5, 2, 2])
})

test('a large batch is recorded in portions that lose nothing, between a beginning and an end', () => {
  const { judged } = judge(wholeBatch(5_000, 3_000, 2))
  if (judged === null) throw new Error('the batch is wrong')
  const facts = [...portionsOf(judged, { file: fileNamed('line.csv'), format: 'csv' })].flatMap(
    (portion) => portion.facts,
  )
  const sizes = facts.map((fact) => {
    if (fact.kind === 'batch.commissioned') return fact.items.length
    return fact.kind === 'batch.aggregated' ? fact.containers.flatMap(({ items }) => items).length : fact.kind
  })
  expect(sizes).toEqual(['batch.import-begun', 1, 2, 2_000, 2_000, 1_000, 2_000, 1_000, 2_000, 2, 'batch.import-ended'])
})

test('every number is new, or was taken out of use and may be used again', () => {
  const known = (part: Partial<KnownNumber>) => ({
    numbers: new Map([[unit(1), { ...inUse, batch: null, madeAt: null, ...part }]]),
  })
  const text = lineFile([oneUnit])
  expect(judge(text, known({})).flaws).toEqual([[2, 'COMMISSIONED_ALREADY']])
  expect(judge(text, known({ lifecycle: 'destroyed' })).flaws).toEqual([[2, 'NUMBER_DESTROYED']])
  expect(judge(text, known({ lifecycle: 'decommissioned' })).flaws).toEqual([])
  const later = (madeAt + 1) as Instant
  expect(judge(text, known({ lifecycle: 'decommissioned', lastEventAt: later })).flaws).toEqual([
    [2, 'BEFORE_LAST_EVENT'],
  ])
  expect(judge(text, { isClaimed: () => true }).flaws).toEqual([[2, 'CLAIMED']])
  expect(judge(text, { latest: (madeAt - 1) as Instant }).flaws).toEqual([[2, 'IN_FUTURE']])
  expect(judge(lineFile([oneUnit, oneUnit])).flaws).toEqual([[3, 'TWICE']])
})

test('what is on record exactly so is passed over; another time is another number', () => {
  const file = lineFile([oneUnit, commission(unitLabel(2), 'EA'), aggregate(unitLabel(1), caseLabel(1))])
  const numbers = new Map<ItemId, KnownNumber>([
    [unit(1), { ...inUse, parent: caseOf(1) }],
    [caseOf(1), { ...inUse, level: 'CA' }],
  ])
  const { judged, flaws } = judge(file, { numbers, batchNamed: () => head })
  expect(flaws).toEqual([])
  expect(judged?.numbers).toMatchObject([{ level: 'EA', items: [{ id: unit(2) }] }])
  expect(judged?.containers).toEqual([])

  const other = new Map([[unit(1), { ...inUse, madeAt: (madeAt - 1) as Instant }]])
  expect(judge(file, { numbers: other, batchNamed: () => head }).flaws).toContainEqual([2, 'COMMISSIONED_ALREADY'])
})

test('all are of one lot of one product', () => {
  const other = (part: object) => commission(unitLabel(2), 'EA', '', { ...lotOfLine, ...part })
  expect(judge(lineFile([oneUnit, other({ lot: 'L2' })])).flaws).toEqual([[3, 'OTHER_LOT']])
  expect(judge(lineFile([oneUnit, other({ expiry: '2029-01-31' })])).flaws).toEqual([[3, 'OTHER_EXPIRY']])
  expect(judge(lineFile([oneUnit, commission(unitLabel(2), 'EA', '', {})])).flaws).toEqual([
    [3, 'LOT_MISSING'],
    [3, 'EXPIRY_MISSING'],
  ])
  expect(judge(lineFile([oneUnit, commission(caseLabel(1), 'EA')])).flaws).toEqual([[3, 'OTHER_PRODUCT']])
  expect(judge(lineFile([oneUnit, commission(unitLabel(2), 'CA')])).flaws).toEqual([[3, 'OTHER_LEVEL']])
  expect(judge(lineFile([oneUnit]), { isRecalled: () => true }).flaws).toEqual([[2, 'LOT_RECALLED']])
  expect(judge(lineFile([oneUnit]), { batchNamed: () => ({ ...head, expiry: '2030-01-01' }) }).flaws).toEqual([
    [0, 'OTHER_EXPIRY'],
  ])
  expect(judge(lineFile([commission(palletLabel(1), 'PL', '', {})])).flaws).toEqual([[0, 'NO_PRODUCT']])
  expect(judge(lineFile([])).flaws).toContainEqual([0, 'NOTHING_IN_IT'])
})

test('a product that is known has its level, and an SSCC is never a pack', () => {
  expect(judge(lineFile([oneUnit]), { levelOfProduct: () => 'CA' }).flaws).toEqual([[2, 'OTHER_LEVEL']])
  expect(judge(lineFile([oneUnit, commission(palletLabel(1), 'EA', '', {})])).flaws).toEqual([[3, 'SSCC_IS_NO_UNIT']])
})

test('every child and its container are known, the container is of a higher level and free', () => {
  const packed = (parent: string, ...others: readonly string[]) =>
    lineFile([...others, commission(unitLabel(1), 'EA', parent)])
  expect(judge(packed(caseLabel(1))).flaws).toEqual([[2, 'CONTAINER_UNKNOWN']])
  expect(
    judge(lineFile([oneUnit, commission(caseLabel(1), 'CA'), aggregate(unitLabel(9), caseLabel(1))])).flaws,
  ).toEqual([[4, 'CHILD_UNKNOWN']])
  expect(judge(packed(unitLabel(2), commission(unitLabel(2), 'EA'))).flaws).toEqual([[3, 'LEVEL_NOT_HIGHER']])
  const both = [commission(caseLabel(1), 'CA'), commission(caseLabel(2), 'CA')]
  expect(
    judge(lineFile([...both, commission(unitLabel(1), 'EA', caseLabel(1)), aggregate(unitLabel(1), caseLabel(2))]))
      .flaws,
  ).toEqual([[5, 'IN_TWO_CONTAINERS']])
  const early = commission(caseLabel(1), 'CA').replace('T08:00:00', 'T08:00:01')
  expect(judge(packed(caseLabel(1), early)).flaws).toEqual([[3, 'PACKED_TOO_EARLY']])
  const known = (part: Partial<KnownNumber>) => ({
    numbers: new Map([[caseOf(1), { ...inUse, level: 'CA' as const, ...part }]]),
  })
  expect(judge(packed(caseLabel(1)), known({})).flaws).toEqual([])
  expect(judge(packed(caseLabel(1)), { ...known({}), isFree: () => false }).flaws).toEqual([[2, 'NOT_FREE']])
  expect(judge(packed(caseLabel(1)), known({ batch: null, madeAt: null })).flaws).toEqual([[2, 'NOT_OF_THIS_BATCH']])
})

test('a file that only packs belongs to the batch that its items were commissioned in', () => {
  const numbers = new Map<ItemId, KnownNumber>([
    [unit(1), inUse],
    [caseOf(1), { ...inUse, level: 'CA' }],
  ])
  const { judged, flaws } = judge(lineFile([aggregate(unitLabel(1), caseLabel(1))]), { numbers })
  expect(flaws).toEqual([])
  expect(judged).toMatchObject({ head, numbers: [], containers: [{ container: caseOf(1), items: [unit(1)] }] })
})
