import { expect, test } from 'vitest'
import { lockfileFaults, type Lockfile } from '#scripts/check/lockfile-rules.ts'

const integrity = 'sha512-a'

function lockOf(packages: Lockfile['packages']): Lockfile {
  return { packages }
}

test('a lockfile with all it may use has no faults', () => {
  const lock = lockOf({
    '': { optionalDependencies: { b: '1.0.0' } },
    'node_modules/a': { integrity, optionalDependencies: { b: '1.0.0', c: '1.0.0' } },
    'node_modules/a/node_modules/c': { integrity },
    'node_modules/b': { integrity },
  })
  expect(lockfileFaults(lock)).toEqual([])
})

test('an optional package that npm left out without a word is a fault', () => {
  const lock = lockOf({ 'node_modules/a': { integrity, optionalDependencies: { 'a-linux': '1.0.0' } } })
  expect(lockfileFaults(lock)).toEqual(['node_modules/a may use a-linux, which is not in the lockfile'])
})

test('a package of another’s own folder does not serve', () => {
  const lock = lockOf({
    'node_modules/a': { integrity, optionalDependencies: { c: '1.0.0' } },
    'node_modules/b': { integrity },
    'node_modules/b/node_modules/c': { integrity },
  })
  expect(lockfileFaults(lock)).toEqual(['node_modules/a may use c, which is not in the lockfile'])
})

test('an entry that names a host, or has no hash, is a fault', () => {
  const lock = lockOf({ 'node_modules/a': { resolved: 'https://registry.example/a.tgz' } })
  expect(lockfileFaults(lock)).toEqual([
    'node_modules/a names where it came from: https://registry.example/a.tgz',
    'node_modules/a has no integrity value',
  ])
})
