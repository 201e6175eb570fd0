import { expect, test } from 'vitest'
import { hexOf } from '#shared/scan/hex.ts'
import { encodeUtf8 } from '#shared/scan/byte-text.ts'
import { usualScanner } from '#scripts/drive/open-job.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { americanScanner, atStationThatTypes, keysFor } from '#test/support/keyboard/station-that-types.ts'
import { serialPair } from '#test/support/recorded-station.ts'
import { floorOf, inDataFolder, trainingLabels } from '#test/support/station/floor.ts'
import { trainingBadge } from '#test/support/station/training-badge.ts'

const [one = '', other = ''] = trainingLabels(2)
const badge = trainingBadge('Olga Operator')

test('what came over a port is shown byte for byte with its reading, an echo as an echo, and a badge not at all', () =>
  inDataFolder(async (folder) => {
    const pair = await serialPair()
    const station = await startStationProcess(folder)
    try {
      const floor = floorOf(station.client)
      await floor.signIn()
      const isReady = floor.notice('station.changed', ({ scanners }) => scanners[0]?.state === 'ready')
      const settings = usualScanner(pair.devicePath)
      await floor.ask('scanner.setUp', { settings, replaces: null })
      await isReady
      const scan = async (line: string) => {
        const answered = floor.notice('scan.answered')
        await pair.write(line)
        return answered
      }
      const recognised = await scan(`${one}\r${one}\r`)
      await scan('TALLYMAN:UNDO\r')
      await scan(`${badge}\r`)
      await scan('0109520000000000\r')

      const { scans } = await floor.ask('scanner.heard', {})
      const from = { scanner: settings.name, keys: 0 }
      const bytes = hexOf(encodeUtf8(one))
      expect(scans).toMatchObject([
        { ...from, number: 5, kind: 'shown', reading: { as: 'refused', refusal: { code: 'SCAN_UNREADABLE' } } },
        { ...from, number: 4, kind: 'withheld', because: 'badge', isEcho: false },
        { ...from, number: 3, kind: 'shown', reading: { as: 'command', command: 'takeBackLast' }, elements: [] },
        { ...from, number: 2, kind: 'shown', bytes, isEcho: true },
        { ...from, number: 1, kind: 'shown', bytes, length: bytes.length / 2, isEcho: false },
      ])
      expect(scans.at(-1)).toMatchObject({ reading: { as: 'item', item: recognised.item?.id } })
      expect(JSON.stringify(scans)).not.toContain(badge.slice(5, 21))
      const elements = scans.flatMap((heard) => (heard.kind === 'shown' && heard.number === 1 ? heard.elements : []))
      expect(elements.map(([identifier]) => identifier)).toContain('21')
      expect(await floor.ask('scanner.heardKeys', { number: 1 })).toEqual({ keys: [] })
    } finally {
      await station.stop()
    }
  }))

test('what was typed is shown key by key, with the layout of the computer and the time between', () =>
  atStationThatTypes(americanScanner, async (floor, type) => {
    await type(one)
    const { scans } = await floor.ask('scanner.heard', {})
    const strokes = keysFor(one)
    expect(scans).toMatchObject([{ kind: 'shown', bytes: hexOf(encodeUtf8(one)), keys: strokes.length }])
    const { keys } = await floor.ask('scanner.heardKeys', { number: 1 })
    expect(keys.map(({ code, key }) => [code, key])).toEqual(strokes.map(({ code, key }) => [code, key]))
    expect(keys.slice(1).map(({ after }) => after)).toEqual(
      strokes.slice(1).map(({ at }, index) => at - (strokes[index]?.at ?? 0)),
    )
    expect(scans[0]?.took).toBe((strokes.at(-1)?.at ?? 0) - (strokes[0]?.at ?? 0))
  }))

test('of a scan that a person typed into, which keys gave characters is remembered and not which characters', () =>
  atStationThatTypes(americanScanner, async (floor, type) => {
    await type(other, { isDoubtful: true })
    const { scans } = await floor.ask('scanner.heard', {})
    expect(scans).toMatchObject([{ kind: 'withheld', because: 'personsKeys' }])
    const { keys } = await floor.ask('scanner.heardKeys', { number: 1 })
    const shown = keysFor(other).map(({ key }) => (key.length > 1 && key !== 'Dead' ? key : null))
    expect(keys.map(({ key }) => key)).toEqual(shown)
    expect(keys.filter(({ key }) => key === null).every(({ code }) => code === '')).toBe(true)
  }))

test('a doubtful scan shows no characters, also where a key of it has no meaning', () =>
  atStationThatTypes(americanScanner, async (floor) => {
    const strange = keysFor(one).map((stroke) => (stroke.code === 'Digit9' ? { ...stroke, code: 'IntlRo' } : stroke))
    await floor.ask('scan.keys', { strokes: strange, isDoubtful: true })
    await floor.ask('scan.keys', { strokes: strange, isDoubtful: false })
    const { scans } = await floor.ask('scanner.heard', {})
    expect(scans).toMatchObject([{ kind: 'shown' }, { kind: 'withheld', because: 'personsKeys' }])
    const { keys } = await floor.ask('scanner.heardKeys', { number: 1 })
    expect(keys.filter(({ key }) => key !== null && key.length === 1)).toEqual([])
  }))

test('a badge is remembered without its keys, also where the keyboard disguised it', () =>
  atStationThatTypes(americanScanner, async (floor) => {
    await floor.ask('scan.keys', { strokes: [...keysFor(badge)], isDoubtful: false })
    await floor.ask('scan.keys', {
      strokes: keysFor(badge).map((key) => ({ ...key, capsLock: true })),
      isDoubtful: true,
    })
    const { scans } = await floor.ask('scanner.heard', {})
    expect(scans.map((scan) => scan.kind === 'withheld' && [scan.because, scan.keys])).toEqual([
      ['badge', 0],
      ['badge', 0],
    ])
  }))

test('the last fifty are remembered, the newest first', () =>
  atStationThatTypes(americanScanner, async (floor, type) => {
    for (const number of Array.from({ length: 52 }, (_, index) => index)) await type(`]d1NO-${number}`)
    const { scans } = await floor.ask('scanner.heard', {})
    expect(scans.map(({ number }) => number)).toEqual(Array.from({ length: 50 }, (_, index) => 52 - index))
    expect(await floor.ask('scanner.heardKeys', { number: 2 })).toEqual({ keys: [] })
  }))
