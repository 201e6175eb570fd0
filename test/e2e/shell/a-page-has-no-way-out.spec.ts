import { expect } from '@playwright/test'
import { readFileSync } from 'node:fs'
import type { RunningTallyman } from '#scripts/drive/launch-tallyman.ts'
import { connected, test } from './probe-app.ts'

const elsewhere = 'https://elsewhere.example/'

test('the page runs in a sandbox, in a world of its own, without Node', async ({ launchProbe }) => {
  const { app, page } = await launchProbe('nodeChild')
  const preferences: unknown = await app.evaluate(({ BrowserWindow }) => {
    const page = BrowserWindow.getAllWindows()[0]?.webContents
    // Electron's own way to look them up for a sandboxed preload; not in its public types.
    return page === undefined ? undefined : Reflect.apply(Reflect.get(page, 'getLastWebPreferences'), page, [])
  })
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
  })
  const found = await page.evaluate(() =>
    ['process', 'require', 'module', 'global', 'Buffer', 'electron', 'ipcRenderer'].filter((name) => name in window),
  )
  expect(found).toEqual([])
  expect(await page.evaluate(() => Object.keys(window.tallyman))).toEqual([
    'openStation',
    'onServiceState',
    'tryAgain',
    'chooseSite',
    'printToPdf',
    'printOnPaper',
    'keysSoFar',
  ])
})

test("the system's own sandbox holds the page's process", async ({ launchProbe }) => {
  test.skip(process.platform !== 'linux' || process.getuid?.() === 0, 'the superuser runs Chromium without it')
  const { app } = await launchProbe('nodeChild')
  const pid = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId())
  expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m)
})

test('our scheme serves the files of the page and nothing else', async ({ launchProbe }) => {
  const tallyman = await launchProbe('nodeChild')
  expect(await statusOf(tallyman, 'app://tallyman/index.html')).toBe(200)
  const refused = [
    'app://tallyman/..%2fprobe-service.mjs',
    'app://tallyman/..%5cprobe-service.mjs',
    'app://tallyman/%2e%2e%2fprobe-service.mjs',
    'app://tallyman/index.html%00.js',
    'app://tallyman//etc/passwd',
    'app://tallyman/C:/Windows/win.ini',
    'app://tallyman/.hidden.js',
    'app://tallyman/no-such-file.js',
    'app://elsewhere/index.html',
  ]
  for (const address of refused) expect(await statusOf(tallyman, address), address).toBe(404)
  const logged = tallyman.log().filter(({ msg }) => msg === 'refused an address')
  expect(logged).toHaveLength(refused.length)
})

test('every answer carries the policy as a header, with no connections at all', async ({ launchProbe }) => {
  const { app } = await launchProbe('nodeChild')
  for (const address of ['app://tallyman/index.html', 'app://tallyman/probe-page.js', 'app://tallyman/nothing']) {
    const headers = await app.evaluate(async ({ session }, url) => {
      const answer = await session.defaultSession.fetch(url)
      return {
        policy: answer.headers.get('content-security-policy'),
        sniffing: answer.headers.get('x-content-type-options'),
      }
    }, address)
    const policy = headers.policy?.split('; ')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("connect-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(headers.policy).not.toMatch(/unsafe|\*|https?:/)
    expect(headers.sniffing).toBe('nosniff')
  }
})

test('script in the markup does not run', async ({ launchProbe }) => {
  const { page } = await launchProbe('nodeChild')
  const violations = await page.evaluate(async () => {
    const blocked: string[] = []
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => blocked.push(effectiveDirective))
    const script = document.createElement('script')
    script.textContent = 'window.ran = true'
    document.body.append(script)
    document.body.insertAdjacentHTML('beforeend', '<img src="x:" onerror="window.ran = true">')
    await new Promise((resolve) => setTimeout(resolve, 100))
    return { blocked, ran: 'ran' in window }
  })
  expect(violations.ran).toBe(false)
  expect(violations.blocked).toEqual(expect.arrayContaining(['script-src-elem', 'script-src-attr']))
})

test('text does not become code, not even in a timer', async ({ launchProbe }) => {
  const { page } = await launchProbe('nodeChild')
  // Playwright's own evaluate may; only what the page itself does later is under the policy.
  const outcome = await page.evaluate(
    () =>
      new Promise<string>((resolve) =>
        setTimeout(() => {
          try {
            resolve(`ran: ${String(Reflect.apply(Reflect.get(globalThis, 'eval'), undefined, ['1 + 1']))}`)
          } catch (error) {
            resolve(error instanceof Error ? error.name : 'refused')
          }
        }, 0),
      ),
  )
  expect(outcome).toBe('EvalError')
})

test('the page reaches no network, not even to fetch from its own origin', async ({ launchProbe }) => {
  const { page } = await launchProbe('nodeChild')
  const outcome = await page.evaluate(async (address) => {
    const blocked: string[] = []
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => blocked.push(effectiveDirective))
    const fetched = await Promise.allSettled([fetch(address), fetch('/index.html'), fetch('http://127.0.0.1:1/')])
    new Image().src = `${address}picture.png`
    new WebSocket(address.replace('https', 'wss')).close()
    await new Promise((resolve) => setTimeout(resolve, 100))
    return { fetched: fetched.map(({ status }) => status), blocked }
  }, elsewhere)
  expect(outcome.fetched).toEqual(['rejected', 'rejected', 'rejected'])
  expect(outcome.blocked.filter((directive) => directive === 'connect-src').length).toBeGreaterThanOrEqual(4)
  expect(outcome.blocked).toContain('img-src')
})

test('the page goes nowhere', async ({ launchProbe }) => {
  const tallyman = await launchProbe('nodeChild')
  const { page } = tallyman
  const before = page.url()
  for (const target of [elsewhere, 'http://127.0.0.1:9/', 'app://tallyman/probe-page.js']) {
    await page.evaluate((address) => {
      const link = document.createElement('a')
      link.href = address
      document.body.append(link)
      link.click()
    }, target)
    await expect.poll(() => refusals(tallyman, 'refused a navigation')).toContain(target)
  }
  expect(page.url()).toBe(before)
})

test('no second window opens', async ({ launchProbe }) => {
  const tallyman = await launchProbe('nodeChild')
  const opened = await tallyman.page.evaluate((address) => window.open(address) !== null, elsewhere)
  expect(opened).toBe(false)
  await expect.poll(() => refusals(tallyman, 'refused a new window')).toEqual([elsewhere])
  expect(tallyman.app.windows()).toHaveLength(1)
})

test('a page may see through a camera for a photo, and is given no other permission', async ({ launchProbe }) => {
  const tallyman = await launchProbe('nodeChild', { args: ['--use-fake-device-for-media-stream'] })
  const answers = await tallyman.page.evaluate(async () => {
    const nameOf = (error: unknown) => (error instanceof Error ? error.name : String(error))
    const place = new Promise<string>((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        ({ code }) => resolve(code === 1 ? 'denied' : `code ${code}`),
      ),
    )
    return {
      camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'given', nameOf),
      sound: await navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'given', nameOf),
      both: await navigator.mediaDevices.getUserMedia({ video: true, audio: true }).then(() => 'given', nameOf),
      notices: await Notification.requestPermission(),
      place: await place,
    }
  })
  expect(answers).toEqual({
    camera: 'given',
    sound: 'NotAllowedError',
    both: 'NotAllowedError',
    notices: 'denied',
    place: 'denied',
  })
  const asked = tallyman.log().filter(({ msg }) => msg === 'refused a permission')
  expect(asked.map(({ permission }) => permission)).toEqual(expect.arrayContaining(['media', 'geolocation']))
})

test('a page gets one port; a second request is refused', async ({ launchProbe }) => {
  const tallyman = await launchProbe('nodeChild')
  await connected(tallyman)
  await tallyman.page.evaluate(() => window.tallyman.openStation(crypto.randomUUID()))
  await expect.poll(() => tallyman.log().map(({ msg }) => msg)).toContain('refused a port: this page has asked before')
  expect(await tallyman.page.evaluate(() => window.probe.states.length)).toBe(2)
})

test('another window gets no port, even with our page and our preload', async ({ launchProbe }) => {
  const tallyman = await launchProbe('nodeChild')
  await connected(tallyman)
  const opened = tallyman.app.waitForEvent('window')
  const origin = await tallyman.app.evaluate(async ({ app, BrowserWindow }) => {
    const preload = `${app.getAppPath()}/out/preload/preload.cjs`
    const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
    await other.loadURL('app://tallyman/index.html')
    return other.webContents.mainFrame.origin
  })
  expect(origin).toBe('app://tallyman')
  await expect
    .poll(() => tallyman.log())
    .toContainEqual(expect.objectContaining({ msg: 'refused a page', because: 'it is not our window' }))
  const other = await opened
  expect(await other.evaluate(() => window.probe.states.map(({ kind }) => kind))).toEqual(['connecting'])
})

test('a page of another origin in our own window gets no port', async ({ launchProbe }) => {
  const tallyman = await launchProbe('nodeChild')
  await connected(tallyman)
  await tallyman.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.loadURL('app://elsewhere/'))
  await tallyman.page.evaluate(() => window.tallyman.openStation('01234567-89ab-4cde-8f01-23456789abcd'))
  await expect
    .poll(() => tallyman.log())
    .toContainEqual(expect.objectContaining({ msg: 'refused a page', because: 'its origin is app://elsewhere' }))
})

test('a port that somebody else hands to the page is not taken', async ({ launchProbe }) => {
  const tallyman = await launchProbe('nodeChild')
  await connected(tallyman)
  await tallyman.page.evaluate(async () => {
    const message = { channel: 'tallyman:port', nonce: crypto.randomUUID(), connection: 99 }
    window.postMessage(message, window.location.origin, [new MessageChannel().port1])
    await new Promise((resolve) => setTimeout(resolve, 100))
  })
  expect(await tallyman.page.evaluate(() => window.probe.states.map(({ kind }) => kind))).toEqual([
    'connecting',
    'connected',
  ])
  expect(await tallyman.page.evaluate(() => window.probe.ask('say the same service'))).toBe('the same service')
})

for (const host of ['utilityProcess', 'nodeChild'] as const)
  test(`what is not text is refused with an error and a line in the log (${host})`, async ({ launchProbe }) => {
    const tallyman = await launchProbe(host)
    await connected(tallyman)
    await tallyman.page.evaluate(() => {
      for (const thing of [{ kind: 'call' }, 7, null, new ArrayBuffer(8)])
        Reflect.apply(window.probe.send, undefined, [thing])
    })
    await tallyman.page.waitForFunction(() => window.probe.frames.length === 4)
    const replies = await tallyman.page.evaluate(() => window.probe.frames.map((frame): unknown => JSON.parse(frame)))
    for (const reply of replies)
      expect(reply).toMatchObject({ kind: 'reply', id: 0, result: { ok: false, error: { code: 'MALFORMED' } } })
    await expect
      .poll(() => tallyman.log().filter(({ msg }) => msg.startsWith('refused a frame of page connection 1')))
      .toHaveLength(4)
  })

function statusOf({ app }: RunningTallyman, address: string): Promise<number> {
  return app.evaluate(async ({ session }, url) => (await session.defaultSession.fetch(url)).status, address)
}

function refusals({ log }: RunningTallyman, message: string): unknown[] {
  return log().flatMap(({ msg, address }) => (msg === message ? [address] : []))
}
