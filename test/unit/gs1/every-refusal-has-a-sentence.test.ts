import { expect, test } from 'vitest'
import { refusalMessage } from '#shared/gs1/refusal-messages.ts'
import { refused, scanRefusalCodes } from '#shared/gs1/scan-refusal.ts'

test.each(scanRefusalCodes)('%s is said in one sentence without its code', (code) => {
  for (const refusal of [refused(code), refused(code, '17'), refused(code, '8030', ['01+21', '31nn'])]) {
    const message = refusalMessage(refusal)
    expect(message).toMatch(/^[A-Z].{15,160}\.$/)
    expect(message).not.toMatch(/[A-Z]+_[A-Z]+|undefined|null/)
  }
})

test('the sentence names what it is about in the words of the floor', () => {
  expect(refusalMessage(refused('BAD_DATE', '17'))).toBe('The expiry date (17) is no day of the calendar.')
  expect(refusalMessage(refused('EXCLUDED_AI', '21', ['235']))).toContain('serial number (21) and the field (235)')
  expect(refusalMessage(refused('MISSING_AI', '37', ['00+02', '00+8026']))).toBe(
    'The code holds the count of the contents (37) without the container number (00) with product number of the contents (02) or ' +
      'container number (00) with piece of the contents (8026) that must come with it.',
  )
})

test('of many ways to complete a code only some are named', () => {
  expect(refusalMessage(refused('MISSING_AI', '10', ['01', '02', '03', '8006', '8026']))).toMatch(
    /made to order \(03\) or the like/,
  )
})
