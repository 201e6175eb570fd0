import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readScan } from '#shared/domain/scans/read-scan.ts'
import { judgeWithoutSeparators } from '#shared/domain/scans/without-separators.ts'
import { elementString } from '#test/support/gs1/generated-scans.ts'
import { expectedGoods } from '#test/support/domain/expected-goods.ts'
import type { ExpectedPack } from '#test/support/domain/expected-goods.ts'

const year = 2026
const gtins = ['09521234567899', '09521234543213'] as const

/** Values made of what elements begin with, so that nearly all of them can be cut in several places. */
const pieces = fc.constantFrom('10', '21', '17', '271231', '91', '240', 'A', 'B', '1', '0', '30', '/')
const values = fc
  .array(pieces, { minLength: 1, maxLength: 5 })
  .map((some) => some.join(''))
  .filter((value) => value.length <= 20)

const dates = fc.constantFrom('2027-12-31', '2028-06-30')
const packs = fc.record<ExpectedPack>({
  gtin: fc.constantFrom(...gtins),
  serial: values,
  lot: fc.option(values),
  expiry: fc.option(dates),
})

/** Few serials and lots, so that they are parts of each other; no serial twice. */
const announced = fc
  .uniqueArray(packs, { minLength: 1, maxLength: 12, selector: ({ gtin, serial }) => `${gtin} ${serial}` })
  .map((all) => all.map((pack, index) => (index % 3 === 2 ? { ...pack, lot: all[index - 1]?.lot ?? null } : pack)))

/** How a label is laid out: which elements it has besides GTIN and serial, and in what order they stand behind the GTIN. */
const layouts = fc.record({
  order: fc.shuffledSubarray(['21', '10', '17', '91', '240', '30', '11'] as const, { minLength: 1 }),
  gtinAt: fc.constantFrom(0, 0, 0, 1, 2),
  internal: values,
  identifies: fc.boolean(),
})
type Layout = { readonly order: readonly string[]; readonly gtinAt: number } & {
  readonly internal: string
  readonly identifies: boolean
}

function labelOf(pack: ExpectedPack, { order, gtinAt, internal, identifies }: Layout): string {
  const valueOf: Readonly<Record<string, string | null>> = {
    '21': pack.serial,
    '10': pack.lot,
    '17': pack.expiry?.replaceAll('-', '').slice(2) ?? null,
    '91': internal,
    '240': internal,
    '30': '12',
    '11': '260101',
  }
  const elements = order.flatMap((ai) => {
    const value = valueOf[ai] ?? null
    return value === null ? [] : [[ai, value] as const]
  })
  return (identifies ? ']d2' : '') + elementString(elements.toSpliced(gtinAt, 0, ['01', pack.gtin]))
}

function judged(text: string, expected: readonly ExpectedPack[]) {
  return judgeWithoutSeparators(text, readScan(text, year), expectedGoods(expected), year)
}

test('any label of announced goods without its separators is read as what it says, or refused', () => {
  let taken = 0
  fc.assert(
    fc.property(announced, fc.nat(), layouts, (expected, which, layout) => {
      const pack = expected[which % expected.length]
      if (pack === undefined) return
      const label = labelOf(pack, layout)
      const said = readScan(label, year)
      fc.pre(said.ok)
      const answer = judged(label.replaceAll('\x1d', ''), expected)
      if (!answer.ok) return
      taken += 1
      expect({ ok: true, value: answer.value.item }).toEqual(said)
    }),
    { numRuns: 4000 },
  )
  expect(taken).toBeGreaterThan(400)
})

/** Every way to put separators into a short text. */
function* allReadings(text: string, from: number): Generator<string> {
  const places = text.length - from - 1
  for (let chosen = 0; chosen < 2 ** places; chosen += 1) {
    let reading = text.slice(0, from + 1)
    for (let place = 0; place < places; place += 1)
      reading += ((chosen >> place) & 1 ? '\x1d' : '') + text.charAt(from + 1 + place)
    yield reading
  }
}

const shortValues = fc.array(pieces, { minLength: 1, maxLength: 2 }).map((some) => some.join('').slice(0, 4))
const shortPacks = fc.record<ExpectedPack>({
  gtin: fc.constant(gtins[0]),
  serial: shortValues,
  lot: fc.option(shortValues),
  expiry: fc.constant('2027-12-31'),
})
const fewShort = fc.uniqueArray(shortPacks, { minLength: 1, maxLength: 6, selector: ({ serial }) => serial })

test('whatever came of whatever label: what is taken is announced, and no other way to read it is', () => {
  let taken = 0
  fc.assert(
    fc.property(
      fewShort,
      fc.nat(),
      fc.shuffledSubarray(['21', '10', 'tail']),
      shortValues,
      (expected, which, order, tail) => {
        const pack = expected[which % expected.length]
        if (pack === undefined) return
        const parts: Readonly<Record<string, string>> = {
          '21': `21${pack.serial}`,
          '10': `10${pack.lot ?? tail}`,
          tail,
        }
        const [beginning, variable] = [`01${gtins[0]}`, order.map((part) => parts[part]).join('')]
        if (variable.length > 13) return
        const text = beginning + variable
        const answer = judged(text, expected)
        if (!answer.ok) return
        taken += 1
        const { item, readAs } = answer.value
        expect(readAs?.replaceAll('\x1d', '') ?? text).toBe(text)
        expect(readScan(readAs ?? text, year)).toEqual({ ok: true, value: item })
        const fitting = new Set<string>()
        for (const reading of allReadings(text, beginning.length)) {
          const read = readScan(reading, year)
          const label = read.ok ? expectedGoods(expected).labelOf(read.value.id) : null
          if (read.ok && label !== null && (read.value.lot === null || read.value.lot === label.lot))
            fitting.add(JSON.stringify(read.value))
        }
        expect([...fitting]).toEqual([JSON.stringify(item)])
      },
    ),
    { numRuns: 1500 },
  )
  expect(taken).toBeGreaterThan(100)
})
