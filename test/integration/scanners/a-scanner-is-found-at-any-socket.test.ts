import { expect, test } from 'vitest'
import type { NamedPort } from '#shared/domain/scanners/find-port.ts'
import { ok } from '#shared/kernel/result.ts'
import { readyStation, recordStation, serialPair, settingsFor } from '#test/support/recorded-station.ts'

const usb = { vendor: '0c2e', product: '0b61', serial: '18123' }

test('plugged in at another socket, under another name, it goes on', async () => {
  const [first, second] = [await serialPair(), await serialPair()]
  // A virtual line has no USB identity: the list of ports is the one thing here that is made up.
  let ports: readonly NamedPort[] = [{ path: first.devicePath, usb }]
  const { station, scans, until, untilState } = recordStation(undefined, () => Promise.resolve(ok(ports)))
  await station.setUp(settingsFor('/dev/of-long-ago', { usb }), null)
  await untilState('ready')
  await first.write('one\r')
  await until(() => scans.length === 1)

  await first.unplug()
  await untilState('lost')
  ports = [{ path: second.devicePath, usb }]
  await untilState('ready')
  await second.write('two\r')
  await until(() => scans.length === 2)
  expect(scans.map(({ text }) => text)).toEqual(['one', 'two'])
})

test('another device at its port is left alone', async () => {
  const pair = await serialPair()
  const other = { ...usb, serial: '99999' }
  const { station, untilState } = recordStation(undefined, () =>
    Promise.resolve(ok([{ path: pair.devicePath, usb: other }])),
  )
  await station.setUp(settingsFor(pair.devicePath, { usb }), null)
  await untilState('missing')
  expect(station.views()[0]?.settings.usb).toEqual(usb)
})

test('a list of ports that can not be had is said in the words of the system', async () => {
  const { station, untilState } = recordStation(undefined, () =>
    Promise.resolve({ ok: false, error: 'spawn udevadm ENOENT' }),
  )
  await station.setUp(settingsFor('COM3', { usb }), null)
  await untilState('failed')
  expect(station.views()[0]?.detail).toBe('spawn udevadm ENOENT')
})

test('a line that gives nonsense twice is said, and one scan that is text ends that', async () => {
  const { pair, scans, states, until, untilState } = await readyStation()
  const nonsense = Uint8Array.of(0x9a, 0xd5, 0x96, 0x81, 0xf5, 0x0d)
  await pair.write(nonsense)
  await pair.write(Uint8Array.of(0x9b, 0xd5, 0x96, 0x81, 0xf5, 0x0d))
  await untilState('nonsense')
  await pair.write('one\r')
  await until(() => scans.length === 3)
  expect(states.map(({ state }) => state)).toEqual(['opening', 'ready', 'nonsense', 'ready'])
})
