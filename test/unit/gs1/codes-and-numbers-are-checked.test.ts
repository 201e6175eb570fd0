import { describe, expect, test } from 'vitest'
import { gtin, sscc, verdict } from '#test/support/gs1/one-element.ts'
import type { ValueRule } from '#test/support/gs1/one-element.ts'

const rules: readonly ValueRule[] = [
  {
    rule: 'countries of processing are up to five numbers',
    beside: gtin,
    ai: '423',
    good: ['276', '276250', '276250040756380'],
    bad: { '275276999': 'BAD_CODE', '27625': 'TOO_SHORT', '276250040756380056': 'TOO_LONG' },
  },
  {
    rule: 'a processor may be in several countries',
    beside: gtin,
    ai: '7030',
    good: ['276ABC', '999ABC'],
    bad: { '998ABC': 'BAD_CODE', '276': 'TOO_SHORT' },
  },
  {
    rule: 'a country of delivery is two letters',
    beside: sscc,
    ai: '4307',
    good: ['DE'],
    bad: { XX: 'BAD_CODE', de: 'BAD_CODE' },
  },
  {
    rule: 'an amount has a currency',
    beside: '(415)9521234567899(8020)A',
    ai: '3912',
    good: ['978100'],
    bad: { '000100': 'BAD_CODE', '978': 'TOO_SHORT' },
  },
  { rule: 'a delivery is dangerous or not', beside: sscc, ai: '4321', good: ['0', '1'], bad: { '2': 'BAD_CODE' } },
  {
    rule: 'a temperature is six digits, with a hyphen if below zero',
    beside: sscc,
    ai: '4330',
    good: ['000500', '000500-'],
    bad: { '000500+': 'BAD_CODE', '00050': 'TOO_SHORT' },
  },
  {
    rule: 'a place has a latitude and a longitude',
    beside: sscc,
    ai: '4309',
    good: ['18000000003600000000', '00000000000000000000'],
    bad: { '18000000010000000000': 'BAD_NUMBER', '00000000003600000001': 'BAD_NUMBER' },
  },
  {
    rule: 'an address is percent-encoded',
    beside: sscc,
    ai: '4302',
    good: ['Main%20Street', 'x%fF', '100'],
    bad: { '100%': 'BAD_PERCENT_ENCODING', '%4': 'BAD_PERCENT_ENCODING', '%4G': 'BAD_PERCENT_ENCODING' },
  },
  {
    rule: 'a package type is of UN/ECE and GS1',
    beside: sscc,
    ai: '7041',
    good: ['CT', '8', 'APE', 'AT', 'PX'],
    bad: { '0': 'BAD_CODE', XXX: 'BAD_CODE' },
  },
  {
    rule: 'an importer index is one character',
    beside: '',
    ai: '7040',
    good: ['1AB-', '1AB_', '1ABz'],
    bad: { '1AB=': 'BAD_CODE', '1AB': 'TOO_SHORT', AAB1: 'BAD_CHARACTER' },
  },
  {
    rule: 'a roll has sizes that are not zero and a winding',
    beside: gtin,
    ai: '8001',
    good: ['12340000112319', '12345000010001'],
    bad: {
      '00001234512311': 'BAD_NUMBER',
      '12340000012311': 'BAD_NUMBER',
      '12341234500011': 'BAD_NUMBER',
      '12341234512321': 'BAD_CODE',
    },
  },
  {
    rule: 'a returnable asset begins with zero and may have a serial',
    beside: '',
    ai: '8003',
    good: ['09521234567899', '09521234567899SER'],
    bad: { '19521234567892': 'BAD_NUMBER', '09521234567890': 'BAD_CHECK_DIGIT' },
  },
  {
    rule: 'a piece is one of its total',
    beside: '',
    ai: '8006',
    good: ['095212345678990102', '095212345678999999'],
    bad: {
      '095212345678990002': 'BAD_POSITION',
      '095212345678990201': 'BAD_POSITION',
      '095212345678990100': 'BAD_POSITION',
    },
  },
  {
    rule: 'a part serial does not start with zero',
    beside: '(8010)9521ABC',
    ai: '8011',
    good: ['1', '123456789012'],
    bad: { '0': 'BAD_NUMBER', '012': 'BAD_NUMBER', '1234567890123': 'TOO_LONG' },
  },
  {
    rule: 'a model number ends in two check characters',
    beside: '',
    ai: '8013',
    good: ['1987654Ad4X4bL5ttr2310c2K', '12345_ABCDEFGHIJKLMCP'],
    bad: {
      '1987654Ad4X4bL5ttr2310c2X': 'BAD_CHECK_CHARACTERS',
      '1': 'BAD_CHECK_CHARACTERS',
      A22: 'BAD_CHECK_CHARACTERS',
    },
  },
  {
    rule: 'a device group has a character that is no digit',
    beside: gtin,
    ai: '8014',
    good: ['1987654Ad4X4bL5ttr2310c2K'],
    bad: { '12345678': 'BAD_CHECK_CHARACTERS' },
  },
  {
    rule: 'a medium is of the list',
    beside: '(8017)952123456789012345',
    ai: '7241',
    good: ['01', '10', '80', '99'],
    bad: { '00': 'BAD_CODE', '11': 'BAD_CODE', '79': 'BAD_CODE' },
  },
  {
    rule: 'a sex is 0, 1, 2 or 9',
    beside: '(8018)952123456789012345',
    ai: '7252',
    good: ['0', '1', '2', '9'],
    bad: { '3': 'BAD_CODE' },
  },
  {
    rule: 'a birth sequence is one of its end',
    beside: '(8018)952123456789012345(7259)BABY',
    ai: '7258',
    good: ['1/1', '2/9'],
    bad: {
      '0/1': 'BAD_POSITION',
      '3/2': 'BAD_POSITION',
      '1-2': 'BAD_POSITION',
      '12/': 'BAD_POSITION',
      '/12': 'BAD_POSITION',
    },
  },
  {
    rule: 'an account is an IBAN',
    beside: '(415)9521234567899(8020)A',
    ai: '8007',
    good: ['DE91100000000123456789', 'GB98MIDL07009312345678'],
    bad: {
      DE91100000000123456788: 'BAD_IBAN',
      XX361234567890: 'BAD_IBAN',
      DE: 'BAD_IBAN',
      DE911000: 'BAD_IBAN',
      GB98midl07009312345678: 'BAD_IBAN',
    },
  },
  {
    rule: 'a coupon is complete',
    beside: '',
    ai: '8110',
    good: [
      '012345612345611110123',
      '012345612345611110123101101239',
      '01234561234561111012321101230123456',
      '01234561234561111012332512314250101',
      '01234561234561111012350123456',
      '012345612345611110123611234567',
      '01234561234561111012390000',
      '01234561234561111012310110123921101239325123190000',
    ],
    bad: {
      '01234561234561111012': 'BAD_COUPON',
      '712345612345611110123': 'BAD_COUPON',
      '0123456123456011110123': 'BAD_COUPON',
      '0123456123456111101233250231': 'BAD_COUPON',
      '01234561234561111012332501014260101': 'BAD_COUPON',
      '0123456123456111101237': 'BAD_COUPON',
      '01234561234561111012393000': 'BAD_COUPON',
      '012345612345611110123141101239': 'BAD_COUPON',
      '01234561234561111012A': 'BAD_CHARACTER',
    },
  },
  {
    rule: 'an offer is complete',
    beside: '',
    ai: '8112',
    good: ['001234561234560123456', '061234567890121234569123456789012345'],
    bad: {
      '201234561234560123456': 'BAD_COUPON',
      '00123456123456012345': 'BAD_COUPON',
      '0012345612345601234567': 'BAD_COUPON',
    },
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
