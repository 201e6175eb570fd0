import type { Origin } from '#shared/epcis/document.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { backOff } from '#shared/sync/back-off.ts'
import type { Pace } from '#shared/sync/back-off.ts'
import type { LinkEvent } from '#shared/sync/link.ts'
import type { EpcisCaptureClient } from './epcis-capture-client.ts'

/** What every exchange about messages works with. */
export type Delivery = {
  readonly client: EpcisCaptureClient
  /** What every document says of its sender. */
  readonly origin: Origin
  readonly pace: Pace
  readonly now: () => Instant
  /** Chance, 0 up to but not including 1. */
  readonly random: () => number
  /** Tells the link what an exchange showed of it. */
  readonly linkHeard: (event: LinkEvent) => void
}

/** When to try again after so many tries in vain. */
export function nextTry({ pace, now, random }: Delivery, triesInVain: number): Instant {
  return (now() + backOff(pace, triesInVain, random())) as Instant
}

/** Tells the link of an answer with a status that is about the network and not about what was asked; true where it was one. */
export function troubleHeard(
  delivery: Delivery,
  reply: { readonly status: number; readonly said: string; readonly retryAfter: number | null },
): boolean {
  const { status, said, retryAfter: wait } = reply
  const at = delivery.now()
  if (status === 401 || status === 403) {
    delivery.linkHeard({ kind: 'signInWanted', at, said })
    return true
  }
  if (status === 429 || status >= 500) {
    delivery.linkHeard({ kind: 'unserved', service: 'answer', at, said, wait, jitter: delivery.random() })
    return true
  }
  return false
}
