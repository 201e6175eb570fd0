import { expect, test } from 'vitest'
import { parseScan } from '#shared/gs1/parse-scan.ts'
import { bwippOnElements, bwippOnLink } from '#test/support/gs1/bwipp.ts'
import { chanceOf } from '#test/support/gs1/chance.ts'
import { linkOf } from '#test/support/gs1/generated-links.ts'
import { likelyElements, spoilt } from '#test/support/gs1/generated-scans.ts'
import { explanationOf } from './explained-disagreements.ts'
import type { TwoVerdicts } from './explained-disagreements.ts'

const cases = 3000
const seed = 20_260_127

function generated(): readonly (TwoVerdicts & { readonly link: string })[] {
  const chance = chanceOf(seed)
  return Array.from({ length: cases }, (_, at) => {
    const likely = likelyElements(chance)
    const elements = at % 2 === 0 ? likely : spoilt(likely, chance)
    const link = linkOf(elements, chance)
    if (link === null) return []
    const parsed = parseScan(link)
    return [{ link, elements, ours: parsed.ok ? null : parsed.error, theirs: bwippOnLink(link) }]
  }).flat()
}

const verdicts = generated()

/** Beyond the explanations for elements: what the official engine refuses in a link, and bwip-js mends or passes over. */
function explanation(verdict: TwoVerdicts & { readonly link: string }): string | null {
  if (verdict.ours?.code === 'REPEATED_AI') return 'a link states each AI once, even with an equal value'
  if (verdict.ours?.code === 'TOO_SHORT' && /\/01\/(\d{8}|\d{12,13})(\/|\?|#|$)/.test(verdict.link)) {
    return 'a GTIN in the path has 14 digits; bwip-js fills shorter ones with zeros'
  }
  return explanationOf(verdict)
}

test('we and bwip-js accept and refuse the same links, but for what is explained', () => {
  const apart = verdicts.filter(({ ours, theirs }) => (ours === null) !== (theirs === null))
  expect(apart.filter((verdict) => explanation(verdict) === null)).toEqual([])
  expect(apart.length).toBeLessThan(verdicts.length / 20)
})

test('the links reach both sides of the rules', () => {
  expect(verdicts.filter(({ ours }) => ours === null).length).toBeGreaterThan(verdicts.length / 4)
  expect(verdicts.filter(({ ours }) => ours !== null).length).toBeGreaterThan(verdicts.length / 4)
})

test('the elements of a valid link are valid elements for bwip-js', () => {
  for (const { link, ours } of verdicts.slice(0, 600)) {
    const parsed = parseScan(link)
    if (!parsed.ok) continue
    const verdict = { elements: parsed.value.elements, ours, theirs: bwippOnElements(parsed.value.elements) }
    expect(verdict.theirs === null || explanationOf(verdict) !== null, link).toBe(true)
  }
})
