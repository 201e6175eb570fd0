import { expect } from '@playwright/test'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ask, connected, statesOf, test } from './probe-app.ts'
import type { HostKind } from './probe-app.ts'

const hosts: readonly HostKind[] = ['utilityProcess', 'nodeChild']

for (const host of hosts) {
  test.describe(`a service in the host ${host}`, () => {
    test('starts, is told its places, and talks with the page', async ({ launchProbe }) => {
      const tallyman = await launchProbe(host)
      await connected(tallyman)
      const { pid, page, options } = JSON.parse(await ask(tallyman, 'who'))
      expect(pid).toBe(tallyman.servicePid())
      expect(page).toBe(1)
      expect(options).toEqual({
        dataDirectory: tallyman.dataDirectory,
        logsDirectory: join(tallyman.dataDirectory, 'logs'),
        resourcesDirectory: expect.stringMatching(/resources$/),
        appVersion: expect.stringMatching(/^\d+\.\d+\.\d+$/),
        site: 'training',
        resumeSession: false,
      })
    })

    test('loses, doubles and reorders nothing in a flood of 5,000 frames each way', async ({ launchProbe }) => {
      const tallyman = await launchProbe(host)
      await connected(tallyman)
      const numbers = Array.from({ length: 5_000 }, (_, number) => String(number))

      await tallyman.page.evaluate((all) => all.forEach((number) => window.probe.send(`say up ${number}`)), numbers)
      await tallyman.page.waitForFunction(() => window.probe.frames.length >= 5_000)
      await tallyman.page.evaluate(() => window.probe.send('count 5000'))
      await tallyman.page.waitForFunction(() => window.probe.frames.length >= 10_000)

      const frames = await tallyman.page.evaluate(() => window.probe.frames)
      expect(frames).toEqual([...numbers.map((number) => `up ${number}`), ...numbers])
    })

    test('carries a frame of the greatest length, and refuses a longer one with a reply and a line in the log', async ({
      launchProbe,
    }) => {
      const tallyman = await launchProbe(host)
      await connected(tallyman)
      const lengths = await tallyman.page.evaluate(async () => {
        const longest = await window.probe.ask(`say ${'x'.repeat(1_048_576 - 4)}`)
        const refused = await window.probe.ask(`{"kind":"call","id":41,"name":"${'x'.repeat(1_048_576)}"}`)
        return { longest: longest.length, refused }
      })
      expect(lengths.longest).toBe(1_048_576 - 4)
      expect(JSON.parse(lengths.refused)).toMatchObject({
        kind: 'reply',
        id: 41,
        result: { ok: false, error: { code: 'MALFORMED' } },
      })
      await expect
        .poll(() => tallyman.log().map(({ msg }) => msg))
        .toContainEqual(expect.stringContaining('refused a frame of page connection 1'))
    })

    test('that hangs is noticed, killed and started again', async ({ launchProbe }) => {
      const tallyman = await launchProbe(host)
      await connected(tallyman)
      const before = tallyman.servicePid()
      expect(await ask(tallyman, 'hang')).toBe('lost')
      await connected(tallyman, 2)
      expect(await statesOf(tallyman)).toEqual(['connecting', 'connected', 'notAnswering', 'lost', 'connected'])
      expect(tallyman.servicePid()).not.toBe(before)
      expect(await ask(tallyman, 'say hello again')).toBe('hello again')
    })

    test('that was only busy is left alone, and answers late', async ({ launchProbe }) => {
      const tallyman = await launchProbe(host)
      await connected(tallyman)
      const before = tallyman.servicePid()
      expect(await ask(tallyman, 'pause 2000')).toBe('paused')
      await connected(tallyman, 2)
      expect(await statesOf(tallyman)).toEqual(['connecting', 'connected', 'notAnswering', 'connected'])
      expect(tallyman.servicePid()).toBe(before)
    })

    test('that dies ends every wait, is started again, and resumes the session', async ({ launchProbe }) => {
      const tallyman = await launchProbe(host)
      await connected(tallyman)
      expect(await ask(tallyman, 'die')).toBe('lost')
      await connected(tallyman, 2)
      const { page, options } = JSON.parse(await ask(tallyman, 'who'))
      expect(page).toBe(2)
      expect(options.resumeSession).toBe(true)
    })

    test('that is killed from outside is started again', async ({ launchProbe }) => {
      const tallyman = await launchProbe(host)
      await connected(tallyman)
      process.kill(tallyman.servicePid(), 'SIGKILL')
      await connected(tallyman, 2)
      expect(await statesOf(tallyman)).toEqual(['connecting', 'connected', 'lost', 'connected'])
    })

    test('that dies again and again is given up, with the places told, until a person asks to try again', async ({
      launchProbe,
    }) => {
      const tallyman = await launchProbe(host)
      for (const times of [1, 2, 3, 4]) {
        await connected(tallyman, times)
        expect(await ask(tallyman, 'die')).toBe('lost')
      }
      await connected(tallyman, 5)
      await ask(tallyman, 'die')
      await tallyman.page.waitForFunction(() => window.probe.states.at(-1)?.kind === 'gaveUp')
      expect(await tallyman.page.evaluate(() => window.probe.states.at(-1))).toEqual({
        kind: 'gaveUp',
        dataDirectory: tallyman.dataDirectory,
        logsDirectory: join(tallyman.dataDirectory, 'logs'),
      })
      expect(await ask(tallyman, 'say anyone there')).toBe('gaveUp')

      await tallyman.page.evaluate(() => window.probe.tryAgain())
      await connected(tallyman, 6)
      expect(await ask(tallyman, 'say back')).toBe('back')
    })

    test('that cannot open the station says why, and tries again only when asked', async ({ launchProbe }) => {
      const tallyman = await launchProbe(host)
      await connected(tallyman)
      await writeFile(join(tallyman.dataDirectory, 'refuse-to-start'), '')
      expect(await ask(tallyman, 'die')).toBe('lost')
      await tallyman.page.waitForFunction(() => window.probe.states.at(-1)?.kind === 'startFailed')
      expect(await tallyman.page.evaluate(() => window.probe.states.at(-1))).toEqual({
        kind: 'startFailed',
        refusal: { code: 'DISK_FULL', details: { path: tallyman.dataDirectory } },
      })
      await tallyman.page.evaluate(() => window.probe.tryAgain())
      await tallyman.page.waitForFunction(
        () => window.probe.states.filter(({ kind }) => kind === 'startFailed').length === 2,
      )
    })

    test('gets a new connection at each reload of the page, and hears that the old one is gone', async ({
      launchProbe,
    }) => {
      const tallyman = await launchProbe(host)
      await connected(tallyman)
      await tallyman.page.reload()
      await connected(tallyman)
      expect(JSON.parse(await ask(tallyman, 'who')).page).toBe(2)
      await expect.poll(() => tallyman.log().map(({ msg }) => msg)).toContain('page connection 1 closed')
    })

    test('comes to rest before the app ends', async ({ launchProbe }) => {
      const tallyman = await launchProbe(host, { dataDirectory: test.info().outputPath('station') })
      await connected(tallyman)
      const pid = tallyman.servicePid()
      await tallyman.stop()
      expect(runs(pid)).toBe(false)
      const messages = tallyman.log().map(({ msg }) => msg)
      expect(messages).toContain('the probe came to rest')
      expect(messages.at(-1)).toBe('the app ends')
    })

    test('does not outlive an app that was killed', async ({ launchProbe }) => {
      const tallyman = await launchProbe(host)
      await connected(tallyman)
      const pid = tallyman.servicePid()
      expect(runs(pid)).toBe(true)
      tallyman.app.process().kill('SIGKILL')
      await expect.poll(() => runs(pid)).toBe(false)
    })
  })
}

/** Whether a process runs; one that ended and was not yet reaped does not. */
function runs(pid: number): boolean {
  if (process.platform === 'linux' && !existsSync(`/proc/${pid}`)) return false
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
