import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { answerSignals, signalOf } from '#shared/contract/answer-signal.ts'
import type { AnswerSignal } from '#shared/contract/answer-signal.ts'
import { scanVerdict } from '#shared/contract/views/scan-views.ts'
import type { ScanVerdict } from '#shared/contract/views/scan-views.ts'
import { answerProfiles } from '#shared/domain/scanners/answer-profiles.ts'
import { badgeCode } from '#shared/scan/badge-code.ts'
import { sheetTexts } from '#shared/scan/keyboard/sheet.ts'
import { usualScanner } from '#scripts/drive/open-job.ts'
import { openSerialPair } from '#scripts/drive/serial-pair.ts'
import type { SerialPair } from '#scripts/drive/serial-pair.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { floorOf, inDataFolder, trainingLabels } from '#test/support/station/floor.ts'
import type { Floor } from '#test/support/station/floor.ts'
import { trainingPeople } from '#training/training-people.ts'

/** The table that people read: each row a kind of scan, the word on the screen, and what sound and scanner say. */
const table = readFileSync(new URL('../../../docs/scanners.md', import.meta.url), 'utf8')
  .split('### What each kind of scan is answered')[1]
  ?.split('\n\n')
  .find((part) => part.startsWith('| scan |'))
  ?.split('\n')
  .slice(2)
  .map((row) => row.split('|').map((cell) => cell.trim()))
  .map(([, kind = '', screen = '', says = '']) => ({ kind, screen, says }))

const words: Readonly<Record<ScanVerdict, string>> = {
  ok: 'OK',
  already: 'Already scanned',
  hold: 'Recorded, but look',
  stop: 'Stop',
  command: 'Command',
  badge: 'Badge',
  idle: 'Scan without a job',
}
const says: Readonly<Record<AnswerSignal, string>> = { ok: 'good', already: 'already', hold: 'look', stop: 'stop' }
const honeywell = answerProfiles.find(({ id }) => id === 'honeywell-host-ack')?.words

type Act = (floor: Floor) => Promise<unknown>
const nothing: Act = () => Promise.resolve()
const [olga, , , ada] = trainingPeople
const [one = '', two = '', three = ''] = trainingLabels(3)
/** A serial of a product of the training site that nobody announced. */
const unknown = (serial: string) => `${/01\d{14}/u.exec(one)?.[0] ?? raise()}21${serial}`
const pack = 'TALLYMAN:PAUSE'
const asOlga: Act = (floor) => floor.signIn()
const inJob: Act = (floor) => floor.startDamage()
const withUnknown =
  (unknownItems: 'record' | 'refuse'): Act =>
  async (floor) => {
    await floor.signIn('Ada Admin', '4444')
    await floor.ask('site.setUnknownItems', { unknownItems })
    await floor.signIn()
  }

/** In the order in which a shift goes, nothing twice in a row, which would be an echo: what is done before, what is scanned, and the verdict of the band. */
const rows: readonly (readonly [kind: string, before: Act, scan: string, verdict: ScanVerdict])[] = [
  ['an item while nobody is signed in', (floor) => floor.ask('people.signOut', {}), one, 'idle'],
  ['an item while no job is in hand', asOlga, two, 'idle'],
  ['a code of the sheet for scanners', nothing, sheetTexts.letters, 'idle'],
  ['a command that can not be done now', nothing, pack, 'command'],
  ['an item that the job takes', inJob, one, 'ok'],
  ['an item that the job does not take, or that nobody knows', nothing, unknown('NOBODYS1'), 'stop'],
  ['an item that is in the job already', nothing, one, 'already'],
  ['an item that is taken with something to look at', withUnknown('record'), unknown('NOBODYS2'), 'hold'],
  ['a label that names no item, or can not be read', withUnknown('refuse'), 'no label of ours', 'stop'],
  ['a scan that came garbled or too long', nothing, `${two}\u0000`, 'stop'],
  ['a badge', nothing, badgeCode(olga?.badge ?? raise()), 'badge'],
  ['a badge that nobody has, or that was not read whole', nothing, 'TMB1:nothing', 'stop'],
  ['a command', nothing, pack, 'command'],
  ['an item while the station is locked, or its person has to choose a PIN first', lockedInJob, three, 'stop'],
  ['the badge of somebody else, who is asked for the PIN', nothing, badgeCode(ada?.badge ?? raise()), 'badge'],
]
/** Held by tests of their own, named there. */
const elsewhere = [
  'a printed label that waits to be verified, while no job is in hand',
  'a scan that the disk does not take',
  'a second reading within one trigger pull',
]

let pair: SerialPair
beforeAll(async () => {
  pair = await openSerialPair()
})
afterAll(() => pair.close())

test('every kind of scan is answered on the screen, by sound and on the scanner as the table in the docs says', () =>
  inDataFolder(async (folder) => {
    const heard = pair.listen()
    const station = await startStationProcess(folder)
    try {
      const floor = floorOf(station.client)
      await floor.signIn()
      const isReady = floor.notice('station.changed', ({ scanners }) => scanners[0]?.state === 'ready')
      const settings = { ...usualScanner(pair.devicePath), answers: 'honeywell-host-ack' }
      await floor.ask('scanner.setUp', { settings, replaces: null })
      await isReady
      let before = ''
      const met = new Set<ScanVerdict>()
      for (const [kind, prepare, scan, verdict] of rows) {
        await prepare(floor)
        const answered = floor.notice('scan.answered')
        await pair.write(`${scan}\r`)
        const answer = await answered
        expect(answer.verdict, kind).toBe(verdict)
        met.add(answer.verdict)
        const signal = signalOf(answer)
        expect(table, kind).toContainEqual({ kind, screen: words[verdict], says: says[signal] })
        before += honeywell?.[signal] ?? ''
        await vi.waitFor(() => expect(heard(), kind).toBe(before), { timeout: 10_000 })
      }
      expect([...met].toSorted()).toEqual([...scanVerdict.options].toSorted())
    } finally {
      await station.stop()
    }
  }))

test('the table has a row for each kind of scan and no other', () => {
  expect(table?.map(({ kind }) => kind).toSorted()).toEqual([...rows.map(([kind]) => kind), ...elsewhere].toSorted())
  expect(answerSignals.map((signal) => says[signal]).every((word) => table?.some((row) => row.says === word))).toBe(
    true,
  )
})

async function lockedInJob(floor: Floor): Promise<void> {
  await floor.startDamage()
  await floor.ask('people.lock', {})
}

function raise(): never {
  throw new Error('the training site has no such person')
}
