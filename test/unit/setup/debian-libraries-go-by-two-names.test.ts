import { expect, test } from 'vitest'
import { missingPackages, namesToInstall, neededPackages } from '#scripts/setup/debian-packages.ts'

function installed(names: readonly string[]): string {
  return names.map((name) => `${name} installed\n`).join('')
}

test('nothing is missing where all are installed', () => {
  expect(missingPackages(installed(neededPackages))).toEqual([])
})

test('a library under its newer name is not missing', () => {
  const renamed = neededPackages.map((name) => (name === 'libgtk-3-0' ? 'libgtk-3-0t64' : name))
  expect(missingPackages(installed(renamed))).toEqual([])
})

test('a package that was removed and left its settings is missing', () => {
  const others = neededPackages.filter((name) => name !== 'xvfb')
  expect(missingPackages(`${installed(others)}xvfb config-files\n`)).toEqual(['xvfb'])
})

test('a missing library is installed by the name that the release knows', () => {
  const newer = (name: string) => name !== 'libasound2'
  expect(namesToInstall(['xvfb', 'libasound2'], newer)).toEqual(['xvfb', 'libasound2t64'])
  expect(namesToInstall(['xvfb', 'libasound2'], () => true)).toEqual(['xvfb', 'libasound2'])
})
