import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { startVirtualDisplay } from '#scripts/setup/virtual-display.ts'

const hasXvfb = spawnSync('Xvfb', ['-version']).error === undefined

async function started() {
  const display = await startVirtualDisplay()
  if (!display.ok) throw new Error(display.error.says)
  return display.value
}

function socketOf(name: string): string {
  return `/tmp/.X11-unix/X${name.slice(1)}`
}

test.skipIf(!hasXvfb)('it takes a free number by itself, and two do not meet', async () => {
  const [one, other] = await Promise.all([started(), started()])
  expect(one.name).toMatch(/^:\d+$/)
  expect(other.name).not.toBe(one.name)
  expect([one, other].map(({ name }) => existsSync(socketOf(name)))).toEqual([true, true])
  one.stop()
  other.stop()
})

test('where none can be made, the person is told what to install', async () => {
  expect(await startVirtualDisplay('no size at all')).toMatchObject({
    ok: false,
    error: { says: expect.stringContaining('a virtual one did not start'), remedy: expect.stringContaining('xvfb') },
  })
})
