import { describe, expect, test } from 'vitest'
import { gtin, sscc, verdict } from '#test/support/gs1/one-element.ts'
import type { ValueRule } from '#test/support/gs1/one-element.ts'

const rules: readonly ValueRule[] = [
  {
    rule: 'a GTIN has 14 digits, the last one its check digit',
    beside: '',
    ai: '01',
    good: ['09521234567899', '00000000000000'],
    bad: {
      '09521234567898': 'BAD_CHECK_DIGIT',
      '9521234567899': 'TOO_SHORT',
      '095212345678999': 'TOO_LONG',
      '0952123456789A': 'BAD_CHARACTER',
    },
  },
  {
    rule: 'an SSCC has 18 digits, the last one its check digit',
    beside: '',
    ai: '00',
    good: ['095212345678901235'],
    bad: { '095212345678901234': 'BAD_CHECK_DIGIT', '09521234567890123': 'TOO_SHORT' },
  },
  {
    rule: 'a serial has up to 20 characters of set 82',
    beside: gtin,
    ai: '21',
    good: ['!"%&\'()*+,-./:;<=>?', '_azAZ09', 'A', '12345678901234567890'],
    bad: {
      'A B': 'BAD_CHARACTER',
      'A#B': 'BAD_CHARACTER',
      'A^B': 'BAD_CHARACTER',
      'A\u00e9': 'BAD_CHARACTER',
      'A\u0000': 'BAD_CHARACTER',
      'A\ud800': 'BAD_CHARACTER',
      '123456789012345678901': 'TOO_LONG',
    },
  },
  {
    rule: 'a part number has characters of set 39',
    beside: '',
    ai: '8010',
    good: ['9521#-/AZ09'],
    bad: {
      '9521a': 'BAD_CHARACTER',
      '9521_': 'BAD_CHARACTER',
      '95A1': 'BAD_COMPANY_PREFIX',
      '952': 'BAD_COMPANY_PREFIX',
    },
  },
  {
    rule: 'a signature has characters of set 64, padded if at all to groups of three',
    beside: sscc,
    ai: '8030',
    good: ['123', '12', '12=', '1==', 'Az-_09'],
    bad: {
      'AB+C': 'BAD_CHARACTER',
      '1=2': 'BAD_CHARACTER',
      '123=': 'BAD_PADDING',
      '1=': 'BAD_PADDING',
      '===': 'BAD_PADDING',
      '12===': 'BAD_PADDING',
    },
  },
  {
    rule: 'an expiry date is a day, or day 00 for the whole month',
    beside: gtin,
    ai: '17',
    good: ['271231', '270200', '240229', '000229', '991100'],
    bad: {
      '271301': 'BAD_DATE',
      '270001': 'BAD_DATE',
      '270230': 'BAD_DATE',
      '270229': 'BAD_DATE',
      '270431': 'BAD_DATE',
      '270132': 'BAD_DATE',
      '27123': 'TOO_SHORT',
      '27123A': 'BAD_CHARACTER',
    },
  },
  {
    rule: 'an expiry with a time has a day and a time of day',
    beside: gtin,
    ai: '7003',
    good: ['2712312359', '2712310000'],
    bad: { '2712002359': 'BAD_DATE', '2712312400': 'BAD_TIME', '2712312360': 'BAD_TIME' },
  },
  {
    rule: 'a production time has minutes and seconds only if it wants',
    beside: gtin,
    ai: '8008',
    good: ['27123123', '2712312359', '271231235959'],
    bad: {
      '27123124': 'BAD_TIME',
      '2712312360': 'BAD_TIME',
      '271231235960': 'BAD_TIME',
      '2712312': 'TOO_SHORT',
      '271231235': 'TOO_SHORT',
    },
  },
  {
    rule: 'harvest is a day or two',
    beside: gtin,
    ai: '7007',
    good: ['270101', '270101270131'],
    bad: { '270100': 'BAD_DATE', '270101270132': 'BAD_DATE', '2701012701': 'TOO_SHORT' },
  },
  {
    rule: 'a date of birth has its century',
    beside: '(8018)952123456789012345',
    ai: '7250',
    good: ['20000229', '19001231'],
    bad: { '19000229': 'BAD_DATE', '20240001': 'BAD_DATE', '20240100': 'BAD_DATE' },
  },
]

describe.each(rules)('$rule', ({ beside, ai, good, bad }) => {
  test.each(good)('%j is good', (value) => {
    expect(verdict(beside, ai, value)).toBe('ok')
  })
  test.each(Object.entries(bad))('%j gives %s', (value, code) => {
    expect(verdict(beside, ai, value)).toBe(code)
  })
})
