import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { neededPackages } from '#scripts/setup/debian-packages.ts'
import { ensureSystemPackages } from '#scripts/setup/system-packages.ts'

const isDebian = spawnSync('dpkg-query', ['--version']).error === undefined

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

test.skipIf(!isDebian)('not as root, the command that installs what is missing is told exactly', async () => {
  const nothingInstalled = await mkdtemp(join(tmpdir(), 'tallyman-dpkg-'))
  await mkdir(join(nothingInstalled, 'updates'))
  await writeFile(join(nothingInstalled, 'status'), '')
  vi.stubEnv('DPKG_ADMINDIR', nothingInstalled)
  vi.spyOn(process, 'getuid').mockReturnValue(1000)

  const asked = await ensureSystemPackages()
  await rm(nothingInstalled, { recursive: true })

  const command = asked.ok ? '' : asked.error.remedy.split('\n')[1]?.trim()
  expect(command).toMatch(/^sudo apt-get update && sudo apt-get install -y --no-install-recommends xvfb /)
  expect(
    command
      ?.split(' ')
      .slice(-neededPackages.length)
      .map((name) => name.replace(/t64$/, '')),
  ).toEqual(neededPackages)
})
