import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { readyStation, recordStation, serialPair, settingsFor } from '#test/support/recorded-station.ts'

test('a station without a scanner says so', () => {
  expect(recordStation().station.views()).toEqual([])
})

test('opening, then ready', async () => {
  const { pair, states } = await readyStation()
  expect(states).toEqual([
    { settings: settingsFor(pair.devicePath), state: 'opening', detail: null, remedy: null, unknownMake: null },
    { settings: settingsFor(pair.devicePath), state: 'ready', detail: null, remedy: null, unknownMake: null },
  ])
})

test('a port that is not there is missing, and found when it comes', async () => {
  const pair = await serialPair()
  await pair.unplug()
  const { station, scans, until, untilState } = recordStation()
  await station.setUp(settingsFor(pair.devicePath), null)
  await untilState('missing')
  expect(station.views()[0]?.detail).toContain('No such file')

  await pair.replug()
  await untilState('ready')
  await pair.write('one\r')
  await until(() => scans.length === 1)
})

test('a port that another program holds is taken, and used when it is given up', async () => {
  const first = await readyStation()
  const second = recordStation()
  await second.station.setUp(settingsFor(first.pair.devicePath), null)
  await second.untilState('taken')

  await first.station.close()
  await second.untilState('ready')
})

test.runIf(process.platform === 'linux')('the program that has the port is named', async () => {
  const pair = await serialPair()
  const holder = spawn(process.execPath, [path.resolve('test/support/print-scanner-states.ts'), pair.devicePath])
  onTestFinished(() => void holder.stdin.end())
  for await (const line of createInterface({ input: holder.stdout })) if (line.includes('ready')) break
  const { station, untilState } = recordStation()
  await station.setUp(settingsFor(pair.devicePath), null)
  await untilState('taken')
  const remedy = station.views()[0]?.remedy
  expect(remedy).toMatchObject({ does: 'closeProgram', program: expect.stringContaining(`(${holder.pid})`) })
})

test('a path that is no serial port fails with the words of the system', async () => {
  const pair = await serialPair()
  const file = path.join(path.dirname(pair.devicePath), 'a file')
  await writeFile(file, 'untouched')
  const { station, untilState } = recordStation()
  await station.setUp(settingsFor(file), null)
  await untilState('failed')
  expect(station.views()[0]?.detail).toContain('Inappropriate ioctl')
})

test('other settings close the port first, so that the same port opens again', async () => {
  const { station, pair, scans, states, until, untilState } = await readyStation({ framing: 'etx' })
  await station.setUp(settingsFor(pair.devicePath), null)
  await untilState('ready')
  await pair.write('one\r')
  await until(() => scans.length === 1)
  expect(states.map((view) => view.state)).toEqual(['opening', 'ready', 'opening', 'ready'])
})

test('settings changed in quick succession end with the last ones', async () => {
  const { station, pair, untilState } = await readyStation()
  const speeds = [19200, 38400, 115200] as const
  await Promise.all(speeds.map((baudRate) => station.setUp(settingsFor(pair.devicePath, { baudRate }), null)))
  await untilState('ready')
  expect(station.views()[0]?.settings.baudRate).toBe(115200)
})

test('a forgotten scanner is none, and its port is free', async () => {
  const first = await readyStation()
  await first.station.forget('dock 1')
  expect(first.station.views()).toEqual([])
  expect(first.gone).toEqual(['dock 1'])

  const second = recordStation()
  await second.station.setUp(settingsFor(first.pair.devicePath), null)
  await second.untilState('ready')
})

test('closing twice is closing once, and nothing opens after it', async () => {
  const { station, pair, states } = await readyStation()
  await Promise.all([station.close(), station.close()])
  await station.setUp(settingsFor(pair.devicePath), null)
  expect(states.map((view) => view.state)).toEqual(['opening', 'ready'])
})

test('a listener may wait for the station to be set up anew', async () => {
  const pair = await serialPair()
  const recorded = recordStation((scan) =>
    scan.text === 'set up' ? recorded.station.setUp(settingsFor(pair.devicePath), null) : undefined,
  )
  await recorded.station.setUp(settingsFor(pair.devicePath), null)
  await recorded.untilState('ready')
  await pair.write('set up\r')
  await recorded.until(() => recorded.states.length === 4)
  expect(recorded.state()).toBe('ready')
})
