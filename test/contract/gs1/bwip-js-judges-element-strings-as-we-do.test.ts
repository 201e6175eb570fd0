import { expect, test } from 'vitest'
import { parseScan } from '#shared/gs1/parse-scan.ts'
import { bwippOnElements } from '#test/support/gs1/bwipp.ts'
import { chanceOf } from '#test/support/gs1/chance.ts'
import type { Chance } from '#test/support/gs1/chance.ts'
import { elementString, likelyElements } from '#test/support/gs1/generated-scans.ts'
import { splitPlainly } from '#test/support/gs1/plain-splitter.ts'
import { explanationOf } from './explained-disagreements.ts'

const cases = 4000
const seed = 20_261_123

/** What a bad reading does to a string: a character lost, added, doubled or changed, a separator lost or put in. */
function misread(text: string, chance: Chance): string {
  const at = chance.whole(text.length + 1)
  const [before, after] = [text.slice(0, at), text.slice(at)]
  switch (chance.whole(6)) {
    case 0:
      return before + after.slice(1)
    case 1:
      return before + chance.pick(['\x1d', '0', '1', 'A', '%']) + after
    case 2:
      return before + chance.text('0123456789', 1) + after.slice(1)
    case 3:
      return text.replace('\x1d', '')
    case 4:
      return before
    default:
      return `${text}\x1d`
  }
}

const verdicts = (() => {
  const chance = chanceOf(seed)
  return Array.from({ length: cases }, (_, at) => {
    let text = elementString(likelyElements(chance))
    for (let change = 0; change < at % 3; change++) text = misread(text, chance)
    const parsed = parseScan(`]d2${text}`)
    const elements = splitPlainly(text) ?? []
    const theirs = elements.length === 0 ? 'cannot be split' : bwippOnElements(elements)
    return { text, parsed, elements, ours: parsed.ok ? null : parsed.error, theirs }
  })
})()

test('cut up the plainest way, what we accept bwip-js accepts, and the reverse', () => {
  const apart = verdicts.filter(({ ours, theirs }) => (ours === null) !== (theirs === null))
  expect(apart.filter((verdict) => explanationOf(verdict) === null)).toEqual([])
})

test('the elements are those of the plainest way', () => {
  const accepted = verdicts.filter(({ parsed }) => parsed.ok)
  expect(accepted.length).toBeGreaterThan(cases / 3)
  for (const { text, parsed, elements } of accepted) {
    expect(parsed.ok ? parsed.value.elements : null, JSON.stringify(text)).toEqual(elements)
  }
})
