import type { Instant } from '#shared/kernel/time.ts'
import { contentDigest, declarationDigest } from './content-digest.ts'
import type { Context, EventBody, EventRecord } from './event-record.ts'
import type { EventStore } from './event-store.ts'
import { itemKey, judgeEpc, judgeEpcClass, judgePlace } from './item-key.ts'
import { problem } from './problem.ts'
import type { Problem } from './problem.ts'

/** What the repository holds an event against, beside its shape. */
export type EventRules = {
  /** How far an event's time may lie ahead of this repository's clock, in minutes. */
  readonly clockToleranceMinutes: number
  /** The items that this repository has been told of, by `itemKey`; null where it takes events about any item. */
  readonly knownItems: ReadonlySet<string> | null
}

/** What becomes of one event: it is new, it is here already, or it is refused. */
export type Judgement =
  | { readonly kind: 'new'; readonly record: EventRecord }
  | { readonly kind: 'duplicate' }
  | { readonly kind: 'refused'; readonly problem: Problem }

/**
 * Judges one event against everything stored so far.
 *
 * An event seen again with equal content is a duplicate. One with an error declaration is a record of its own, told apart by
 * its declaration time; it must otherwise equal the event it declares wrong (EPCIS 2.0, section 7.4.1.2) and is exempt from
 * the rules on event times. The times are judged last, so that a repeat is never refused for what came after it.
 */
export function judgeEvent(
  captured: EventBody & { readonly eventID: string },
  context: Context,
  repository: {
    readonly store: EventStore
    readonly now: Instant
    /** When it is taken in, by a clock that never runs backwards. */
    readonly recordTime: Instant
    readonly rules: EventRules
  },
): Judgement {
  const { recordTime: _ignoredAtCapture, ...event } = captured
  const record = recordOf({ ...event, eventID: captured.eventID }, context, repository.recordTime)
  const refused = (detail: string): Judgement => ({
    kind: 'refused',
    problem: problem('ValidationException', `Event ${record.eventId}: ${detail}.`, { eventId: record.eventId }),
  })

  const { store, rules, now } = repository
  const known = store.positionsOfEvent(record.eventId).map((position) => store.at(position))
  if (known.some((other) => other.contentDigest !== record.contentDigest))
    return refused('an event with this id and other content is stored')
  const same = known.find((other) => other.declaredAt === record.declaredAt)
  if (same !== undefined) {
    if (same.declarationDigest !== record.declarationDigest)
      return refused('another declaration of the same time is stored')
    return { kind: 'duplicate' }
  }

  const wrong = wrongName(record.event) ?? unknownItem(record, rules) ?? wrongTime(record, store, now, rules)
  return wrong === null ? { kind: 'new', record } : refused(wrong)
}

/** An event as the repository keeps it, taken in at `recordTime`. */
export function recordOf(
  event: EventBody & { readonly eventID: string },
  context: Context,
  recordTime: Instant,
): EventRecord {
  const declaration = event.errorDeclaration
  return {
    eventId: event.eventID,
    event,
    context,
    recordTime,
    eventTime: Date.parse(event.eventTime) as Instant,
    declaredAt: declaration === undefined ? null : (Date.parse(declaration.declarationTime) as Instant),
    contentDigest: contentDigest(event),
    declarationDigest: declaration === undefined ? null : declarationDigest(declaration),
    items: [...new Set(epcsOf(event).map(itemKey))],
  }
}

/** Every EPC that an event names, the parent included. */
function epcsOf(event: EventBody): readonly string[] {
  return [
    ...(event.parentID === undefined ? [] : [event.parentID]),
    ...(event.epcList ?? []),
    ...(event.childEPCs ?? []),
    ...(event.inputEPCList ?? []),
    ...(event.outputEPCList ?? []),
  ]
}

function classesOf(event: EventBody): readonly string[] {
  return [event.quantityList, event.childQuantityList, event.inputQuantityList, event.outputQuantityList].flatMap(
    (list) => (list ?? []).map((element) => element.epcClass),
  )
}

/** What the schema lets pass: names that name nothing, wrong check digits, lists without an entry. */
function wrongName(event: EventBody): string | null {
  const epcs = epcsOf(event)
  const classes = classesOf(event)
  const needsItems = event.type === 'ObjectEvent' || event.type === 'TransactionEvent'
  if (needsItems && epcs.length === 0 && classes.length === 0 && event.sensorElementList === undefined)
    return 'it names no item'
  const places = [event.readPoint, event.bizLocation].flatMap((place) => (place === undefined ? [] : [place.id]))
  const judged = [...epcs.map(judgeEpc), ...classes.map(judgeEpcClass), ...places.map(judgePlace)]
  return judged.find((one) => !one.ok)?.error ?? null
}

function unknownItem(record: EventRecord, rules: EventRules): string | null {
  if (rules.knownItems === null) return null
  const stranger = record.items.find((item) => rules.knownItems?.has(item) === false)
  return stranger === undefined ? null : `nobody announced item ${stranger}`
}

function wrongTime(record: EventRecord, store: EventStore, now: Instant, rules: EventRules): string | null {
  if (record.declaredAt !== null) return null
  if (record.eventTime > now + rules.clockToleranceMinutes * 60_000)
    return `its time ${record.event.eventTime} lies in the future`
  const later = record.items.find((item) => record.eventTime < (store.lastEventAt(item) ?? -Infinity))
  return later === undefined ? null : `its time ${record.event.eventTime} lies before the last event of item ${later}`
}
