import { expect, test } from 'vitest'
import { parseScan } from '#shared/gs1/parse-scan.ts'

test.each([
  ['a container alone', '(00)095212345678901235'],
  ['a container with what is in it', '(00)095212345678901235(02)09521234567899(37)12'],
  ['a container with the lot of what is in it', '(00)095212345678901235(02)09521234567899(37)12(10)L1'],
  ['a container that is itself a product', '(00)095212345678901235(01)09521234567899(21)A'],
  ['the same element twice', '(01)09521234567899(10)A(10)A'],
  ['two measures of different kinds', '(01)09521234567899(3101)000001(3111)000001'],
  ['an amount by measure', '(01)09521234567899(3100)000001(3922)100'],
  ['an origin with its subdivision', '(01)09521234567899(422)276(427)BY'],
  ['a second device of a phone', '(01)09521234567899(21)A(8040)123456789012345(8041)123456789012345'],
  ['a signature over a serialised key', '(8003)09521234567899SER(8030)ABC'],
])('%s is valid', (_, text) => {
  expect(parseScan(text)).toMatchObject({ ok: true })
})

test.each([
  ['a lot needs its product', '(10)A', 'MISSING_AI', '10', ['01', '02', '03', '8006', '8026']],
  ['a serial needs its product', '(21)A', 'MISSING_AI', '21', ['01', '03', '8006']],
  ['contents need their count', '(00)095212345678901235(02)09521234567899', 'MISSING_AI', '02', ['37']],
  ['a count needs container and contents', '(02)09521234567899(37)12', 'MISSING_AI', '37', ['00+02', '00+8026']],
  ['an address belongs to a container', '(4300)A', 'MISSING_AI', '4300', ['00']],
  ['a second line of an address needs the first', '(00)095212345678901235(4303)A', 'MISSING_AI', '4303', ['4302']],
  [
    'a second serial needs product and serial',
    '(01)09521234567899(250)A',
    'MISSING_AI',
    '250',
    ['01+21', '03+21', '8006+21'],
  ],
  [
    'an amount by measure needs a measure',
    '(01)09521234567899(3922)100',
    'MISSING_AI',
    '3922',
    ['01+30', '01+31nn', '01+32nn', '01+35nn', '01+36nn'],
  ],
  [
    'a product is not its own contents',
    '(00)095212345678901235(01)09521234567899(02)09521234567899(37)1',
    'EXCLUDED_AI',
    '01',
    ['37'],
  ],
  [
    'a serial and a third-party serial exclude each other',
    '(01)09521234567899(21)A(235)B',
    'EXCLUDED_AI',
    '21',
    ['235'],
  ],
  [
    'a measure has one number of decimals',
    '(01)09521234567899(3101)000001(3102)000001',
    'EXCLUDED_AI',
    '3101',
    ['3102'],
  ],
  [
    'an origin excludes a country of full processing',
    '(01)09521234567899(422)276(426)276',
    'EXCLUDED_AI',
    '422',
    ['426'],
  ],
  ['two values of one AI contradict each other', '(01)09521234567899(10)A(10)B', 'REPEATED_AI', '10', []],
  ['two products are not one item', '(01)09521234567899(01)00000000000000', 'REPEATED_AI', '01', []],
  ['a signature needs a key of one instance', '(8003)09521234567899(8030)ABC', 'MISSING_SERIAL', '8003', []],
] as const)('%s', (_, text, code, ai, others) => {
  expect(parseScan(text)).toEqual({ ok: false, error: { code, ai, others } })
})
