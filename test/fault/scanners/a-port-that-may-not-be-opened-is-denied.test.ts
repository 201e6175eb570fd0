import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod } from 'node:fs/promises'
import { userInfo } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { serialPair } from '#test/support/recorded-station.ts'

const program = path.resolve('test/support/print-scanner-states.ts')
const standing = z.object({ state: z.string(), remedy: z.object({ command: z.string() }).nullable() })

/** The account without rights that every Linux has; root could open anything. */
const nobody = 65_534

test.runIf(process.platform === 'linux')(
  'a person outside the group of the port is told so and what helps, and served once let in',
  async ({ skip }) => {
    const pair = await serialPair()
    await chmod(path.dirname(pair.devicePath), 0o755)
    await chmod(pair.devicePath, 0o000)

    const account: { readonly uid?: number; readonly gid?: number } =
      process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}
    const child = spawn(process.execPath, [program, pair.devicePath], { ...account, stdio: ['pipe', 'pipe', 'pipe'] })
    let complaint = ''
    child.stderr.setEncoding('utf8').on('data', (words: string) => {
      complaint += words
    })
    const exited = once(child, 'exit')

    const states: string[] = []
    const remedies: string[] = []
    for await (const line of createInterface({ input: child.stdout })) {
      const { state, remedy } = standing.parse(JSON.parse(line))
      states.push(state)
      if (remedy !== null) remedies.push(remedy.command)
      if (state === 'denied') await chmod(pair.devicePath, 0o666)
      if (state === 'ready') child.stdin.end()
    }
    await exited
    if (/EACCES.*print-scanner-states/.test(complaint)) skip('the account "nobody" may not read this folder')
    expect(complaint).toBe('')
    expect(states).toEqual(['opening', 'denied', 'ready'])
    // Nobody may use it but the superuser, so that no group would help.
    const name = account.uid === nobody ? 'nobody' : userInfo().username
    expect(remedies).toEqual([`sudo chown ${name} ${pair.devicePath}`])
  },
)
