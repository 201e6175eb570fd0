import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const page = readFileSync('docs/compliance.md', 'utf8')
const rows = page.split('\n').filter((line) => /^\| (?:11\.|\d)/.test(line))

test('every test that the compliance page names exists', () => {
  const named = [...page.matchAll(/`(test\/[^`]+)`/g)].map(([, file]) => file ?? '')
  expect(named.length).toBeGreaterThan(60)
  expect(named.filter((file) => !existsSync(file))).toEqual([])
})

test('every line names a test, or says that it is not covered or a procedure', () => {
  expect(rows.filter((row) => !/`test\/|[Nn]ot covered|[Pp]rocedure/.test(row))).toEqual([])
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
