import { expect, test } from 'vitest'
import { readyStation, serialPair, settingsFor } from '#test/support/recorded-station.ts'

test('two scanners work for one station, each under its name, and all that they send arrives in order', async () => {
  const { station, pair, scans, until } = await readyStation()
  const other = await serialPair()
  await station.setUp(settingsFor(other.devicePath, { name: 'dock 2', framing: 'etx' }), null)
  await until(() => station.views().every(({ state }) => state === 'ready'))
  expect(station.views().map(({ settings }) => settings.name)).toEqual(['dock 1', 'dock 2'])

  const counted = Array.from({ length: 50 }, (_, index) => `${index}`)
  await Promise.all([
    pair.write(counted.map((count) => `a${count}\r`).join('')),
    other.write(counted.map((count) => `b${count}\u0003`).join('')),
  ])
  await until(() => scans.length === 100)
  const textsOf = (name: string) => scans.filter(({ scanner }) => scanner === name).map(({ text }) => text)
  expect(textsOf('dock 1')).toEqual(counted.map((count) => `a${count}`))
  expect(textsOf('dock 2')).toEqual(counted.map((count) => `b${count}`))
})

test('a code that two scanners read at the same time is two scans: one trigger was pulled at each', async () => {
  const { station, pair, scans, echoes, until } = await readyStation()
  const other = await serialPair()
  await station.setUp(settingsFor(other.devicePath, { name: 'dock 2' }), null)
  await until(() => station.views().every(({ state }) => state === 'ready'))
  await Promise.all([pair.write('one\r'), other.write('one\r')])
  await until(() => scans.length === 2)
  expect(scans.map(({ scanner }) => scanner).toSorted()).toEqual(['dock 1', 'dock 2'])
  expect(echoes).toEqual([])
})

test('one that is unplugged or forgotten leaves the other at work', async () => {
  const { station, pair, scans, gone, until } = await readyStation()
  const other = await serialPair()
  await station.setUp(settingsFor(other.devicePath, { name: 'dock 2' }), null)
  await until(() => station.views().every(({ state }) => state === 'ready'))
  await other.unplug()
  await until(() => station.views()[1]?.state === 'lost')
  await pair.write('one\r')
  await until(() => scans.length === 1)
  expect(station.views()[0]?.state).toBe('ready')

  await station.forget('dock 2')
  expect(gone).toEqual(['dock 2'])
  await pair.write('two\r')
  await until(() => scans.length === 2)
})

test('a scanner under a new name is the same scanner: its port is free before it is opened again', async () => {
  const { station, pair, scans, gone, until } = await readyStation()
  await station.setUp(settingsFor(pair.devicePath, { name: 'ramp' }), 'dock 1')
  await until(() => station.views()[0]?.state === 'ready')
  expect(gone).toEqual(['dock 1'])
  expect(station.views()).toHaveLength(1)
  await pair.write('one\r')
  await until(() => scans.length === 1)
  expect(scans[0]?.scanner).toBe('ramp')
})
