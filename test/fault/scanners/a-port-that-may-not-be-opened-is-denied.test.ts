import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { serialPair } from '#test/support/recorded-station.ts'

const program = path.resolve('test/support/print-scanner-states.ts')
/** The account without rights that every Linux has; root could open anything. */
const nobody = 65_534

test.runIf(process.platform === 'linux')(
  'a person outside the group of the port is told so, and served once let in',
  async ({ skip }) => {
    const pair = await serialPair()
    await chmod(path.dirname(pair.devicePath), 0o755)
    await chmod(pair.devicePath, 0o000)

    const account = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}
    const child = spawn(process.execPath, [program, pair.devicePath], { ...account, stdio: ['pipe', 'pipe', 'pipe'] })
    let complaint = ''
    child.stderr.setEncoding('utf8').on('data', (words: string) => {
      complaint += words
    })
    const exited = once(child, 'exit')

    const states: string[] = []
    for await (const state of createInterface({ input: child.stdout })) {
      states.push(state)
      if (state === 'denied') await chmod(pair.devicePath, 0o666)
      if (state === 'ready') child.stdin.end()
    }
    await exited
    if (/EACCES.*print-scanner-states/.test(complaint)) skip('the account "nobody" may not read this folder')
    expect(complaint).toBe('')
    expect(states).toEqual(['opening', 'denied', 'ready'])
  },
)
