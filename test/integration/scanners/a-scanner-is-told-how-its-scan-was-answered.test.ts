import { execFileSync } from 'node:child_process'
import { expect, test, vi } from 'vitest'
import { answerProfiles } from '#shared/domain/scanners/answer-profiles.ts'
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
  const { station, untilState } = recordStation()
  await station.setUp(settingsFor(pair.devicePath, { answers: 'datalogic-host-commands' }), null)
  await untilState('ready')
  for (const signal of ['ok', 'already', 'stop'] as const) station.answer('dock 1', signal)
  await station.close()
  await vi.waitFor(() => expect(heard()).toBe('EBBBFD'), { timeout: 10_000 })
})

test('without a profile, or with one that this version does not know, nothing is sent', async () => {
  for (const answers of [undefined, null, 'of a later version']) {
    const { station, pair } = await readyStation({ answers })
    const heard = pair.listen()
    station.answer('dock 1', 'stop')
    await station.setUp(settingsFor(pair.devicePath, { answers: 'datalogic-host-commands' }), null)
    await vi.waitFor(() => expect(heard()).toBe('E'), { timeout: 10_000 })
  }
})

test('a scanner that takes no answers delays none of its scans, and is closed all the same', async () => {
  const count = 500
  const { station, pair, scans, until } = await readyStation({ answers: 'bell', baudRate: 115200 }, (scan) => {
    station.answer(scan.scanner, 'stop')
  })
  // The line heeds XOFF: from here on the system takes nothing that is sent to the scanner.
  execFileSync('stty', ['-F', pair.devicePath, 'ixon'])
  await pair.write('\u0013')
  const heard = pair.listen()
  const sent = Array.from({ length: count }, (_, index) => `scan ${index}`)
  await pair.write(sent.map((text) => `${text}\r`).join(''))
  await until(() => scans.length === count)
  expect(scans.map(({ text }) => text)).toEqual(sent)
  expect(heard()).toBe('')
  await station.close()
})

test('every profile says good, repeat and stop in ways that differ, and none of its words ends a scan', () => {
  for (const { id, words } of answerProfiles) {
    expect(new Set([words.ok, words.already, words.stop]).size, id).toBe(3)
    expect(Object.values(words).join(''), id).not.toMatch(/[\r\n]/)
  }
  expect(new Set(answerProfiles.map(({ id }) => id)).size).toBe(answerProfiles.length)
})
