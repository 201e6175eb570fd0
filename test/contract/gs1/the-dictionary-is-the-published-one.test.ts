import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { namedChecks } from '#shared/gs1/checks/named-checks.ts'
import { syntaxDictionary } from '#shared/gs1/syntax-dictionary.ts'
import { dictionaryEntries } from '#test/support/gs1/dictionary-entries.ts'

const published = join(process.cwd(), '../shared/vectors/gs1/gs1-syntax-dictionary.txt')

describe.skipIf(!existsSync(published))('against the published Syntax Dictionary', () => {
  test('our rows are its rows without titles', () => {
    const rows = readFileSync(published, 'utf8')
      .split('\n')
      .filter((line) => /^\d/.test(line))
      .map((line) => (line.split(' # ')[0] ?? '').trim().replace(/\s+/g, ' '))
    expect(syntaxDictionary).toEqual(rows)
  })
})

test('every check that it names is there, and no other', () => {
  const named = dictionaryEntries.flatMap((entry) => entry.components.flatMap((component) => component.checks))
  expect([...namedChecks.keys()].toSorted()).toEqual([...new Set(named)].toSorted())
})

test('it defines 541 Application Identifiers', () => {
  expect(new Set(dictionaryEntries.map((entry) => entry.ai)).size).toBe(541)
})
