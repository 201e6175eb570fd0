import { z } from 'zod'
import { elementValue } from '../gs1/elements.ts'
import { lotOfUrn } from '../gs1/epc-urn.ts'
import { parseGtin } from '../gs1/item-identity.ts'
import { parseLot } from '../gs1/lot.ts'
import { parseScan } from '../gs1/parse-scan.ts'
import { err, ok } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import { parseIsoDate } from '../kernel/time.ts'
import type { Instant } from '../kernel/time.ts'
import type { BatchPiece, ReportedClass } from './batch-event.ts'
import { closingSets, closingSteps } from './closing-event.ts'
import type { Closing } from './closing-event.ts'
import type { EventDoubt } from './inbound-event.ts'
import { claimedItems, inboundEvent, mostItemsOfOneEvent } from './inbound-schema.ts'
import type { InboundEvent } from './inbound-schema.ts'
import { glnOfPlace, vocabularyWord } from './names.ts'
import { readItems } from './read-event.ts'
import type { ReadingContext } from './read-event.ts'

const count = z.number().int().min(0).max(1_000_000_000)
const mostClasses = 20

const reportedClass = z.object({ epcClass: z.string().max(2048), quantity: count })

/** What the closing event says under our own prefix (docs/network.md, What closes a batch). */
const closedBatch = z.object({
  set: z.enum(closingSets),
  lot: z.string().refine((text) => parseLot(text) !== null),
  expiry: z.string().refine((text) => parseIsoDate(text) !== null),
  levels: z
    .array(
      z.object({
        level: z.enum(['EA', 'PK', 'CA', 'PL']),
        commissioned: count,
        packed: count,
        decommissioned: count,
        destroyed: count,
      }),
    )
    .min(1)
    .max(4)
    .refine((levels) => new Set(levels.map(({ level }) => level)).size === levels.length),
})

const members = z.object({
  quantityList: z.array(reportedClass).min(1).max(mostClasses),
  'tallyman:batch': closedBatch,
})

/**
 * Reads one event of a partner that closes a batch, or that ends numbers of one. Null where it is neither, or was captured at
 * this site. Never throws, whatever the value is.
 */
export function readBatchEvent(value: unknown, context: ReadingContext): Result<BatchPiece | null, EventDoubt> {
  const what = whatIsIt(value)
  if (what === null || typeof value !== 'object' || value === null) return ok(null)
  if (claimedItems(value) > mostItemsOfOneEvent)
    return err({ code: 'EVENT_TOO_LARGE', about: String(claimedItems(value)) })
  const read = inboundEvent.safeParse(value)
  if (!read.success) return err({ code: 'EVENT_UNREADABLE', about: pathOf(read.error) })
  const event = read.data
  if ([event.readPoint, event.bizLocation].some((place) => glnOfPlace(place?.id ?? '') === context.siteGln))
    return ok(null)
  if (event.errorDeclaration !== undefined && event.errorDeclaration !== null)
    return err({ code: 'DECLARED_WRONG', about: context.event })
  const at = Date.parse(event.eventTime) as Instant
  if (at > context.latest) return err({ code: 'EVENT_IN_FUTURE', about: event.eventTime })
  const head = { event: context.event, at }
  return what.kind === 'closing' ? readClosing(value, { ...head, ...what }) : readEnded(event, { ...head, ...what })
}

/** Whether an event takes numbers out of use, wherever that was. */
export function endsNumbers(value: unknown): boolean {
  return whatIsIt(value)?.kind === 'ended'
}

/** Whose event it is: the GLN of the place where it was captured; null where it names none. A partner is known by that place. */
export function senderOf(value: unknown): string | null {
  for (const member of ['bizLocation', 'readPoint']) {
    const id = memberOf(memberOf(value, member), 'id')
    const gln = typeof id === 'string' ? glnOfPlace(id) : null
    if (gln !== null) return gln
  }
  return null
}

type What =
  | { readonly kind: 'closing'; readonly step: Closing }
  | { readonly kind: 'ended'; readonly did: 'decommissioned' | 'destroyed' }

function whatIsIt(value: unknown): What | null {
  // A message that was only tried out tells of no goods.
  if (memberOf(value, 'tallyman:tryOut') === true || memberOf(value, 'type') !== 'ObjectEvent') return null
  const step = memberOf(value, 'bizStep')
  if (typeof step !== 'string') return null
  switch (`${vocabularyWord(step)} ${String(memberOf(value, 'action'))}`) {
    case `${closingSteps.endOfBatch} OBSERVE`:
      return { kind: 'closing', step: 'endOfBatch' }
    case `${closingSteps.productRelease} OBSERVE`:
      return { kind: 'closing', step: 'productRelease' }
    case 'decommissioning DELETE':
      return { kind: 'ended', did: 'decommissioned' }
    case 'destroying DELETE':
      return { kind: 'ended', did: 'destroyed' }
    default:
      return null
  }
}

function readClosing(
  value: object,
  head: { readonly kind: 'closing'; readonly event: string; readonly at: Instant; readonly step: Closing },
): Result<BatchPiece, EventDoubt> {
  const read = members.safeParse(value)
  if (!read.success) return err({ code: 'EVENT_UNREADABLE', about: pathOf(read.error) })
  const { quantityList, 'tallyman:batch': batch } = read.data
  const reported: ReportedClass[] = []
  for (const { epcClass, quantity } of quantityList) {
    const of = classOf(epcClass)
    if (of === null || reported.some(({ gtin }) => gtin === of.gtin))
      return err({ code: 'EVENT_UNREADABLE', about: epcClass })
    reported.push({ ...of, quantity })
  }
  return ok({ ...head, ...batch, reported: reported.toSorted((one, other) => (one.gtin < other.gtin ? -1 : 1)) })
}

function readEnded(
  event: InboundEvent,
  head: {
    readonly kind: 'ended'
    readonly event: string
    readonly at: Instant
    readonly did: 'decommissioned' | 'destroyed'
  },
): Result<BatchPiece, EventDoubt> {
  const items = readItems(event.epcList ?? [], event.quantityList ?? [])
  return items.ok ? ok({ ...head, items: items.value }) : items
}

/** The lot of a product that a class of items names, as a GS1 Digital Link of any domain or as a URN; null where it names none. */
function classOf(epcClass: string): { readonly gtin: string; readonly lot: string } | null {
  if (epcClass.startsWith('urn:')) return lotOfUrn(epcClass)
  if (!epcClass.startsWith('https://') && !epcClass.startsWith('http://')) return null
  const read = parseScan(epcClass)
  if (!read.ok) return null
  const gtin = parseGtin(elementValue(read.value.elements, '01') ?? '')
  const lot = parseLot(elementValue(read.value.elements, '10') ?? '')
  return gtin === null || lot === null ? null : { gtin, lot }
}

function pathOf(error: z.ZodError): string {
  return (error.issues[0]?.path ?? []).map(String).join('.')
}

function memberOf(value: unknown, member: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, member) : undefined
}
