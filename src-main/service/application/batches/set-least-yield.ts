import type { CallInput } from '#shared/contract/calls.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { record } from '../record.ts'
import { signedIn } from '../people/signed-in.ts'
import type { Workplace } from '../workplace.ts'

/** How many percent must be left of what a partner commissioned; what was refused for it is judged again. */
export function setLeastYield(
  workplace: Workplace,
  { percent }: CallInput<'batches.setLeastYield'>,
): Result<Record<string, never>, Refusal> {
  const done = immediately(workplace.database, (): Result<Record<string, never>, Refusal> => {
    const person = signedIn(workplace, 'setUpStation')
    if (!person.ok) return person
    // What is so already needs no fact.
    if (workplace.receivedBatches.leastYield() !== percent)
      record(workplace, [{ body: { kind: 'batch.least-yield-set-up', percent }, person: person.value.id, scan: null }])
    return ok({})
  })
  if (done.ok) {
    workplace.tell('batches.changed', {})
    workplace.wakePulling()
  }
  return done
}
