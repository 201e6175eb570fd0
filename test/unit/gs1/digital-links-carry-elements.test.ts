import { expect, test } from 'vitest'
import { parseScan } from '#shared/gs1/parse-scan.ts'

const gtin = ['01', '09521234567899'] as const

test.each([
  ['https://id.gs1.org/01/09521234567899', [gtin]],
  ['http://example.com:8080/some/stem/01/09521234567899', [gtin]],
  ['https://[2001:db8::1]/01/09521234567899', [gtin]],
  ['https://a/01/faux/01/09521234567899', [gtin]],
  ['https://a/00/095212345678901235', [['00', '095212345678901235']]],
  ['https://a/01/09521234567899/22/V/10/L/21/S', [gtin, ['22', 'V'], ['10', 'L'], ['21', 'S']]],
  [
    'https://a/01/09521234567899/10/L/21/S?17=271231&11=260101',
    [gtin, ['10', 'L'], ['21', 'S'], ['17', '271231'], ['11', '260101']],
  ],
  ['https://a/01/09521234567899/21/A%2FB%25%2b+', [gtin, ['21', 'A/B%++']]],
  ['https://a/01/09521234567899/235/T?10=L', [gtin, ['235', 'T'], ['10', 'L']]],
  [
    'https://a/414/9521234567899/254/32a%2Fb',
    [
      ['414', '9521234567899'],
      ['254', '32a/b'],
    ],
  ],
  [
    'https://a/415/9521234567899/8020/REF',
    [
      ['415', '9521234567899'],
      ['8020', 'REF'],
    ],
  ],
  ['https://a/01/09521234567899?&&99=A&linkType=gs1:pip&flag&=x&98=B&#90=C', [gtin, ['99', 'A'], ['98', 'B']]],
  ['https://a/01/09521234567899?', [gtin]],
  ['https://a/01/09521234567899#17=271231', [gtin]],
  ['https://a/8004/9521ABC?01=9521234567899', [['8004', '9521ABC'], gtin]],
  [
    'https://a/8004/9521ABC?01=02345673',
    [
      ['8004', '9521ABC'],
      ['01', '00000002345673'],
    ],
  ],
  ['https://a/01/09521234567899/21/50%OFF', [gtin, ['21', '50%OFF']]],
] as const)('%s', (text, elements) => {
  expect(parseScan(text)).toEqual({ ok: true, value: { symbology: null, form: 'digitalLink', elements } })
})

test.each([
  ['https://', 'BAD_URI'],
  ['https:///01/09521234567899', 'BAD_URI'],
  ['https://example.com', 'BAD_URI'],
  ['https://exa$mple.com/01/09521234567899', 'BAD_URI'],
  ['https://example.com?01=09521234567899/x', 'BAD_URI'],
  ['https://a/01/09521234567899/21/A B', 'BAD_URI'],
  ['https://a/01/09521234567899/21/\u00e9', 'BAD_URI'],
  ['https://example.com/', 'NO_KEY_IN_URI'],
  ['https://example.com/about/us', 'NO_KEY_IN_URI'],
  ['https://a/10/ABC', 'NO_KEY_IN_URI'],
  ['https://a/01/09521234567899/', 'NO_KEY_IN_URI'],
  ['https://a/gtin/09521234567899', 'NO_KEY_IN_URI'],
  ['https://a/01/09521234567899/89/ABC', 'NO_KEY_IN_URI'],
  ['https://id.gs1.org/ARFKk4XB0CDKWcnpq', 'COMPRESSED_URI'],
  ['https://a/01/9521234567899', 'TOO_SHORT'],
  ['https://a/01/09521234567898', 'BAD_CHECK_DIGIT'],
  ['https://a/01//10/A', 'EMPTY_VALUE'],
  ['https://a/01/09521234567899?99=', 'EMPTY_VALUE'],
  ['https://a/01/09521234567899/21/S/10/L', 'BAD_QUALIFIERS'],
  ['https://a/01/09521234567899/21/S/21/S', 'BAD_QUALIFIERS'],
  ['https://a/01/09521234567899/22/V/235/T', 'BAD_QUALIFIERS'],
  ['https://a/01/09521234567899/17/271231', 'BAD_QUALIFIERS'],
  ['https://a/414/9521234567899/254/A/7040/1ABC', 'BAD_QUALIFIERS'],
  ['https://a/01/09521234567899?10=L', 'BELONGS_IN_PATH'],
  ['https://a/01/09521234567899/21/S?10=L', 'BELONGS_IN_PATH'],
  ['https://a/00/095212345678901235?21=S', 'NOT_AN_ATTRIBUTE'],
  ['https://a/01/09521234567899?999=A', 'UNKNOWN_AI'],
  ['https://a/01/09521234567899?99=A&99=A', 'REPEATED_AI'],
  ['https://a/01/09521234567899?01=09521234567899', 'REPEATED_AI'],
  ['https://a/01/09521234567899?17=271301', 'BAD_DATE'],
  ['https://a/01/09521234567899?99=A+B', 'BAD_CHARACTER'],
  ['https://a/01/09521234567899/21/%00', 'BAD_CHARACTER'],
  ['https://a/01/09521234567899/21/%C3%A9', 'BAD_CHARACTER'],
  ['https://a/00/095212345678901235?37=2', 'MISSING_AI'],
  [`https://a/01/09521234567899?${'x&'.repeat(64)}`, 'TOO_MANY_ELEMENTS'],
] as const)('%s is refused as %s', (text, code) => {
  expect(parseScan(text)).toMatchObject({ ok: false, error: { code } })
})
