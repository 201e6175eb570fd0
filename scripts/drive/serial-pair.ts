import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { constants, mkdtemp, open, rm } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A real serial line without a device: one end is opened like a scanner's port, a test writes to the other. */
export type SerialPair = {
  /** The path that the station opens; gone while unplugged. */
  readonly devicePath: string
  /** Sends bytes as the scanner; text is sent as UTF-8. Settles when the system has taken them. */
  readonly write: (bytes: Uint8Array | string) => Promise<void>
  /** Hears what the station sends to the scanner from now on; gives all of it so far, one character for each byte. */
  readonly listen: () => () => string
  /** Pulls the plug: the open port closes as that of a USB device does, and the path is gone. */
  readonly unplug: () => Promise<void>
  readonly replug: () => Promise<void>
  /** Unplugs and removes what is left. Idempotent. */
  readonly close: () => Promise<void>
}

type Line = { readonly socat: ChildProcess; readonly scannerEnd: FileHandle }

/** Makes a pair with `socat`. Fails with what to install where that is missing. */
export async function openSerialPair(): Promise<SerialPair> {
  const directory = await mkdtemp(path.join(tmpdir(), 'tallyman-serial-'))
  const devicePath = path.join(directory, 'device')
  const scannerPath = path.join(directory, 'scanner')
  let line: Line | null = await plugIn(devicePath, scannerPath)

  const unplug = async () => {
    const { socat, scannerEnd } = line ?? {}
    line = null
    if (socat !== undefined) await end(socat)
    await scannerEnd?.close()
  }
  return {
    devicePath,
    write: async (bytes) => {
      if (line === null) throw new Error('the pair is unplugged')
      await line.scannerEnd.writeFile(bytes)
    },
    listen: () => {
      if (line === null) throw new Error('the pair is unplugged')
      let heard = ''
      const stream = createReadStream(scannerPath, { encoding: 'latin1' })
      stream.on('data', (words) => {
        heard += words.toString()
      })
      stream.on('error', () => undefined) // how the end of a line shows
      return () => heard
    },
    unplug,
    replug: async () => {
      line ??= await plugIn(devicePath, scannerPath)
    },
    close: async () => {
      await unplug()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

async function plugIn(devicePath: string, scannerPath: string): Promise<Line> {
  const ends = [devicePath, scannerPath].map((link) => `pty,raw,echo=0,link=${link}`)
  const socat = spawn('socat', ['-d', '-d', ...ends], { stdio: ['ignore', 'ignore', 'pipe'] })
  const endWithUs = () => socat.kill()
  process.once('exit', endWithUs)
  socat.once('exit', () => process.off('exit', endWithUs))
  await started(socat)
  const scannerEnd = await open(scannerPath, constants.O_RDWR | constants.O_NOCTTY)
  return { socat, scannerEnd }
}

/** Settles when socat says that it passes bytes on. */
function started(socat: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    socat.once('error', (problem) => {
      reject(new Error('virtual serial ports need socat: apt-get install -y socat', { cause: problem }))
    })
    socat.once('exit', () => reject(new Error(`socat ended at once: ${said}`)))
    socat.stderr?.setEncoding('utf8').on('data', (words: string) => {
      said += words
      if (said.includes('starting data transfer loop')) resolve()
    })
  })
}

async function end(socat: ChildProcess): Promise<void> {
  if (socat.exitCode !== null || socat.signalCode !== null) return
  const exited = once(socat, 'exit')
  socat.kill('SIGTERM') // socat takes its links away with it, as a device takes its path
  await exited
}
