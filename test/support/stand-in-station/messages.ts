import type { MessageDetail, MessageStateView } from '#shared/contract/views/message-views.ts'
import { messageOf, packOf, sceneMoment } from './people-and-packs.ts'

const said: Readonly<Record<MessageStateView, string | null>> = {
  queued: null,
  waiting: 'connect ECONNREFUSED 203.0.113.7:443',
  sending: null,
  unsure: 'socket hang up',
  accepted: '202 Accepted: capture job running',
  processed: 'success: 1 event captured',
  exported: 'unsent-20261128T071500000Z',
  split: 'larger than the network takes (100 events, 4000 bytes in one document)',
  voided: null,
  parked: 'larger than the network takes (10 events, 2000 bytes in one document)',
  setAside: 'Sent by e-mail on 26 November, the partner has it.',
  refused:
    'epcisException:ValidationException: eventTime lies before the last event of urn:epc:id:sgtin:952123456.0789.7K2318AB2',
}

/** A message in a state, as the outbox has it. */
export function messageIn(state: MessageStateView, number: number): MessageDetail {
  const items = 1 + ((number * 37) % 120)
  const at = sceneMoment - number * 900_000
  return {
    id: messageOf(number),
    type: 'damage',
    state,
    items,
    events: 1,
    createdAt: at,
    updatedAt: at + 4000,
    attempts: state === 'queued' ? 0 : 1 + (number % 4),
    nextTryAt: state === 'waiting' ? at + 60_000 : null,
    lastReply: said[state],
    createdBy: 'Olga Petrova',
    waitsFor: null,
    unsent: null,
    pieces: null,
    pieceOf: null,
    bodies: [eventText(number)],
    captureUrl: state === 'queued' || state === 'waiting' ? null : 'https://epcis.example.org/v2/capture/7f31c0',
    address: null,
    exchanges:
      state === 'queued'
        ? []
        : [
            { at, what: 'POST /capture', status: state === 'waiting' ? null : 202, said: said[state] ?? 'Accepted' },
            ...(state === 'processed' || state === 'refused'
              ? [{ at: at + 4000, what: 'GET /capture/7f31c0', status: 200, said: said[state] ?? '' }]
              : []),
          ],
  }
}

/** A message that went in pieces, and the pieces. */
export function inPieces(number: number, states: readonly MessageStateView[]): readonly MessageDetail[] {
  const whole = messageIn('split', number)
  const pieces = states.map((state, index) => ({
    ...messageIn(state, number + index + 1),
    createdAt: whole.createdAt,
    items: 64,
    pieceOf: { message: whole.id, type: whole.type, place: { piece: index + 1, of: states.length } },
  }))
  const first = pieces.map(({ id: message, state, items }) => ({ message, state, items }))
  return [
    {
      ...whole,
      items: 64 * states.length,
      attempts: 0,
      captureUrl: null,
      exchanges: [],
      pieces: { count: states.length, first },
    },
    ...pieces,
  ]
}

/** A message that an earlier one holds back. */
export function heldBack(number: number, ahead: MessageDetail): MessageDetail {
  return { ...messageIn('queued', number), waitsFor: { message: ahead.id, type: ahead.type, state: ahead.state } }
}

function eventText(number: number): string {
  return JSON.stringify({
    type: 'ObjectEvent',
    eventID: 'urn:uuid:00000000-0000-7000-8005-000000000001',
    eventTime: new Date(sceneMoment).toISOString(),
    eventTimeZoneOffset: '+02:00',
    epcList: [packOf(number), packOf(number + 1)].map((pack) => `https://id.gs1.org/${pack.id}`),
    action: 'OBSERVE',
    bizStep: 'inspecting',
    disposition: 'damaged',
    readPoint: { id: 'https://id.gs1.org/414/9521234000006' },
    bizLocation: { id: 'https://id.gs1.org/414/9521234000006' },
    'tallyman:damageReason': 'crushed',
  })
}
