import type { AttentionEntry } from '#shared/contract/views/attention-views.ts'
import type { HandingOver } from './hand-over.ts'
import type { Workplace } from '../workplace.ts'

/** A drive that is gone for a moment is nobody's business. */
const triesBeforeItIsTold = 4

/** The batches whose hand-over waits for a person: refused, the oldest first; then those that are held up again and again. */
export function handOversThatWait(
  { handOvers }: Pick<Workplace, 'handOvers'>,
  handingOver: HandingOver,
  limit: number,
): readonly AttentionEntry[] {
  const refused = handOvers
    .refused(limit)
    .flatMap(({ batch, lot, record: { standing } }): readonly AttentionEntry[] => {
      if (standing.kind !== 'refused') return []
      const { because, said, since } = standing
      return [{ kind: 'handOverWaits', batch, lot, isRefused: true, because, said, since }]
    })
  const heldUp = handingOver.allHeldUp().flatMap(([batch, held]): readonly AttentionEntry[] => {
    const { lot, because, said, since, triesInVain } = held
    if (triesInVain < triesBeforeItIsTold) return []
    return [{ kind: 'handOverWaits', batch, lot, isRefused: false, because, said, since }]
  })
  return [...refused, ...heldUp]
}
