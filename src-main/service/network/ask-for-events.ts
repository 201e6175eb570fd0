import { declarationTimeOf } from '#shared/epcis/error-declaration.ts'
import { isSameEvent } from '#shared/epcis/same-event.ts'
import type { Happening } from '#shared/sync/message-progress.ts'
import type { AskedEvent, MessageHeard, Question } from '#service/persistence/outbox/dispatch.ts'
import { nextTry, troubleHeard } from './delivery.ts'
import type { Delivery } from './delivery.ts'
import type { ForeignEvent } from './epcis-replies.ts'

/** What the network shows of one event. */
type Sight =
  | { readonly kind: 'equal' | 'other' | 'absent'; readonly status: number; readonly said: string }
  | { readonly kind: 'noAnswer'; readonly status: number | null; readonly said: string }

/**
 * Asks the network for each event of a message whose fate is unknown, by its id: all held
 * with equal content settles it, one held with other content is for a person, any other is sent again. Stops at the
 * first question that gets no usable answer.
 */
export async function askForEvents(delivery: Delivery, question: Question): Promise<MessageHeard> {
  const held: number[] = []
  let last: Sight = { kind: 'equal', status: 200, said: 'every event was seen before' }
  for (const event of question.events) {
    last = await look(delivery, event)
    if (last.kind === 'equal') held.push(event.number)
    if (last.kind === 'other' || last.kind === 'noAnswer') break
  }
  const complete = held.length === question.events.length
  const what = `GET /events (${question.events.length} ids)`
  return {
    about: 'message',
    message: question.number,
    held,
    happening: happening(delivery, question, last, complete),
    exchange: { at: delivery.now(), what, status: last.status, said: last.said },
  }
}

function happening(delivery: Delivery, question: Question, last: Sight, complete: boolean): Happening {
  const nextTryAt = nextTry(delivery, question.attempts)
  if (last.kind === 'noAnswer') return { kind: 'noAnswer', nextTryAt }
  if (last.kind === 'other') return { kind: 'foundOther', said: last.said }
  return complete ? { kind: 'foundEqual' } : { kind: 'notFound', attempts: question.attempts, nextTryAt }
}

async function look(delivery: Delivery, event: AskedEvent): Promise<Sight> {
  const reply = await delivery.client.eventsById(event.id)
  const at = delivery.now()
  if (!reply.ok) {
    const { said, troubleKind } = reply.error
    delivery.linkHeard({ kind: 'unreachable', troubleKind, at, said, jitter: delivery.random() })
    return { kind: 'noAnswer', status: null, said }
  }
  const { status, said, events } = reply.value
  if (troubleHeard(delivery, reply.value)) return { kind: 'noAnswer', status, said }
  // Other events than the one asked for: the network did not understand the question, and absence proves nothing.
  if (events === null || events.some((found) => found['eventID'] !== event.id)) {
    delivery.linkHeard({ kind: 'contact', at })
    return {
      kind: 'noAnswer',
      status,
      said: `the reply does not answer the question for an event (${said.slice(0, 200)})`,
    }
  }
  delivery.linkHeard({ kind: 'served', service: 'answer', at })
  return { status, ...sightOf(delivery.format.eventOf(event.body), event.id, events) }
}

/**
 * An error declaration bears the id of the event it is about, and is told apart by the time of its declaration: an
 * ordinary event is answered by ordinary ones only, a declaration by one of the same time only.
 */
function sightOf(ours: ForeignEvent, id: AskedEvent['id'], found: readonly ForeignEvent[]) {
  const declaredAt = declarationTimeOf(ours)
  const what = declaredAt === null ? id : `the declaration that ${id} is wrong`
  const candidates = found.filter((candidate) => declarationTimeOf(candidate) === declaredAt)
  if (candidates.length === 0) return { kind: 'absent', said: `the network does not hold ${what}` } as const
  if (candidates.some((candidate) => isSameEvent(ours, candidate)))
    return { kind: 'equal', said: `the network holds ${what}` } as const
  return { kind: 'other', said: `the network holds something else than ${what}` } as const
}
