import type { OutboundFormat } from '#shared/epcis/outbound-format.ts'
import type { Origin } from '#shared/epcis/document.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { backOff } from '#shared/sync/back-off.ts'
import type { Pace } from '#shared/sync/back-off.ts'
import { troubleIn } from '#shared/sync/link.ts'
import type { LinkEvent } from '#shared/sync/link.ts'
import type { Answer, EpcisCaptureClient } from './epcis-capture-client.ts'

/** What every exchange about messages works with. */
export type Delivery = {
  readonly client: EpcisCaptureClient
  /** How its events and documents are written. */
  readonly format: OutboundFormat
  /** What every document says of its sender. */
  readonly origin: Origin
  readonly pace: Pace
  readonly now: () => Instant
  /** Chance, 0 up to but not including 1. */
  readonly random: () => number
  /** Tells the link what an exchange showed of it. */
  readonly linkHeard: (event: LinkEvent) => void
  /** Tells that a part of a document may be stored. */
  readonly storedInPart: () => void
  /** How far the network's clock is ahead of ours in milliseconds, as it said last; null where it never did. */
  readonly clockAhead: () => number | null
}

/** When to try again after so many tries in vain. */
export function nextTry({ pace, now, random }: Delivery, triesInVain: number): Instant {
  return (now() + backOff(pace, triesInVain, random())) as Instant
}

/** Tells the link of an answer with a status that is about the network and not about what was asked; true where it was one. */
export function troubleHeard(
  delivery: Delivery,
  reply: Pick<Answer<{ readonly retryAfter: number | null }>, 'status' | 'said' | 'isPage' | 'retryAfter'>,
): boolean {
  const { status, said, retryAfter: wait } = reply
  const at = delivery.now()
  if (status === 401) {
    delivery.linkHeard({ kind: 'signInWanted', at, said })
    return true
  }
  const troubleKind = troubleIn(status, reply.isPage)
  if (troubleKind === 'strangeAnswer') return false
  delivery.linkHeard({ kind: 'unserved', troubleKind, service: 'answer', at, said, wait, jitter: delivery.random() })
  return true
}
