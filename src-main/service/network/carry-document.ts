import type { Result } from '#shared/kernel/result.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { unreachable } from '#shared/kernel/unreachable.ts'
import type { AnnouncedLimits, CaptureLimits } from '#shared/sync/capture-limits.ts'
import { splitAfterTooLarge } from '#shared/sync/split-limits.ts'
import { canBeSplit } from '#shared/epcis/split-event.ts'
import { captureVerdict } from '#shared/sync/capture-verdict.ts'
import { troubleIn } from '#shared/sync/link.ts'
import type { CaptureReply, CaptureVerdict, Problem } from '#shared/sync/capture-verdict.ts'
import type { Happening } from '#shared/sync/message-progress.ts'
import type { DocumentHeard, OutgoingDocument } from '#service/persistence/outbox/dispatch.ts'
import { isAheadOf } from '#shared/sync/other-clock.ts'
import { nextTry } from './delivery.ts'
import { newestTimeIn } from './event-times.ts'
import type { Delivery } from './delivery.ts'
import type { Answer } from './epcis-capture-client.ts'
import type { NoReply } from './http-exchange.ts'

/** What came of a document: what to write down, and what sending goes on with. */
export type Carried = {
  readonly heard: DocumentHeard
  readonly captureUrl: string | null
  /** How large the document was and what was said to that, where it was too large. */
  readonly tooLarge: { readonly document: CaptureLimits; readonly said: AnnouncedLimits } | null
}

/** Sends one document that is written down already. */
export async function carryDocument(delivery: Delivery, document: OutgoingDocument): Promise<Carried> {
  const text = delivery.format.document(document.bodies, delivery.now(), delivery.origin)
  const reply = await delivery.client.capture(text)
  const at = delivery.now()
  const { verdict, happening, narrow } = reply.ok
    ? afterReply(delivery, document, reply.value, at)
    : afterSilence(delivery, document, reply.error, at)
  const heard: DocumentHeard = {
    about: 'document',
    document: document.number,
    messages: document.messages,
    happenings: [happening],
    exchanges: [{ at, what: `POST /capture (${document.bodies.length} events)`, ...saidOf(reply) }],
    narrow: narrow && document.messages.length > 1 ? problemsOf(reply) : null,
  }
  const size = { events: document.bodies.length, bytes: Buffer.byteLength(text) }
  return {
    heard,
    captureUrl: verdict?.kind === 'accepted' ? verdict.captureUrl : null,
    tooLarge: verdict?.kind === 'tooLarge' ? { document: size, said: verdict.limits } : null,
  }
}

type Meaning = { readonly happening: Happening; readonly narrow: boolean; readonly verdict: CaptureVerdict | null }

function afterSilence(delivery: Delivery, document: OutgoingDocument, silence: NoReply, at: Instant): Meaning {
  const { said, troubleKind } = silence
  delivery.linkHeard({ kind: 'unreachable', troubleKind, at, said, jitter: delivery.random() })
  const nextTryAt = nextTry(delivery, document.attempts)
  return { happening: { kind: silence.kind, nextTryAt }, narrow: silence.kind === 'replyLost', verdict: null }
}

function afterReply(delivery: Delivery, document: OutgoingDocument, reply: Answer<CaptureReply>, at: Instant): Meaning {
  const verdict = captureVerdict(reply)
  const alone = document.messages.length === 1
  const { said, retryAfter: wait, clockAhead } = reply
  if (clockAhead !== null) delivery.linkHeard({ kind: 'clockRead', ahead: clockAhead })
  const unserved = (trouble: string) =>
    delivery.linkHeard({
      kind: 'unserved',
      troubleKind: troubleIn(reply.status, reply.isPage),
      service: 'capture',
      at,
      said: trouble,
      wait,
      jitter: delivery.random(),
    })
  switch (verdict.kind) {
    case 'accepted':
      delivery.linkHeard({ kind: 'served', service: 'capture', at })
      return { verdict, narrow: false, happening: { kind: 'accepted', captureUrl: verdict.captureUrl } }
    case 'rejected':
      delivery.linkHeard({ kind: 'served', service: 'capture', at })
      return { verdict, narrow: true, happening: rejection(delivery, document, said, at) }
    case 'saidDuplicate':
      delivery.linkHeard({ kind: 'served', service: 'capture', at })
      return { verdict, narrow: true, happening: { kind: 'saidDuplicate', alone } }
    case 'tooLarge':
      delivery.linkHeard({ kind: 'served', service: 'capture', at })
      return {
        verdict,
        narrow: false,
        happening: { kind: 'tooLarge', alone, said, splitTo: splitTo(delivery, document, verdict.limits) },
      }
    case 'signInWanted':
      delivery.linkHeard({ kind: 'signInWanted', at, said })
      return { verdict, narrow: false, happening: { kind: 'signInWanted' } }
    case 'forbidden':
      unserved(said)
      return { verdict, narrow: true, happening: { kind: 'putOff', nextTryAt: nextTry(delivery, document.attempts) } }
    case 'putOff':
      unserved(said)
      return { verdict, narrow: false, happening: { kind: 'putOff', nextTryAt: nextTry(delivery, document.attempts) } }
    case 'unclear': {
      const trouble = reply.status < 300 ? `the reply names no capture job on this host (${said})` : said
      unserved(trouble)
      return {
        verdict,
        narrow: true,
        happening: { kind: 'replyLost', nextTryAt: nextTry(delivery, document.attempts) },
      }
    }
    default:
      return unreachable(verdict)
  }
}

/** The most bytes that the event of a document that was too large with nothing else in it may have; null where it cannot be split. */
function splitTo({ format, origin }: Delivery, { bodies }: OutgoingDocument, said: AnnouncedLimits): number | null {
  const [body] = bodies
  if (body === undefined || bodies.length > 1 || !canBeSplit(format.eventOf(body))) return null
  const eventBytes = Buffer.byteLength(body)
  return splitAfterTooLarge({ bytes: format.envelopeBytes(origin) + eventBytes, eventBytes }, said)
}

/** A message alone that lies ahead of the network's clock is not judged yet: it is sent again when that clock is there. */
function rejection(delivery: Delivery, document: OutgoingDocument, said: string, at: Instant): Happening {
  const alone = document.messages.length === 1
  if (alone && isAheadOf(newestTimeIn(document.bodies, delivery.format), delivery.clockAhead(), at))
    return { kind: 'beforeItsTime', maybeStored: false, nextTryAt: nextTry(delivery, document.attempts) }
  return { kind: 'rejected', alone, said }
}

function problemsOf(reply: Result<Answer<CaptureReply>, NoReply>): readonly Problem[] {
  return reply.ok ? reply.value.problems : []
}

function saidOf(reply: Result<Answer<CaptureReply>, NoReply>): {
  readonly status: number | null
  readonly said: string
} {
  return reply.ok ? { status: reply.value.status, said: reply.value.said } : { status: null, said: reply.error.said }
}
