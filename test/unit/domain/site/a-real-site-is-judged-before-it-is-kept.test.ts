import { expect, test } from 'vitest'
import { judgeSite } from '#shared/domain/site/set-up.ts'
import type { SiteEntry } from '#shared/domain/site/set-up.ts'
import { nextSscc, beforeFirstBlock } from '#shared/domain/packing/sscc-blocks.ts'
import type { Instant } from '#shared/kernel/time.ts'

const entry: SiteEntry = {
  name: '  Nordhafen   Lager ',
  gln: '9521234 90001 6',
  stationName: 'Dock 2',
  market: 'EU',
  containers: { companyPrefix: '9521234', extensionDigit: '3' },
}

test('a site that is entered rightly is a real one, with names tidied and the strict rules of the beginning', () => {
  const judged = judgeSite(entry)
  expect(judged).toMatchObject({
    ok: true,
    value: {
      name: 'Nordhafen Lager',
      gln: '9521234900016',
      mode: 'production',
      unknownItems: 'refuse',
      unannouncedGoods: 'refuse',
      ssccRange: { companyPrefix: '9521234', extensionDigit: '3', first: 0, last: 999_999_999 },
    },
  })
})

test.each([
  ['one digit wrong', '9521234900017'],
  ['a digit missing', '952123490001'],
  ['letters', '95212349000A8'],
  ['nothing', ''],
])('a GLN with %s is refused', (_, gln) => {
  const judged = judgeSite({ ...entry, gln })
  expect(judged).toEqual({ ok: false, error: { code: 'GLN_NOT_VALID', gln } })
})

test.each(['', '   ', 'x'.repeat(65), 'two\nlines\u0007'])('a site or station is not called %j', (name) => {
  expect(judgeSite({ ...entry, name })).toEqual({ ok: false, error: { code: 'SITE_NAME_NOT_POSSIBLE' } })
  expect(judgeSite({ ...entry, stationName: name })).toEqual({ ok: false, error: { code: 'SITE_NAME_NOT_POSSIBLE' } })
})

test.each([
  ['no prefix', { companyPrefix: '', extensionDigit: '3' }],
  ['three digits', { companyPrefix: '952', extensionDigit: '3' }],
  ['thirteen digits', { companyPrefix: '9521234567890', extensionDigit: '3' }],
  ['no extension digit', { companyPrefix: '9521234', extensionDigit: '' }],
  ['two extension digits', { companyPrefix: '9521234', extensionDigit: '33' }],
])('numbers for containers are not given with %s', (_, containers) => {
  expect(judgeSite({ ...entry, containers })).toMatchObject({ ok: false, error: { code: 'COMPANY_PREFIX_NOT_VALID' } })
})

test('a station without a company prefix gives no numbers to containers', () => {
  expect(judgeSite({ ...entry, containers: null })).toMatchObject({ ok: true, value: { ssccRange: null } })
})

test.each(['9521', '9521234', '952123456789'])(
  'with the prefix %s the first and the last number are SSCCs',
  (prefix) => {
    const judged = judgeSite({ ...entry, containers: { companyPrefix: prefix, extensionDigit: '9' } })
    if (!judged.ok || judged.value.ssccRange === null) throw new Error('the site was refused')
    const range = judged.value.ssccRange
    const at = Date.UTC(2026, 0, 1) as Instant
    expect(nextSscc(range, beforeFirstBlock(at), 1, at)).toMatchObject({ ok: true })
    const last = { ...range, first: range.last }
    expect(nextSscc(last, beforeFirstBlock(at), 1, at)).toMatchObject({ ok: true })
  },
)
