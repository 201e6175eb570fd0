import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { startPracticeNetwork } from '#training/practice-network/practice-network.ts'

// Starts the practice network by itself and prints where it listens: npm run practice-network -- --port 0 --data DIR
// It runs until it is interrupted; its events stay in DIR.

const { values } = parseArgs({ options: { port: { type: 'string', default: '0' }, data: { type: 'string' } } })
const port = Number(values.port)
if (values.data === undefined || values.data === '' || !Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error('Say where its events are kept, and on which port it listens (0: a free one):')
  console.error('  npm run practice-network -- --port 0 --data DIR')
  process.exit(2)
}

const folder = resolve(values.data)
mkdirSync(folder, { recursive: true })
try {
  const network = await startPracticeNetwork({ journalFile: join(folder, 'practice-network.jsonl'), port })
  console.log(JSON.stringify({ listening: network.url }))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void network.stop())
} catch (failure) {
  console.error(`The practice network did not start: ${failure instanceof Error ? failure.message : String(failure)}`)
  process.exitCode = 1
}
