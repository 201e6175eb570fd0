import { expect } from '@playwright/test'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { launchEnvironment } from '#scripts/setup/launch-environment.ts'
import { projectRoot } from '#scripts/setup/project-root.ts'
import { connected, test } from './probe-app.ts'

test('a second app on the same data directory ends at once and leaves the first in peace', async ({ launchProbe }) => {
  const first = await launchProbe('nodeChild')
  await connected(first)
  const { electronPath, args, env, stop } = await launchEnvironment()
  const second = spawn(electronPath, [...args, projectRoot, `--data-dir=${first.dataDirectory}`], {
    env,
    stdio: 'ignore',
  })
  try {
    expect(await once(second, 'exit')).toEqual([0, null])
  } finally {
    second.kill('SIGKILL')
    stop()
  }
  expect(first.log().filter(({ msg }) => msg === 'the app starts')).toHaveLength(1)
  expect(await first.page.evaluate(() => window.probe.ask('say still here'))).toBe('still here')
})
