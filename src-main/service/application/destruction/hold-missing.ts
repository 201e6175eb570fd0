import type { TallymanFact } from '#shared/domain/facts.ts'
import { missingOnHold } from '#shared/domain/holds/missing.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Workplace } from '../workplace.ts'

/** What was decided about the list of an order; where goods come off it because they are missing, their hold right behind it. */
export function withMissingOnHold(
  { heldItems }: Pick<Workplace, 'heldItems'>,
  decided: readonly TallymanFact[],
  at: Instant,
): readonly TallymanFact[] {
  const takenOut = decided.find((fact) => fact.kind === 'contents.taken-out')
  return [
    ...decided,
    ...decided.flatMap((fact) =>
      fact.kind === 'destruction.items-removed' && fact.because === 'missing'
        ? missingOnHold(heldItems.notOnHold(fact.items, 'exception'), fact.note, takenOut?.eventTime ?? null, at)
        : [],
    ),
  ]
}
