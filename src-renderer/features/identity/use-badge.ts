import { useLayoutEffect, useState } from 'react'
import type { ScanAnswer } from '#shared/contract/views/scan-views.ts'
import { useStation } from '../../state/station-context.tsx'

type BadgeOutcome = NonNullable<ScanAnswer['badge']>['outcome']

/** A badge that was scanned here and whose secret is still to come: its ticket goes where a name would. */
export type ShownBadge = { readonly name: string; readonly ticket: string }

/** How long a badge that was scanned before the screen opened still counts, in milliseconds; its ticket lasts longer. */
const fromBefore = 60_000

/**
 * The badge scanned last that asks for a secret, and the way to lay it aside. With `before`, the scan that opened the
 * screen counts too: it came before the screen could hear of it.
 */
export function useBadge(
  outcome: BadgeOutcome,
  { before }: { readonly before: boolean },
): { readonly badge: ShownBadge | null; readonly layAside: () => void } {
  const { client, state } = useStation()
  const [badge, setBadge] = useState<ShownBadge | null>(() => {
    const heard = before ? state.getState().lastAnswer : null
    return heard !== null && performance.now() - heard.heardAt < fromBefore ? shownBadge(heard.answer, outcome) : null
  })
  useLayoutEffect(
    () =>
      client.onNotice('scan.answered', (answer) => {
        const scanned = shownBadge(answer, outcome)
        if (scanned !== null) setBadge(scanned)
      }),
    [client, outcome],
  )
  return { badge, layAside: () => setBadge(null) }
}

function shownBadge({ badge }: ScanAnswer, outcome: BadgeOutcome): ShownBadge | null {
  return badge !== null && badge.outcome === outcome && badge.ticket !== null
    ? { name: badge.name, ticket: badge.ticket }
    : null
}
