import { useLayoutEffect } from 'react'
import type { FactId } from '#shared/domain/ledger/fact-id.ts'
import { afterPaint } from '../../ui/after-paint.ts'

/** Writes into `data-painted-fact` of the document which scan the person can see: what the bench calls painted. */
export function usePaintedFact(fact: FactId | null): void {
  useLayoutEffect(() => {
    if (fact === null) return
    afterPaint(() => {
      document.documentElement.dataset['paintedFact'] = fact
    })
  }, [fact])
}
