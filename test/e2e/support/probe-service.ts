import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { serveShell } from '#service/ipc/shell-link.ts'
import type { StartOptions } from '#shared/contract/shell-link.ts'
import { err, ok } from '#shared/kernel/result.ts'

/**
 * A service that opens no database, so that every host of a service can be tested on every runtime.
 * A frame is one word and what belongs to it: `say TEXT`, `count N`, `who`, `hang`, `die`.
 */
let options: StartOptions | undefined

serveShell({
  start(given) {
    options = given
    const refused = existsSync(join(given.dataDirectory, 'refuse-to-start'))
    return Promise.resolve(refused ? err({ code: 'DISK_FULL', details: { path: given.dataDirectory } }) : ok(undefined))
  },
  computerWoke: () => console.log('the computer woke'),
  connect(page) {
    page.onFrame((frame) => {
      const [word, ...rest] = frame.split(' ')
      switch (word) {
        case 'say':
          return page.send(rest.join(' '))
        case 'count':
          for (let number = 0; number < Number(rest[0]); number += 1) page.send(String(number))
          return
        case 'who':
          return page.send(JSON.stringify({ pid: process.pid, page: page.id, options }))
        case 'hang':
          for (;;) continue
        case 'pause': {
          const end = performance.now() + Number(rest[0])
          while (performance.now() < end) continue
          return page.send('paused')
        }
        case 'die':
          process.exit(7)
        default:
          return page.send(`unknown word ${String(word)}`)
      }
    })
    page.onClose(() => console.log(`page connection ${page.id} closed`))
  },
  stop: () => Promise.resolve(console.log('the probe came to rest')),
})
