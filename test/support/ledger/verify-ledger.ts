import { spawnSync } from 'node:child_process'

/** Runs `verify-ledger` as an auditor would: its exit code, what it said line by line, and what it complained of. */
export function verifyLedger(...args: readonly string[]): {
  readonly status: number | null
  readonly said: readonly string[]
  readonly complaint: string
} {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/verify-ledger.ts', ...args], {
    encoding: 'utf8',
  })
  return { status, said: stdout.trimEnd().split('\n'), complaint: stderr.trimEnd() }
}
