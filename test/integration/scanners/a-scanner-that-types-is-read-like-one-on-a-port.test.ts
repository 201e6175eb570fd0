import { expect, test } from 'vitest'
import { sheetTexts } from '#shared/scan/keyboard/sheet.ts'
import {
  americanScanner,
  atStationThatTypes,
  french,
  keysFor,
  profileOf,
} from '#test/support/keyboard/station-that-types.ts'
import { trainingLabels } from '#test/support/station/floor.ts'
import { trainingBadge } from '#test/support/station/training-badge.ts'

const badgeOfOlga = trainingBadge('Olga Operator')
const [one = '', other = '', third = ''] = trainingLabels(3)

test('what a scanner types on a French keyboard is recorded byte for byte, under its name', async () => {
  await atStationThatTypes(americanScanner, async (floor, type) => {
    await floor.startDamage()
    const answer = await type(one)
    expect(answer).toMatchObject({ verdict: 'ok', raw: one, scanner: 'Dock keyboard' })
    const history = await floor.ask('lookup.history', {
      item: answer.item?.id ?? ('' as never),
      before: null,
      limit: 5,
    })
    expect(history.entries.map(({ scan }) => scan?.raw)).toContain(one)
  })
})

test('the same keys within one trigger pull are one scan', async () => {
  await atStationThatTypes(americanScanner, async (floor, type) => {
    await floor.startDamage()
    await type(one)
    await floor.ask('scan.keys', { strokes: keysFor(one), isDoubtful: false })
    expect(await type(other)).toMatchObject({ verdict: 'ok', progress: { recorded: 2, repeated: 0 } })
  })
})

test('Caps Lock in another state, a doubtful scan and unknown keys stop with their own words, and record no item', async () => {
  await atStationThatTypes(americanScanner, async (floor, type) => {
    await floor.startDamage()
    const caps = await type(one, { at: { ...french, capsLock: true } })
    expect(caps).toMatchObject({ verdict: 'stop', refusal: { code: 'SCAN_UNDER_CAPS_LOCK' } })
    const doubtful = await type(one, { isDoubtful: true })
    expect(doubtful).toMatchObject({ verdict: 'stop', raw: one, refusal: { code: 'SCAN_GARBLED' } })
    const answered = floor.notice('scan.answered')
    const strange = keysFor(one).map((stroke) => (stroke.code === 'Digit9' ? { ...stroke, code: 'IntlRo' } : stroke))
    await floor.ask('scan.keys', { strokes: strange, isDoubtful: false })
    expect(await answered).toMatchObject({ verdict: 'stop', refusal: { code: 'SCAN_KEYS_UNKNOWN' } })
    expect(await type(other)).toMatchObject({ verdict: 'ok' })
  })
})

test('a scanner that loses separators is believed what is expected, and it is on record how it was read', async () => {
  await atStationThatTypes({ ...americanScanner, separator: 'lost' }, async (floor, type) => {
    await floor.startDamage()
    const cameAs = one.replaceAll('\x1d', '')
    const runTogether = await type(one)
    expect(runTogether).toMatchObject({ verdict: 'ok', raw: cameAs })
    const item = runTogether.item?.id ?? ('' as never)
    const { entries } = await floor.ask('lookup.history', { item, before: null, limit: 1 })
    expect(entries.map(({ scan }) => scan)).toMatchObject([{ raw: cameAs, readAs: one }])
    const [serialOnly = ''] = other.split('\x1d')
    expect(await type(serialOnly)).toMatchObject({ verdict: 'ok', raw: serialOnly })
    expect(await type(`${third}9`)).toMatchObject({ verdict: 'stop', refusal: { code: 'SEPARATOR_LOST' } })
    const [unknown = ''] = third.split('\x1d')
    expect(await type(`${unknown}9`)).toMatchObject({ verdict: 'stop', refusal: { code: 'SEPARATOR_LOST' } })
  })
})

test('a badge that can not be read is not kept as its keys either', async () => {
  await atStationThatTypes(americanScanner, async (_, type) => {
    const answer = await type(badgeOfOlga, { at: { ...french, capsLock: true } })
    expect(answer).toMatchObject({ verdict: 'stop', refusal: { code: 'BADGE_UNREADABLE' } })
    expect(JSON.stringify(answer)).not.toContain(badgeOfOlga.slice(5, 15).toLowerCase())
    expect(answer.raw).toBe('badge')
  })
})

test('a code of the sheet in the middle of a job is neither an item nor a stop', async () => {
  await atStationThatTypes(americanScanner, async (floor, type) => {
    await floor.startDamage()
    const answer = await type(`]d2${sheetTexts.test}`)
    expect(answer).toMatchObject({ verdict: 'idle', fact: null, refusal: { code: 'SHEET_CODE' } })
  })
})

test('what the sheet showed is on record, and forgotten on request', async () => {
  await atStationThatTypes(americanScanner, async (floor) => {
    const { profiles } = await floor.ask('scanner.profiles', {})
    expect(profiles).toEqual([profileOf(americanScanner)])
    await floor.ask('scanner.unlearn', { name: 'Dock keyboard' })
    expect(await floor.ask('scanner.profiles', {})).toEqual({ profiles: [] })
  })
})
