import { readlink, rm, symlink } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { readyStation, serialPair } from '#test/support/recorded-station.ts'

test('a port that died while the computer slept, and still looks open, is opened anew', async () => {
  const { station, pair, scans, states, until } = await readyStation()
  // Another line takes over the path: the station goes on listening to the old one, where nothing comes any more.
  const woken = await serialPair()
  await rm(pair.devicePath)
  await symlink(await readlink(woken.devicePath), pair.devicePath)
  await woken.write('into the void\r')
  expect(station.views()[0]?.state).toBe('ready')

  await station.openAnew()
  await until(() => states.map(({ state }) => state).join(' ') === 'opening ready opening ready')
  await woken.write('one\r')
  await until(() => scans.length === 1)
  expect(scans[0]?.text).toBe('one')
})
