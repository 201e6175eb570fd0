import { z } from 'zod'
import { messageStates } from '../../sync/message-progress.ts'
import { untoldReasons } from '../../domain/messaging/untold-reason.ts'
import { instant, longText, messageId, shortText } from '../identifiers.ts'

/**
 * Where one message stands. `waiting` has a next try; `unsure` lost its reply and asks before sending again;
 * accepted is not processed; `refused` and `parked` wait for a person; `exported` lies in a file for upload by hand; of one that was `split`
 * its pieces go; `setAside` was settled by a person.
 */
export const messageState = z.enum(messageStates)
export type MessageStateView = z.infer<typeof messageState>

export const messageView = z.object({
  id: messageId,
  type: shortText,
  state: messageState,
  items: z.number().int(),
  events: z.number().int(),
  createdAt: instant,
  updatedAt: instant,
  attempts: z.number().int(),
  nextTryAt: instant.nullable(),
  /** What the network or the connection said last, in its own words. */
  lastReply: longText.nullable(),
  createdBy: shortText.nullable(),
  /** The earlier message about the same item that holds it back; null where nothing does. */
  waitsFor: z.object({ message: messageId, type: shortText, state: messageState }).nullable(),
  /** Why it is kept and never sent, by configuration; null where it is sent. */
  unsent: z.enum(untoldReasons).nullable(),
})
export type MessageView = z.infer<typeof messageView>

/** One exchange with the network about a message. */
export const messageExchange = z.object({
  at: instant,
  what: shortText,
  status: z.number().int().nullable(),
  said: longText,
})
export type MessageExchangeView = z.infer<typeof messageExchange>

/** The most characters of an event's text that a screen shows. */
export const longestBody = 200_000

export const messageDetail = messageView.extend({
  bodies: z.array(z.string().max(longestBody)).max(100),
  captureUrl: longText.nullable(),
  /** The address that it goes, or went to; null where that is the site's own endpoint. */
  address: longText.nullable(),
  exchanges: z.array(messageExchange).max(100),
  /** The pieces that go in its place, in order: how many, and the first of them; null where it was not split. */
  pieces: z
    .object({
      count: z.number().int(),
      first: z.array(z.object({ message: messageId, state: messageState, items: z.number().int() })).max(200),
    })
    .nullable(),
  /** The message that it is a piece of, and which one of how many; null in `place` where it was split again itself. */
  pieceOf: z
    .object({
      message: messageId,
      type: shortText,
      place: z.object({ piece: z.number().int(), of: z.number().int() }).nullable(),
    })
    .nullable(),
})
export type MessageDetail = z.infer<typeof messageDetail>
