import { execFileSync } from 'node:child_process'
import { expect, test, vi } from 'vitest'
import type { Reply } from '#service/scanners/serial-scanner.ts'
import { usualScanner } from '#scripts/drive/open-job.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { readyStation, recordStation, serialPair, settingsFor } from '#test/support/recorded-station.ts'
import { floorOf, inDataFolder, trainingLabels } from '#test/support/station/floor.ts'

const esc = '\u001b'

test('with Honeywell’s Host ACK each scan gets one answer, as the screen gives it, after it was recorded', () =>
  inDataFolder(async (folder) => {
    const pair = await serialPair()
    const heard = pair.listen()
    const station = await startStationProcess(folder)
    try {
      const floor = floorOf(station.client)
      await floor.signIn()
      const isReady = floor.notice('station.changed', ({ scanners }) => scanners[0]?.state === 'ready')
      const settings = { ...usualScanner(pair.devicePath), answers: 'honeywell-host-ack' }
      await floor.ask('scanner.setUp', { settings, replaces: null })
      await isReady
      await floor.startDamage()
      const [one = '', two = ''] = trainingLabels(2)
      const scan = async (text: string, verdict: string) => {
        const answered = floor.notice('scan.answered')
        await pair.write(`${text}\r`)
        expect(await answered).toMatchObject({ verdict })
      }
      await scan(one, 'ok')
      await scan(two, 'ok')
      await scan(one, 'already')
      await scan('no label of ours', 'stop')
      await scan('TALLYMAN:SHEET', 'stop')
      const expected = `${esc}7,${esc}7,${esc}5,${esc}5,${esc}8,${esc}8,${esc}8,${esc}8,`
      await vi.waitFor(() => expect(heard()).toBe(expected), { timeout: 10_000 })
    } finally {
      await station.stop()
    }
  }))

test('a second reading within one trigger pull lets a scanner go on that waits for an answer', async () => {
  const { pair, until, scans, echoes } = await readyStation({ answers: 'honeywell-host-ack' })
  const heard = pair.listen()
  await pair.write('one\rone\r')
  await until(() => scans.length === 1 && echoes.length === 1)
  await vi.waitFor(() => expect(heard()).toBe(`${esc}1,`), { timeout: 10_000 })
})

test('a Datalogic scanner is switched on when its port opens and off when it closes', async () => {
  const pair = await serialPair()
  const heard = pair.listen()
  const signals = ['ok', 'already', 'stop'] as const
  const { station, scans, until, untilState } = recordStation((scan, reply) =>
    reply(signals[Number(scan.text)] ?? 'ok'),
  )
  await station.setUp(settingsFor(pair.devicePath, { answers: 'datalogic-host-commands' }), null)
  await untilState('ready')
  await pair.write('0\r1\r2\r')
  await until(() => scans.length === 3)
  await vi.waitFor(() => expect(heard()).toBe('EBBBF'), { timeout: 10_000 })
  await station.close()
  await vi.waitFor(() => expect(heard()).toBe('EBBBFD'), { timeout: 10_000 })
})

test('without a profile, or with one that nobody here knows, nothing is sent, and the second is said', async () => {
  for (const answers of [undefined, null, 'of-a-later-version']) {
    const { station, pair, scans, until } = await readyStation({ answers }, (_, reply) => reply('stop'))
    const heard = pair.listen()
    expect(station.views()[0]?.unknownMake).toBe(answers ?? null)
    await pair.write('one\r')
    await until(() => scans.length === 1)
    await station.setUp(settingsFor(pair.devicePath, { answers: 'datalogic-host-commands' }), null)
    await vi.waitFor(() => expect(heard()).toBe('E'), { timeout: 10_000 })
    expect(station.views()[0]?.unknownMake).toBe(null)
  }
})

test.each([
  ['holds everything off', true],
  ['has a line that is full because nobody reads it', false],
])('a scanner that %s delays none of its scans, and is closed all the same', async (_, isHeldOff) => {
  // Far more answers than a line, both its ends and what passes them on can hold.
  const count = 40_000
  const { station, pair, scans, until } = await readyStation(
    { answers: 'honeywell-host-ack', baudRate: 115200 },
    (_scan, reply) => {
      reply('stop')
    },
  )
  if (isHeldOff) {
    // The line heeds XOFF: from here on the system takes nothing that is sent to the scanner.
    execFileSync('stty', ['-F', pair.devicePath, 'ixon'])
    await pair.write('\u0013')
  }
  const sent = Array.from({ length: count }, (_each, index) => `scan ${index}`)
  await pair.write(sent.map((text) => `${text}\r`).join(''))
  await until(() => scans.length === count)
  expect(scans.map(({ text }) => text)).toEqual(sent)
  expect(station.send('dock 1', 'x')).toBe('notTaken')
  await station.close()
  expect(station.send('dock 1', 'x')).toBe('closed')
})

test('an answer goes to no scanner but the one that brought the scan, also where it is given late', async () => {
  const replies: Reply[] = []
  const { station, pair, scans, until, untilState } = await readyStation(
    { answers: 'bell' },
    (_, reply) => void replies.push(reply),
  )
  await pair.write('before\r')
  await until(() => scans.length === 1)
  await pair.unplug()
  await untilState('lost')
  replies[0]?.('stop') // into a port that is gone
  await pair.replug()
  await untilState('ready')
  const heard = pair.listen()
  replies[0]?.('stop') // what is plugged in now scanned something else
  await pair.write('after\r')
  await until(() => scans.length === 2)
  replies[1]?.('ok')
  await vi.waitFor(() => expect(heard()).toBe('\u0007'), { timeout: 10_000 })
  await station.forget('dock 1')
  replies[1]?.('stop')
})

test('a scanner that is unplugged while it is answered loses no scan that came before', async () => {
  const { pair, scans, until, untilState } = await readyStation(
    { answers: 'honeywell-host-ack' },
    async (scan, reply) => {
      if (scan.text === 'scan 10') await pair.unplug()
      reply('ok')
    },
  )
  const sent = Array.from({ length: 50 }, (_, index) => `scan ${index}`)
  await pair.write(sent.map((text) => `${text}\r`).join(''))
  await untilState('lost')
  await until(() => scans.length > 10)
  const texts = scans.filter(({ flaw }) => flaw === null).map(({ text }) => text)
  expect(texts).toEqual(sent.slice(0, texts.length))
  await pair.replug()
  await untilState('ready')
  await pair.write('and on\r')
  await until(() => scans.at(-1)?.text === 'and on')
})
