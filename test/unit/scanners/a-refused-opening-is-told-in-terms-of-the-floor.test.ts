import { expect, test } from 'vitest'
import { openFailureOf } from '#service/scanners/open-failure.ts'

test.for([
  ['Error: No such file or directory, cannot open /dev/ttyACM0', 'missing'],
  ['Error: No such device or address, cannot open /dev/ttyS9', 'missing'],
  ['Opening COM7: File not found', 'missing'],
  ['Error: Device not configured, cannot open /dev/tty.usbmodem1', 'missing'],
  ['Error Resource temporarily unavailable Cannot lock port', 'taken'],
  ['Error: Device or resource busy, cannot open /dev/ttyUSB0', 'taken'],
  ['Error: Resource busy, cannot open /dev/tty.usbmodem1', 'taken'],
  ['Opening COM3: Access denied', 'taken'],
  ['Error: Permission denied, cannot open /dev/ttyACM0', 'denied'],
  ['Error: Inappropriate ioctl for device setting custom baud rate of 9600', 'failed'],
  ['Opening COM3: Unknown error code 1450', 'failed'],
] as const)('%j is %s', ([message, state]) => {
  expect(openFailureOf(message)).toEqual({ state, detail: message })
})
