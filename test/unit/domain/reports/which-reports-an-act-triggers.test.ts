import { expect, test } from 'vitest'
import type { DestructionOrderId } from '#shared/domain/destruction/order-id.ts'
import { marketRules, markets } from '#shared/domain/markets/market.ts'
import { reportableActOf, samplingAct } from '#shared/domain/reports/reportable-act.ts'
import type { Circumstance, ReportableActKind } from '#shared/domain/reports/report.ts'
import { circumstances, reportableActs } from '#shared/domain/reports/report.ts'
import { reportsTriggeredBy } from '#shared/domain/reports/triggered.ts'
import type { Market } from '#shared/domain/markets/market.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { now, pack, thisJob } from '#test/support/domain/damage-situations.ts'

const reportsAfter = (kind: ReportableActKind, market: Market, ...here: readonly Circumstance[]) =>
  reportsTriggeredBy({ kind, circumstances: here }, market).map(({ report }) => report)

test.each([
  ['sampling', 'EU', [], ['nmvsSample']],
  ['sampling', 'EU', ['byAuthority'], ['nmvsSample']],
  ['destruction', 'EU', [], ['nmvsDestroyed']],
  ['decommission', 'EU', ['outOfContainer'], ['nmvsOutOfUse']],
  ['sampling', 'RU', [], ['mdlp552']],
  ['sampling', 'RU', ['outOfContainer'], ['mdlp913', 'mdlp552']],
  ['decommission', 'RU', ['outOfContainer'], ['mdlp913', 'mdlp552']],
  ['destruction', 'RU', [], ['mdlp552']],
  ['destruction', 'RU', ['atDestructionFacility'], ['mdlp542']],
  ['destruction', 'RU', ['atDestructionFacility', 'outOfContainer'], ['mdlp913', 'mdlp542']],
  ['sampling', 'US', ['byAuthority'], []],
  ['decommission', 'US', ['controlled'], []],
  ['destruction', 'US', [], []],
  ['destruction', 'US', ['controlled'], ['deaForm41']],
  ['destruction', 'default', ['controlled', 'outOfContainer'], []],
] as const)('%s in %s (%j) triggers %j', (kind, market, here, expected) => {
  expect(reportsAfter(kind, market, ...here)).toEqual(expected)
})

test('no act triggers the same report twice, whatever the circumstances', () => {
  for (const market of markets) {
    for (const kind of reportableActs) {
      for (let set = 0; set < 2 ** circumstances.length; set++) {
        const here = circumstances.filter((_, bit) => (set & (2 ** bit)) !== 0)
        const reports = reportsAfter(kind, market, ...here)
        expect(new Set(reports).size).toBe(reports.length)
      }
    }
  }
})

test('every row says what it rests on, and when it needs attention', () => {
  for (const { basis, days } of markets.flatMap((market) => marketRules[market].reports)) {
    expect(basis === 'ours' || basis.sourced.length > 0).toBe(true)
    expect(days).toBeGreaterThan(0)
  }
})

test('a sample that an authority or the customs took is one by an authority', () => {
  expect(samplingAct('sampledByAuthorities', 0)).toEqual({ kind: 'sampling', circumstances: ['byAuthority'] })
  expect(samplingAct('sampledCustomsControl', 2)).toEqual({
    kind: 'sampling',
    circumstances: ['byAuthority', 'outOfContainer'],
  })
  expect(samplingAct('sampledArchival', 0)).toEqual({ kind: 'sampling', circumstances: [] })
})

const quiet = { isDestroyedElsewhere: () => false, hasControlled: () => false }

test('of the facts, a finished sampling job is one that authorities may want to hear of; a damage job is not', () => {
  const said = { reason: 'sampled', description: null, reasonCode: null, party: null } as const
  const items = [pack('A1'), pack('A2')]
  expect(
    reportableActOf({ kind: 'sampling.finished', job: thisJob, ...said, eventTime: now, items, takenOut: 1 }, quiet),
  ).toEqual({ kind: 'sampling', circumstances: ['outOfContainer'], job: thisJob, items: 2, takenOut: 1 })
  expect(
    reportableActOf({ kind: 'damage.finished', job: thisJob, reason: 'wet', eventTime: now, items: [] }, quiet),
  ).toBeNull()
})

test('a destruction counts everything that is destroyed, and says where, and whether controlled substances are among it', () => {
  const executed = {
    kind: 'destruction.executed',
    order: '018f0000-0000-7000-8000-0000000000bb' as DestructionOrderId,
    number: 'D-1',
    reason: 'Damaged',
    market: null,
    eventTime: now,
    takenOut: [{ container: pack('PALLET'), items: [pack('CASE')] }],
    waves: [[{ item: pack('CASE'), inside: [pack('A1'), pack('A2')] }], [{ item: pack('B1'), inside: [] }]],
  } as const
  expect(reportableActOf(executed, quiet)).toEqual({
    kind: 'destruction',
    circumstances: ['outOfContainer'],
    job: null,
    items: 4,
    takenOut: 1,
  })
  const asked: (readonly ItemId[])[] = []
  const elsewhere = {
    isDestroyedElsewhere: () => true,
    hasControlled: (items: readonly ItemId[]) => asked.push(items) > 0,
  }
  expect(reportableActOf({ ...executed, takenOut: [] }, elsewhere)?.circumstances).toEqual([
    'atDestructionFacility',
    'controlled',
  ])
  expect(asked).toEqual([[pack('CASE'), pack('A1'), pack('A2'), pack('B1')]])
})
