import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { complaintsAbout, linesOfLaw } from '#scripts/check/compliance.ts'

const rows = linesOfLaw(readFileSync('docs/compliance.md', 'utf8'))
const line = (shownBy: string) => `| 11.70 | a signature stays with its record | ${shownBy} |`

test.each([
  ['a test that nobody wrote', '`test/unit/a.test.ts`', 'which is not there'],
  ['a file that is no test', '`test/support/a.ts`', 'which is no file of tests'],
  ['no test and no reason', 'it is so', 'names no test and no reason'],
])('a line of the law with %s is complained of', (_, shownBy, complaint) => {
  expect(complaintsAbout(line(shownBy), () => false)).toEqual([expect.stringContaining(complaint)])
})

test('a line with a test that is there is fine, and one that says that it is not covered or a procedure', () => {
  for (const shownBy of ['`test/unit/a.test.ts`', 'not covered: none is written yet', 'procedure'])
    expect(complaintsAbout(line(shownBy), () => true)).toEqual([])
})

test('no line of Part 11, no clause of Annex 11 and no number of our list is missing', () => {
  const first = rows.map((row) => row.split('|')[1]?.trim() ?? '')
  const part11 = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k'].map((letter) => `11.10(${letter})`)
  const others = ['11.30', '11.50(a)', '11.50(b)', '11.70', '11.100(a)', '11.100(b)', '11.100(c)', '11.200(b)']
  const more = ['11.200(a)(1)', '11.200(a)(2)', '11.200(a)(3)', ...['a', 'b', 'c', 'd', 'e'].map((x) => `11.300(${x})`)]
  for (const line of [...part11, ...others, ...more]) expect(first).toContain(line)
  for (let number = 1; number <= 17; number += 1)
    expect(first.some((line) => line === String(number) || line.startsWith(`${number}.`))).toBe(true)
  expect(first.filter((line) => line === '15')).toHaveLength(2)
})
