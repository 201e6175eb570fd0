import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSiteChoice } from '#shell/site-choice.ts'
import { temporaryDirectory } from '#test/support/ledger/ledger-file.ts'

function dataWith(...databases: string[]): string {
  const data = temporaryDirectory()
  for (const folder of databases) {
    mkdirSync(join(data, folder), { recursive: true })
    writeFileSync(join(data, folder, 'station.db'), '')
  }
  return data
}

test('at the very first start nothing is chosen', () => {
  expect(openSiteChoice(dataWith(), []).chosen()).toBeNull()
})

test('what was chosen is opened now and at later starts', () => {
  const data = join(dataWith(), 'not', 'there', 'yet')
  const choice = openSiteChoice(data, [])
  choice.choose('production')
  expect(choice.chosen()).toBe('production')
  expect(openSiteChoice(data, []).chosen()).toBe('production')
  choice.choose('training')
  expect(openSiteChoice(data, []).chosen()).toBe('training')
})

test('a folder of a version that asked nothing opens the training site that it holds', () => {
  expect(openSiteChoice(dataWith('training'), []).chosen()).toBe('training')
})

test('a folder that holds both and says of neither that it was chosen asks', () => {
  expect(openSiteChoice(dataWith('training', 'site'), []).chosen()).toBeNull()
})

test('the command line decides for one start, and changes nothing for the next', () => {
  const data = dataWith('training')
  expect(openSiteChoice(data, ['app', '--site=real']).chosen()).toBe('production')
  expect(openSiteChoice(data, []).chosen()).toBe('training')
})

test('a choice that nobody can read is none', () => {
  const data = dataWith()
  writeFileSync(join(data, 'open-site'), 'moon')
  expect(openSiteChoice(data, ['--site=sun']).chosen()).toBeNull()
})
