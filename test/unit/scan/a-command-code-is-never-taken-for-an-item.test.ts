import { expect, test } from 'vitest'
import { commandBarcodes, commandCodeOf, commandCodes } from '#shared/scan/command-code.ts'

test.for(commandCodes)('the barcode of %s asks for it', (code) => {
  expect(commandCodeOf(commandBarcodes[code])).toBe(code)
})

test('no two commands share a barcode', () => {
  expect(new Set(Object.values(commandBarcodes)).size).toBe(commandCodes.length)
})

test.for(commandCodes)('the barcode of %s starts like no GS1 scan', (code) => {
  expect(commandBarcodes[code]).not.toMatch(/^(?:\d|\(|http|\])/i)
})

test.for([']C0', ']Q1', ']d1', ']A0'])('an AIM identifier %s before it is allowed', (identifier) => {
  expect(commandCodeOf(`${identifier}TALLYMAN:FINISH`)).toBe('finish')
})

test.for([']C1', ']d2', ']Q3', ']e0', ']J1'])(
  'a carrier %s, which promises GS1 content, gives no command',
  (identifier) => {
    expect(commandCodeOf(`${identifier}TALLYMAN:FINISH`)).toBeNull()
  },
)

test.for([
  '',
  'FINISH',
  'tallyman:finish',
  ' TALLYMAN:FINISH',
  'TALLYMAN:FINISH ',
  'TALLYMAN:FINISH\r',
  'TALLYMAN:',
  'TALLYMAN:DESTROY',
])('%j is no command', (text) => {
  expect(commandCodeOf(text)).toBeNull()
})
