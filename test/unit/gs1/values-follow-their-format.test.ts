import { describe, expect, test } from 'vitest'
import { parseScan } from '#shared/gs1/parse-scan.ts'

const gtin = '(01)09521234567899'
const sscc = '(00)095212345678901235'

/** What is said of one more element beside those it needs. */
function verdict(beside: string, ai: string, value: string): string {
  const parsed = parseScan(`${beside}(${ai})${value.replaceAll('(', '\\(')}`)
  if (parsed.ok) return 'ok'
  return parsed.error.ai === ai ? parsed.error.code : `${parsed.error.code} of ${parsed.error.ai}`
}

const cases: readonly (readonly [rule: string, beside: string, ai: string, good: readonly string[], bad: Readonly<Record<string, string>>])[] = [
  ['a GTIN has 14 digits, the last one its check digit', '', '01', ['09521234567899', '00000000000000'],
    { '09521234567898': 'BAD_CHECK_DIGIT', '9521234567899': 'TOO_SHORT', '095212345678999': 'TOO_LONG', '0952123456789A': 'BAD_CHARACTER' }],
  ['an SSCC has 18 digits, the last one its check digit', '', '00', ['095212345678901235'], { '095212345678901234': 'BAD_CHECK_DIGIT', '09521234567890123': 'TOO_SHORT' }],
  ['a serial has up to 20 characters of set 82', gtin, '21', ['!"%&\'()*+,-./:;<=>?', '_azAZ09', 'A', '12345678901234567890'],
    { 'A B': 'BAD_CHARACTER', 'A#B': 'BAD_CHARACTER', 'A^B': 'BAD_CHARACTER', 'A\u00e9': 'BAD_CHARACTER', 'A\u0000': 'BAD_CHARACTER', 'A\ud800': 'BAD_CHARACTER', '123456789012345678901': 'TOO_LONG' }],
  ['a part number has characters of set 39', '', '8010', ['9521#-/AZ09'], { '9521a': 'BAD_CHARACTER', '9521_': 'BAD_CHARACTER', '95A1': 'BAD_COMPANY_PREFIX', '952': 'BAD_COMPANY_PREFIX' }],
  ['a signature has characters of set 64, padded if at all to groups of three', sscc, '8030', ['123', '12', '12=', '1==', 'Az-_09'],
    { 'AB+C': 'BAD_CHARACTER', '1=2': 'BAD_CHARACTER', '123=': 'BAD_PADDING', '1=': 'BAD_PADDING', '===': 'BAD_PADDING', '12===': 'BAD_PADDING' }],
  ['an expiry date is a day, or day 00 for the whole month', gtin, '17', ['271231', '270200', '240229', '000229', '991100'],
    { '271301': 'BAD_DATE', '270001': 'BAD_DATE', '270230': 'BAD_DATE', '270229': 'BAD_DATE', '270431': 'BAD_DATE', '270132': 'BAD_DATE', '27123': 'TOO_SHORT', '27123A': 'BAD_CHARACTER' }],
  ['an expiry with a time has a day and a time of day', gtin, '7003', ['2712312359', '2712310000'],
    { '2712002359': 'BAD_DATE', '2712312400': 'BAD_TIME', '2712312360': 'BAD_TIME' }],
  ['a production time has minutes and seconds only if it wants', gtin, '8008', ['27123123', '2712312359', '271231235959'],
    { '27123124': 'BAD_TIME', '2712312360': 'BAD_TIME', '271231235960': 'BAD_TIME', '2712312': 'TOO_SHORT', '271231235': 'TOO_SHORT' }],
  ['harvest is a day or two', gtin, '7007', ['270101', '270101270131'], { '270100': 'BAD_DATE', '270101270132': 'BAD_DATE', '2701012701': 'TOO_SHORT' }],
  ['a date of birth has its century', '(8018)952123456789012345', '7250', ['20000229', '19001231'], { '19000229': 'BAD_DATE', '20240001': 'BAD_DATE', '20240100': 'BAD_DATE' }],
  ['countries of processing are up to five numbers', gtin, '423', ['276', '276250', '276250040756380'], { '275276999': 'BAD_CODE', '27625': 'TOO_SHORT', '276250040756380056': 'TOO_LONG' }],
  ['a processor may be in several countries', gtin, '7030', ['276ABC', '999ABC'], { '998ABC': 'BAD_CODE', '276': 'TOO_SHORT' }],
  ['a country of delivery is two letters', sscc, '4307', ['DE'], { XX: 'BAD_CODE', de: 'BAD_CODE' }],
  ['an amount has a currency', '(415)9521234567899(8020)A', '3912', ['978100'], { '000100': 'BAD_CODE', '978': 'TOO_SHORT' }],
  ['a delivery is dangerous or not', sscc, '4321', ['0', '1'], { '2': 'BAD_CODE' }],
  ['a temperature is six digits, with a hyphen if below zero', sscc, '4330', ['000500', '000500-'], { '000500+': 'BAD_CODE', '00050': 'TOO_SHORT' }],
  ['a place has a latitude and a longitude', sscc, '4309', ['18000000003600000000', '00000000000000000000'], { '18000000010000000000': 'BAD_NUMBER', '00000000003600000001': 'BAD_NUMBER' }],
  ['an address is percent-encoded', sscc, '4302', ['Main%20Street', 'x%fF', '100'], { '100%': 'BAD_PERCENT_ENCODING', '%4': 'BAD_PERCENT_ENCODING', '%4G': 'BAD_PERCENT_ENCODING' }],
  ['a package type is of UN/ECE and GS1', sscc, '7041', ['CT', '8', 'APE', 'AT', 'PX'], { '0': 'BAD_CODE', XXX: 'BAD_CODE' }],
  ['an importer index is one character', '', '7040', ['1AB-', '1AB_', '1ABz'], { '1AB=': 'BAD_CODE', '1AB': 'TOO_SHORT', 'AAB1': 'BAD_CHARACTER' }],
  ['a roll has sizes that are not zero and a winding', gtin, '8001', ['12340000112319', '12345000010001'],
    { '00001234512311': 'BAD_NUMBER', '12340000012311': 'BAD_NUMBER', '12341234500011': 'BAD_NUMBER', '12341234512321': 'BAD_CODE' }],
  ['a returnable asset begins with zero and may have a serial', '', '8003', ['09521234567899', '09521234567899SER'], { '19521234567892': 'BAD_NUMBER', '09521234567890': 'BAD_CHECK_DIGIT' }],
  ['a piece is one of its total', '', '8006', ['095212345678990102', '095212345678999999'], { '095212345678990002': 'BAD_POSITION', '095212345678990201': 'BAD_POSITION', '095212345678990100': 'BAD_POSITION' }],
  ['a part serial does not start with zero', '(8010)9521ABC', '8011', ['1', '123456789012'], { '0': 'BAD_NUMBER', '012': 'BAD_NUMBER', '1234567890123': 'TOO_LONG' }],
  ['a model number ends in two check characters', '', '8013', ['1987654Ad4X4bL5ttr2310c2K', '12345_ABCDEFGHIJKLMCP'],
    { '1987654Ad4X4bL5ttr2310c2X': 'BAD_CHECK_CHARACTERS', '1': 'BAD_CHECK_CHARACTERS', A22: 'BAD_CHECK_CHARACTERS' }],
  ['a device group has a character that is no digit', gtin, '8014', ['1987654Ad4X4bL5ttr2310c2K'], { '12345678': 'BAD_CHECK_CHARACTERS' }],
  ['a medium is of the list', '(8017)952123456789012345', '7241', ['01', '10', '80', '99'], { '00': 'BAD_CODE', '11': 'BAD_CODE', '79': 'BAD_CODE' }],
  ['a sex is 0, 1, 2 or 9', '(8018)952123456789012345', '7252', ['0', '1', '2', '9'], { '3': 'BAD_CODE' }],
  ['a birth sequence is one of its end', '(8018)952123456789012345(7259)BABY', '7258', ['1/1', '2/9'], { '0/1': 'BAD_POSITION', '3/2': 'BAD_POSITION', '1-2': 'BAD_POSITION', '12/': 'BAD_POSITION', '/12': 'BAD_POSITION' }],
  ['an account is an IBAN', '(415)9521234567899(8020)A', '8007', ['DE91100000000123456789', 'GB98MIDL07009312345678'],
    { DE91100000000123456788: 'BAD_IBAN', XX361234567890: 'BAD_IBAN', DE: 'BAD_IBAN', DE911000: 'BAD_IBAN', GB98midl07009312345678: 'BAD_IBAN' }],
  ['a coupon is complete', '', '8110', ['012345612345611110123', '012345612345611110123101101239', '01234561234561111012321101230123456', '01234561234561111012332512314250101', '01234561234561111012350123456', '012345612345611110123611234567', '01234561234561111012390000', '01234561234561111012310110123921101239325123190000'],
    { '01234561234561111012': 'BAD_COUPON', '712345612345611110123': 'BAD_COUPON', '0123456123456011110123': 'BAD_COUPON', '0123456123456111101233250231': 'BAD_COUPON', '01234561234561111012332501014260101': 'BAD_COUPON', '0123456123456111101237': 'BAD_COUPON', '01234561234561111012393000': 'BAD_COUPON', '012345612345611110123141101239': 'BAD_COUPON', '01234561234561111012A': 'BAD_CHARACTER' }],
  ['an offer is complete', '', '8112', ['001234561234560123456', '061234567890121234569123456789012345'], { '201234561234560123456': 'BAD_COUPON', '00123456123456012345': 'BAD_COUPON', '0012345612345601234567': 'BAD_COUPON' }],
]

describe.each(cases)('%s', (_, beside, ai, good, bad) => {
  test.each(good)('%j is good', (value) => {
    expect(verdict(beside, ai, value)).toBe('ok')
  })
  test.each(Object.entries(bad))('%j gives %s', (value, code) => {
    expect(verdict(beside, ai, value)).toBe(code)
  })
})
