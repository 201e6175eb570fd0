import { expect, test } from 'vitest'
import type { Element } from '#shared/gs1/elements.ts'
import { parseScan } from '#shared/gs1/parse-scan.ts'
import { bwippOnElements } from '#test/support/gs1/bwipp.ts'
import { chanceOf } from '#test/support/gs1/chance.ts'
import { bracketed, elementString, likelyElements, spoilt } from '#test/support/gs1/generated-scans.ts'
import { explanationOf } from './explained-disagreements.ts'

const cases = 4000
const seed = 20_260_528

/** Lists of elements of which about half are valid: as generated, or with one or two things changed. */
function generated(): readonly (readonly Element[])[] {
  const chance = chanceOf(seed)
  return Array.from({ length: cases }, (_, at) => {
    let elements = likelyElements(chance)
    for (let change = 0; change < at % 3 && elements.length > 0; change++) elements = spoilt(elements, chance)
    return elements
  }).filter((elements) => elements.length > 0)
}

const lists = generated()
const verdicts = lists.map((elements) => {
  const parsed = parseScan(bracketed(elements))
  return { elements, ours: parsed.ok ? null : parsed.error, theirs: bwippOnElements(elements) }
})

test('we and bwip-js accept and refuse the same, but for what the dictionary explains', () => {
  const apart = verdicts.filter(({ ours, theirs }) => (ours === null) !== (theirs === null))
  expect(apart.filter((verdict) => explanationOf(verdict) === null)).toEqual([])
  expect(apart.length).toBeLessThan(cases / 50)
})

test('the cases reach both sides of the rules', () => {
  const accepted = verdicts.filter(({ ours }) => ours === null).length
  expect(accepted).toBeGreaterThan(cases / 4)
  expect(accepted).toBeLessThan((cases * 3) / 4)
  expect(new Set(verdicts.flatMap(({ ours }) => ours?.code ?? [])).size).toBeGreaterThan(15)
})

test('a valid list reads the same as an element string and with brackets', () => {
  for (const { elements } of verdicts.filter(({ ours }) => ours === null)) {
    for (const text of [bracketed(elements), elementString(elements), `]d2${elementString(elements)}\x1d`]) {
      const parsed = parseScan(text)
      expect(parsed.ok ? parsed.value.elements : parsed.error, text).toEqual(elements)
    }
  }
})

test('what is wrong between elements is refused for the same reason in both forms', () => {
  for (const { elements, ours } of verdicts) {
    if (ours === null || !['EXCLUDED_AI', 'MISSING_AI', 'REPEATED_AI', 'MISSING_SERIAL'].includes(ours.code)) continue
    expect(parseScan(`]C1${elementString(elements)}`)).toEqual({ ok: false, error: ours })
  }
})
