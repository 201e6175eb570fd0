import { expect, test } from 'vitest'
import { labelOf } from '#service/scanners/serial-ports.ts'

test('the path comes first, then what the device says of itself', () => {
  expect(labelOf({ path: '/dev/ttyACM0', manufacturer: 'Honeywell', serialNumber: '18123' })).toBe(
    '/dev/ttyACM0 · Honeywell · 18123',
  )
})

test('the name that Windows gives is taken before the maker', () => {
  expect(
    labelOf({ path: 'COM3', manufacturer: 'Zebra', serialNumber: undefined, friendlyName: 'Zebra CDC Scanner (COM3)' }),
  ).toBe('COM3 · Zebra CDC Scanner (COM3)')
})

test('a port that says nothing is its path', () => {
  expect(labelOf({ path: '/dev/ttyS0', manufacturer: undefined, serialNumber: '' })).toBe('/dev/ttyS0')
})

test('a label is never longer than the screen takes', () => {
  expect(labelOf({ path: 'COM1', manufacturer: 'x'.repeat(500), serialNumber: undefined })).toHaveLength(256)
})
