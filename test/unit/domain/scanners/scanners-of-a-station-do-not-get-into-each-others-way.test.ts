import { expect, test } from 'vitest'
import { fitsBeside } from '#shared/domain/scanners/fits-beside.ts'
import type { ScannerSettings, UsbIdentity } from '#shared/domain/site/scanner-settings.ts'

const usb: UsbIdentity = { vendor: '0c2e', product: '0b61', serial: '18123' }
const without: UsbIdentity = { ...usb, serial: null }

function scanner(name: string, path: string, identity: UsbIdentity | null = null): ScannerSettings {
  const line = { baudRate: 9600, dataBits: 8, parity: 'none', stopBits: 1, framing: 'lineEnd' } as const
  return { name, path, usb: identity, ...line }
}

const shared = { ok: false, error: { code: 'SCANNER_PORT_SHARED', name: 'dock 1' } }
const taken = (name: string) => ({ ok: false, error: { code: 'SCANNER_NAME_TAKEN', name } })

test('a name belongs to one scanner, be it on a port, one that types, or nobody', () => {
  const others = [scanner('dock 1', 'COM1')]
  expect(fitsBeside(scanner('dock 1', 'COM2'), others, 'wedge')).toEqual(taken('dock 1'))
  expect(fitsBeside(scanner('wedge', 'COM2'), others, 'wedge')).toEqual(taken('wedge'))
  expect(fitsBeside(scanner('typed', 'COM2'), others, null)).toEqual(taken('typed'))
  expect(fitsBeside(scanner('dock 2', 'COM2'), others, 'wedge')).toEqual({ ok: true, value: undefined })
})

test.each([
  ['one port', scanner('dock 2', 'COM1'), scanner('dock 1', 'COM1')],
  ['one port, of which one is known by its device', scanner('dock 2', 'COM1', usb), scanner('dock 1', 'COM1')],
  ['one device, wherever it was', scanner('dock 2', 'COM2', usb), scanner('dock 1', 'COM1', usb)],
  [
    'one kind of device without a number at one port',
    scanner('b', 'COM1', without),
    scanner('dock 1', 'COM1', without),
  ],
])('two scanners are not at %s', (_, one, other) => {
  expect(fitsBeside(one, [other], null)).toEqual(shared)
})

test.each([
  ['two devices of which one is now where the other was', scanner('b', 'COM1', { ...usb, serial: '2' }), usb],
  ['two devices of one kind without a number at two ports', scanner('b', 'COM2', without), without],
])('%s are two', (_, one, other) => {
  expect(fitsBeside(one, [scanner('dock 1', 'COM1', other)], null).ok).toBe(true)
})
