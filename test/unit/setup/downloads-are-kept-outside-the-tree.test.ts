import { homedir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cacheFolder } from '#scripts/setup/cache-folder.ts'

test('each system has its own place for them', () => {
  expect(cacheFolder({}, 'linux')).toBe(join(homedir(), '.cache', 'tallyman'))
  expect(cacheFolder({ XDG_CACHE_HOME: '/var/cache/me' }, 'linux')).toBe(join('/var/cache/me', 'tallyman'))
  expect(cacheFolder({ LOCALAPPDATA: '/Users/me/Local' }, 'win32')).toBe(join('/Users/me/Local', 'tallyman'))
  expect(cacheFolder({}, 'darwin')).toBe(join(homedir(), 'Library', 'Caches', 'tallyman'))
})

test('a place that is not absolute is no place (XDG base directory specification)', () => {
  expect(cacheFolder({ XDG_CACHE_HOME: 'cache' }, 'linux')).toBe(join(homedir(), '.cache', 'tallyman'))
})
