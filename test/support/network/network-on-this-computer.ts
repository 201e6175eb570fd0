import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { PracticeNetworkOptions } from '#training/practice-network/practice-network-options.ts'
import { startPracticeNetwork } from '#training/practice-network/practice-network.ts'

/** Starts a network outside any station, on this computer, for the length of a test, and gives its address. */
export async function networkOnThisComputer(options: Partial<PracticeNetworkOptions> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'network-on-this-computer-'))
  const running = await startPracticeNetwork({
    clock: Date.now,
    journalFile: join(folder, 'journal.jsonl'),
    ...options,
  })
  onTestFinished(async () => {
    await running.stop()
    await rm(folder, { recursive: true, force: true })
  })
  return running.url
}
