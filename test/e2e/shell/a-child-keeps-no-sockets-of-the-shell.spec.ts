import { expect } from '@playwright/test'
import { readdirSync, readlinkSync } from 'node:fs'
import { ask, connected, test } from './probe-app.ts'

test('a service that is started again as a child on Node holds no channel of the page or the GPU process', async ({
  launchProbe,
}) => {
  test.skip(process.platform !== 'linux', 'elsewhere nothing is inherited')
  const tallyman = await launchProbe('nodeChild')
  await connected(tallyman)
  await ask(tallyman, 'die')
  await connected(tallyman, 2)
  const folder = `/proc/${tallyman.servicePid()}/fd`
  const sockets = readdirSync(folder).filter((descriptor) =>
    readlinkSync(`${folder}/${descriptor}`).startsWith('socket:'),
  )
  expect(sockets.map(Number).filter((descriptor) => descriptor > 3)).toEqual([])
})
