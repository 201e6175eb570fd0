import { execFile } from 'node:child_process'
import { join } from 'node:path'

const script = join(import.meta.dirname, '../../../scripts/verify-ledger.ts')

/** Runs `verify-ledger` on a file as an auditor would; `whole`, or what it says is wrong. */
export function verifyLedgerFile(file: string, checkpoint?: string): Promise<string> {
  const args = [script, file, ...(checkpoint === undefined ? [] : [checkpoint])]
  return new Promise((resolve) => {
    execFile(process.execPath, args, (failure, said, complaint) => {
      resolve(failure === null ? 'whole' : `${said}${complaint}`)
    })
  })
}
