import { closingMembers } from '../../epcis/closing-event.ts'
import type { AggregationEvent, ClosingEvent, EpcisEvent, EventId, ObjectEvent } from '../../epcis/event.ts'
import { itemLink, locationLink } from '../../gs1/digital-link.ts'
import type { ItemId } from '../../gs1/item-identity.ts'
import { isoOffset, isoUtc } from '../../kernel/time.ts'
import type { Instant } from '../../kernel/time.ts'
import type { BatchFactOf, CommissionedNumber } from '../batches/facts.ts'
import { inSlices, mostItemsInOneEvent } from './in-slices.ts'
import type { MessageContext, MessageId, NewMessage } from './message.ts'

/** An event has one time, and a line one for each number: the first one of the event's numbers, none of which came later than this. */
const longestSlice = 60_000

/**
 * The messages that tell the network which numbers a packaging line put into use: ObjectEvent ADD, commissioning, active, with
 * lot and expiry of everything but SSCCs. A number that was used before is told at its own moment: an earlier one might lie
 * before the end of its first use.
 */
export function messagesForCommissioning(
  { lot, expiry, items }: BatchFactOf<'batch.commissioned'>,
  context: MessageContext,
): readonly NewMessage[] {
  const label = { ilmd: { 'cbvmda:lotNumber': lot, 'cbvmda:itemExpirationDate': expiry } }
  const isSscc = ({ id }: CommissionedNumber) => id.startsWith('00/')
  return [true, false].flatMap((usedAgain) => {
    const numbers = items.filter(({ isUsedAgain = false }) => isUsedAgain === usedAgain)
    const longest = usedAgain ? 0 : longestSlice
    return [
      ...slicesInTime(numbers.filter(isSscc), longest).map((slice) => commissioning(slice, {}, context)),
      ...slicesInTime(
        numbers.filter((number) => !isSscc(number)),
        longest,
      ).map((slice) => commissioning(slice, label, context)),
    ]
  })
}

/** The messages that tell what a packaging line put into which container: AggregationEvent ADD, packing, in_progress. */
export function messagesForAggregation(
  { containers }: BatchFactOf<'batch.aggregated'>,
  context: MessageContext,
): readonly NewMessage[] {
  return containers.flatMap(({ container, items, at }) =>
    inSlices(items).map((slice): NewMessage => {
      const body: AggregationEvent = {
        type: 'AggregationEvent',
        ...frameOf(at, context),
        parentID: itemLink(container),
        childEPCs: slice.map(itemLink),
        action: 'ADD',
        bizStep: 'packing',
        disposition: 'in_progress',
        ...placeOf(context),
      }
      return messageOf('packing', body, [container, ...slice], context)
    }),
  )
}

/** The message that closes a batch: how many of each product are reported, and what its set of messages holds. */
export function messagesForClosing(fact: BatchFactOf<'batch.closed'>, context: MessageContext): readonly NewMessage[] {
  const { batch, closing, set, lot, expiry, levels, eventTime } = fact
  const reported = levels.flatMap(({ gtin, reported: quantity }) =>
    gtin === null || quantity === null ? [] : [{ gtin, quantity }],
  )
  const counts = levels.map(({ level, commissioned, packed, decommissioned, destroyed }) => ({
    level,
    commissioned,
    packed,
    decommissioned,
    destroyed,
  }))
  const body: ClosingEvent = {
    type: 'ObjectEvent',
    ...frameOf(eventTime, context),
    ...placeOf(context),
    ...closingMembers(closing, { set, lot, expiry, levels: counts }, reported),
  }
  return [{ ...messageOf(closing, body, [], context), closes: batch }]
}

/** Numbers in the order in which they were put into use, in slices of one event each. */
function slicesInTime(
  numbers: readonly CommissionedNumber[],
  longest: number,
): readonly (readonly CommissionedNumber[])[] {
  const slices: CommissionedNumber[][] = []
  let slice: CommissionedNumber[] = []
  for (const number of numbers.toSorted((one, other) => one.at - other.at)) {
    const first = slice[0]?.at ?? number.at
    if (slice.length === mostItemsInOneEvent || number.at - first > longest) slice = []
    if (slice.length === 0) slices.push(slice)
    slice.push(number)
  }
  return slices
}

function commissioning(
  slice: readonly CommissionedNumber[],
  label: Pick<ObjectEvent, 'ilmd'>,
  context: MessageContext,
): NewMessage {
  const items = slice.map(({ id }) => id)
  const body: ObjectEvent = {
    type: 'ObjectEvent',
    ...frameOf(slice[0]?.at ?? (0 as Instant), context),
    epcList: items.map(itemLink),
    action: 'ADD',
    bizStep: 'commissioning',
    disposition: 'active',
    ...placeOf(context),
    ...label,
  }
  return messageOf('commissioning', body, items, context)
}

function messageOf(
  type: NewMessage['type'],
  body: EpcisEvent,
  items: readonly ItemId[],
  { newId, endpoint }: MessageContext,
): NewMessage {
  return { id: newId() as MessageId, type, endpoint, events: [{ id: body.eventID, body }], items }
}

function frameOf(at: Instant, { newId, offsetMinutes }: MessageContext) {
  const eventID = `urn:uuid:${newId()}` as EventId
  return { eventID, eventTime: isoUtc(at), eventTimeZoneOffset: isoOffset(offsetMinutes) }
}

function placeOf({ site }: MessageContext) {
  const here = { id: locationLink(site.gln) }
  return { readPoint: here, bizLocation: here }
}
