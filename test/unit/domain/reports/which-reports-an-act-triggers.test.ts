import { expect, test } from 'vitest'
import { marketRules, markets } from '#shared/domain/markets/market.ts'
import { reportableActOf, samplingAct } from '#shared/domain/reports/reportable-act.ts'
import type { Circumstance, ReportableActKind } from '#shared/domain/reports/report.ts'
import { circumstances, reportableActs } from '#shared/domain/reports/report.ts'
import { reportsTriggeredBy } from '#shared/domain/reports/triggered.ts'
import type { Market } from '#shared/domain/markets/market.ts'
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

test('of the facts, a finished sampling job is one that authorities may want to hear of; a damage job is not', () => {
  const said = { reason: 'sampled', description: null, reasonCode: null, party: null } as const
  const items = [pack('A1'), pack('A2')]
  expect(
    reportableActOf({ kind: 'sampling.finished', job: thisJob, ...said, eventTime: now, items, takenOut: 1 }),
  ).toEqual({ kind: 'sampling', circumstances: ['outOfContainer'], job: thisJob, items: 2, takenOut: 1 })
  expect(
    reportableActOf({ kind: 'damage.finished', job: thisJob, reason: 'wet', eventTime: now, items: [] }),
  ).toBeNull()
})
