import { serveShell } from '#service/ipc/shell-link.ts'
import { err, ok } from '#shared/kernel/result.ts'

/** A program on Node under the link, for its tests: `dataDirectory` says how its start ends. */
serveShell({
  start({ dataDirectory }) {
    if (dataDirectory === 'bug') return Promise.reject(new Error('a bug at the start'))
    return Promise.resolve(
      dataDirectory === 'full' ? err({ code: 'DISK_FULL', details: { path: dataDirectory } }) : ok(undefined),
    )
  },
  computerWoke: () => console.log('the computer woke'),
  connect(page) {
    page.onFrame((frame) => {
      if (frame === 'forget a rejection') void Promise.reject(new Error('a bug that nobody waits for'))
      else page.send(`${page.id}: ${frame}`)
    })
    page.onClose(() => console.log(`closed ${page.id}`))
  },
  async stop() {
    await new Promise((resolve) => setImmediate(resolve))
    console.log('at rest')
  },
})
