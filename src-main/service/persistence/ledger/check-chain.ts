import type { Checkpoint } from '#shared/domain/ledger/checkpoint.ts'
import type { CheckOutcome } from '#shared/domain/ledger/facts.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { openReadOnly } from '../database/open-read-only.ts'
import { verifyChain } from './verify-chain.ts'

/** Which ledger to check, and a fact that it must have: the last one when the check was ordered. */
export type CheckOrder = { readonly file: string; readonly atLeast: Checkpoint }

/**
 * Reads the ledger of a station at work from its first fact to its last, page by page, through a connection of its own:
 * no transaction of the station waits for it. About eight seconds for a million facts, so it runs in a worker. A failure
 * says, in English, why the file could not be read at all.
 */
export function checkChain({ file, atLeast }: CheckOrder): Result<CheckOutcome, string> {
  const opened = openReadOnly(file)
  if (!opened.ok) return err(`The ledger cannot be read (${opened.error.kind}).`)
  try {
    const verified = verifyChain(opened.value, atLeast)
    if (!verified.ok) return ok({ kind: 'broken', broken: verified.error })
    return ok({ kind: 'whole', facts: verified.value.sequence, hash: verified.value.hash })
  } finally {
    opened.value.close()
  }
}
