import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const program = fileURLToPath(new URL('./write-until-killed.ts', import.meta.url))

/** A process that owns a ledger and appends to it without end. */
export type WritingProcess = {
  /** The next line that it says: `started`, then the sequence of each commit; null once it is gone. */
  readonly nextLine: () => Promise<string | null>
  /** Kills it with SIGKILL and gives what it had still said by then. */
  readonly kill: () => Promise<readonly string[]>
}

/** Starts such a process; it is gone when the test ends. */
export function writeInAnotherProcess(file: string, factsAtOnce = 1): WritingProcess {
  const child = spawn(process.execPath, [program, file, String(factsAtOnce)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = once(child, 'close')
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await gone
  })
  const nextLine = async () => {
    const line = await lines.next()
    return line.done === true ? null : line.value
  }
  return {
    nextLine,
    kill: async () => {
      child.kill('SIGKILL')
      const rest: string[] = []
      for (let line = await nextLine(); line !== null; line = await nextLine()) rest.push(line)
      await gone
      return rest
    },
  }
}
