import { startPracticeNetwork } from '#training/practice-network/practice-network.ts'

// A practice network in a process of its own, for tests that kill it: tells its parent where it listens.
const [journalFile = ''] = process.argv.slice(2)
const { url } = await startPracticeNetwork({ journalFile })
process.send?.(url)
