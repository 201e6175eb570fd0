import { expect, test } from 'vitest'
import { marketRules, markets } from '#shared/domain/markets/market.ts'

test('in the European Union an act is undone within ten days, at the same site, and never for goods that left sale for good', () => {
  expect(marketRules.EU.undo).toMatchObject({ days: 10, sameSite: true })
  expect([...marketRules.EU.undo.barredBy].sort()).toEqual([
    'destroyed',
    'expired',
    'intendedForDestruction',
    'recalled',
    'stolen',
    'supplied',
    'withdrawn',
  ])
})

test('no market lets an act be undone for goods that were destroyed or supplied, and each has an end', () => {
  for (const market of markets) {
    const { days, barredBy } = marketRules[market].undo
    expect(barredBy).toEqual(expect.arrayContaining(['destroyed', 'supplied']))
    expect(days).toBeGreaterThan(0)
  }
})
