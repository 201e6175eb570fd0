import { expect, test } from 'vitest'
import { findPort } from '#shared/domain/scanners/find-port.ts'

const usb = { vendor: '0c2e', product: '0b61', serial: '18123' }
const wanted = { path: 'COM3', usb }

test('a port that was typed is where it was typed', () => {
  expect(findPort({ path: 'COM3', usb: null }, [])).toBe('COM3')
  expect(findPort({ path: '/dev/ttyS0' }, [{ path: '/dev/ttyACM0', usb }])).toBe('/dev/ttyS0')
})

test('a device is found at the port that it has now', () => {
  expect(findPort(wanted, [{ path: 'COM7', usb }])).toBe('COM7')
})

test('another device at the old port is not taken for it', () => {
  const other = { ...usb, serial: '99999' }
  expect(findPort(wanted, [{ path: 'COM3', usb: other }])).toBeNull()
  expect(findPort(wanted, [{ path: 'COM3', usb: null }])).toBeNull()
  const both = [
    { path: 'COM3', usb: other },
    { path: 'COM4', usb },
  ]
  expect(findPort(wanted, both)).toBe('COM4')
})

test('of equal devices without a serial number only the one at its old port is believed', () => {
  const nameless = { ...usb, serial: null }
  const twins = ['COM3', 'COM4'].map((path) => ({ path, usb: nameless }))
  expect(findPort({ path: 'COM3', usb: nameless }, twins)).toBe('COM3')
  expect(findPort({ path: 'COM9', usb: nameless }, twins)).toBeNull()
})
