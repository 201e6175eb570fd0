import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { refusals } from '../../../src-shared/contract/refusals.ts'

const areas = join(import.meta.dirname, '../../../src-shared/contract/refusals')

/** The codes of one file of an area: every exported record whose name ends in Refusals. */
async function codesIn(file: string): Promise<readonly string[]> {
  const module = (await import(join(areas, file))) as Readonly<Record<string, unknown>>
  return Object.entries(module)
    .filter(([name]) => name.endsWith('Refusals'))
    .flatMap(([, codes]) => Object.keys(codes as object))
}

test('every refusal code stands in one area, and the contract has all of them', async () => {
  // What is in two areas would be taken from the later one without a word, with its details and its way on.
  const files = await readdir(areas)
  const codes = (await Promise.all(files.map(codesIn))).flat()

  expect(codes.toSorted()).toEqual(Object.keys(refusals).toSorted())
})
