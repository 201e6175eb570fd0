import type { Workplace } from '../workplace.ts'

/** A screen waits for a badge to sign with, or does so no more. It asks again while it is open. */
export function awaitBadge({ badgeDesk, readClock }: Workplace, awaits: boolean): Record<string, never> {
  if (awaits) badgeDesk.await(readClock().at)
  else badgeDesk.awaitNoMore()
  return {}
}
