import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { placesOf } from '#shell/places.ts'
import type { PlaceHints } from '#shell/places.ts'
import { testSettings } from '#shell/test-settings.ts'

const hints: PlaceHints = {
  commandLine: [],
  env: {},
  platform: 'linux',
  userData: '/home/clerk/.config/Tallyman',
  appName: 'Tallyman',
}

test("without a word it is the user's own folder for apps", () => {
  expect(placesOf(hints).data).toBe(resolve(hints.userData))
})

test('the environment names another, and the command line wins over it', () => {
  const env = { TALLYMAN_DATA: '/srv/station' }
  expect(placesOf({ ...hints, env }).data).toBe(resolve('/srv/station'))
  expect(placesOf({ ...hints, env, commandLine: ['tallyman', '--data-dir=/srv/other'] }).data).toBe(
    resolve('/srv/other'),
  )
})

test('an empty name is none', () => {
  expect(placesOf({ ...hints, env: { TALLYMAN_DATA: '' }, commandLine: ['--data-dir='] }).data).toBe(
    resolve(hints.userData),
  )
})

test('logs and what the browser keeps lie inside', () => {
  const places = placesOf(hints)
  expect(places.logs).toBe(join(places.data, 'logs'))
  expect(places.browser).toBe(join(places.data, 'browser'))
})

test('on Windows it is the local profile, never the roaming one', () => {
  const local = resolve('/local')
  expect(placesOf({ ...hints, platform: 'win32', env: { LOCALAPPDATA: local } }).data).toBe(join(local, 'Tallyman'))
})

test('a packaged app lets no environment exchange its parts', () => {
  const env = {
    TALLYMAN_SERVICE_ENTRY: '/tmp/other.js',
    TALLYMAN_SERVICE_HOST: 'nodeChild',
    TALLYMAN_PAGE_ROOT: '/tmp',
    TALLYMAN_CAMERA: 'made',
  }
  expect(testSettings(true, env)).toEqual({
    serviceEntry: undefined,
    serviceHost: undefined,
    pageRoot: undefined,
    camera: undefined,
  })
  expect(testSettings(false, env)).toEqual({
    serviceEntry: '/tmp/other.js',
    serviceHost: 'nodeChild',
    pageRoot: '/tmp',
    camera: 'made',
  })
  expect(testSettings(false, { TALLYMAN_SERVICE_HOST: 'elsewhere' }).serviceHost).toBeUndefined()
})
