import { mostReleases } from '#shared/contract/calls/batch-closing-calls.ts'
import type { HeldReleaseView } from '#shared/contract/calls/batch-closing-calls.ts'
import type { AttentionEntry } from '#shared/contract/views/attention-views.ts'
import { canonicalJson } from '#shared/kernel/canonical-json.ts'
import { judgeLeaving } from '../people/judge-leaving.ts'
import { listReleases } from './held-releases.ts'
import type { Workplace } from '../workplace.ts'

/**
 * The releases that were signed before their numbers and that nothing but a person moves on, the oldest first. Asked at every
 * change of the station's status, so the numbers of a batch are counted only after something of it changed.
 */
export function openReleasesThatWait(workplace: Workplace): (limit: number) => readonly AttentionEntry[] {
  let judged: { readonly of: string; readonly entries: readonly AttentionEntry[] } = { of: '', entries: [] }

  /** All that the judgement rests on; each a look-up. */
  function restsOn(): string {
    const { batchClosings, batches, recalls } = workplace
    return canonicalJson(
      batchClosings.held(mostReleases).map(({ release, gtin, lot }) => {
        const id = batches.named(gtin, lot)?.id ?? null
        const head = id === null ? null : batches.find(id)
        return [
          release,
          head?.items ?? 0,
          head?.closed ?? null,
          head?.expiry ?? null,
          id === null ? null : batches.openFileOf(id),
          id === null || judgeLeaving(workplace, id).ok,
          recalls.standing({ gtin, lot }) !== null,
        ]
      }),
    )
  }

  return (limit) => {
    const of = restsOn()
    if (of !== judged.of) {
      const entries = listReleases(workplace)
        .releases.filter(({ stands }) => needsPerson(stands))
        .map(({ release, lot, at: since }): AttentionEntry => ({ kind: 'releaseWaits', release, lot, since }))
      judged = { of, entries }
    }
    return judged.entries.slice(0, limit)
  }
}

/** A file that is still being recorded, and a hand-over, end by themselves or stand before a person by themselves. */
function needsPerson(stands: HeldReleaseView['stands']): boolean {
  switch (stands.kind) {
    case 'waits':
      return false
    case 'misfit':
      return true
    case 'refused':
      return stands.refusal.code !== 'BATCH_FILE_OPEN' && stands.refusal.code !== 'BATCH_NOT_HANDED_OVER'
  }
}
