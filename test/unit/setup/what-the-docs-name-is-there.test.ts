import { expect, test } from 'vitest'
import { pathsMissingIn } from '#scripts/check/named-paths.ts'

test.each([
  ['a path from the root', 'see `src-shared/gone.ts`', 'src-shared/gone.ts'],
  ['a folder', 'all of `src-main/gone/`', 'src-main/gone/'],
  ['a link, seen from its page', '[why](adr/gone.md#part)', 'docs/adr/gone.md'],
  ['a link upwards', '[start](../GONE.md)', 'GONE.md'],
])('%s that is not there is complained of', (_, text, path) => {
  expect(pathsMissingIn('docs/page.md', text, () => false)).toEqual([`docs/page.md names ${path}, which is not there.`])
})

test.each([
  ['an address on the web', '[standard](https://example.org/gone)'],
  ['a place on the same page', '[below](#part)'],
  ['a name without a folder', '`outbox.ts`'],
  ['code that is no path', '`test it`'],
])('%s is not looked for', (_, text) => {
  expect(pathsMissingIn('docs/page.md', text, () => false)).toEqual([])
})

test('what is there is fine', () => {
  expect(pathsMissingIn('docs/page.md', '`src-shared/scan/` [why](adr/0001.md)', () => true)).toEqual([])
})
