import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { startPracticeNetwork } from '#training/practice-network/practice-network.ts'

/** Starts a network outside any station, on this computer, for the length of a test, and gives its address. */
export async function networkOnThisComputer(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'network-on-this-computer-'))
  const running = await startPracticeNetwork({ clock: Date.now, journalFile: join(folder, 'journal.jsonl') })
  onTestFinished(async () => {
    await running.stop()
    await rm(folder, { recursive: true, force: true })
  })
  return running.url
}
