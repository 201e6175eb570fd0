import { expect, test } from 'vitest'
import { marketRules, markets } from '#shared/domain/markets/market.ts'
import { decideSamplingStart } from '#shared/domain/sampling/start.ts'
import { err, ok } from '#shared/kernel/result.ts'

const bare = { reason: 'sampled', description: null, reasonCode: null, party: null } as const
const whole = { ...bare, reasonCode: 'stateControl', party: 'authority' } as const

test.each(['EU', 'US', 'default'] as const)('%s asks for nothing but the reason, and keeps nothing else', (market) => {
  expect(decideSamplingStart(bare, market)).toEqual(ok({ operation: 'sampling', ...bare }))
  expect(decideSamplingStart(whole, market)).toEqual(ok({ operation: 'sampling', ...bare }))
})

test('Russia asks for a reason code and for who gets the sample', () => {
  expect(decideSamplingStart(bare, 'RU')).toEqual(err({ code: 'SAMPLE_NEEDS_MORE', market: 'RU', lacks: 'reasonCode' }))
  expect(decideSamplingStart({ ...whole, party: null }, 'RU')).toEqual(
    err({ code: 'SAMPLE_NEEDS_MORE', market: 'RU', lacks: 'party' }),
  )
  expect(decideSamplingStart(whole, 'RU')).toEqual(ok({ operation: 'sampling', ...whole }))
})

test('a description is kept without the spaces around it, and spaces are none', () => {
  expect(decideSamplingStart({ ...bare, description: '  letter 12/7 ' }, 'EU')).toMatchObject({
    value: { description: 'letter 12/7' },
  })
  expect(decideSamplingStart({ ...bare, description: '   ' }, 'EU')).toMatchObject({ value: { description: null } })
})

test('every market says what its questions rest on', () => {
  for (const market of markets) {
    const { reasonCodes, asksForParty, basis } = marketRules[market].sampling
    const asks = reasonCodes !== null || asksForParty
    expect({ market, sourced: basis !== 'ours' }).toEqual({ market, sourced: asks })
  }
})
