import type { FactId } from '#shared/domain/ledger/fact-id.ts'
import type { EndpointId } from '#shared/domain/network/message.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import { declarationTimeOf, declaredWrong } from '#shared/epcis/error-declaration.ts'
import type { EventId } from '#shared/epcis/event.ts'
import { itemOfEpc } from '#shared/epcis/names.ts'
import type { OutboundFormat } from '#shared/epcis/outbound-format.ts'
import { splitEvent } from '#shared/epcis/split-event.ts'
import type { EventPiece } from '#shared/epcis/split-event.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { isKnownAbsent } from '#shared/sync/advance-message.ts'
import type { MessageState } from '#shared/sync/message-progress.ts'
import { pieceBytes } from '#shared/sync/split-limits.ts'
import type { Database } from '../database/connection.ts'
import type { OutboxOrder } from './order.ts'
import type { OutboxProgress } from './progress.ts'
import { messageWriter } from './rows.ts'
import type { MessageRow } from './rows.ts'
import { pieceDeclarationId, pieceEventId, pieceMessageId } from '../piece-ids.ts'

/** Splits messages that are larger than a document. In the caller's transaction: the pieces are there whole, or nothing is. */
export type OutboxSplit = {
  /**
   * A queued message is larger than any document, in which an event has at most so many bytes. What surely never arrived is
   * split at once; what may be there is asked for first; what cannot be split waits for a person, with what is said.
   */
  makeSmaller(message: number, tooLarge: TooLarge, at: Instant): void
  /** Splits a queued message that surely never arrived; false for any other, and where it cannot be split. */
  splitQueued(message: number, tooLarge: TooLarge, at: Instant): boolean
  /**
   * The network was asked for a message and does not hold it: it is split where it was asked for because it is too large.
   * False where it was asked for otherwise, cannot be split, or may be shown yet.
   */
  splitAbsent(message: number, at: Instant): boolean
}

/** The most bytes that an event may have, and what is said of a message with more. */
export type TooLarge = { readonly eventBytes: number; readonly said: string }

type HeadRow = {
  readonly number: number
  readonly endpoint: EndpointId
  readonly type: string
  readonly state: MessageState
  readonly events: number
  readonly may_be_there: 0 | 1
  readonly split_to: number | null
  readonly absences: number
  readonly goes_to: EndpointId | null
  readonly created_at: Instant
  readonly created_by: PersonId | null
  readonly fact: FactId | null
  readonly piece_of: number | null
  readonly piece_from: number
}
type EventRow = { readonly id: EventId; readonly body: string; readonly held: 0 | 1 }

const columns =
  'number, endpoint, type, state, events, may_be_there, split_to, absences, goes_to, created_at, created_by, fact, piece_of, piece_from'

/** Prepares splitting on this database. */
export function openOutboxSplit(
  database: Database,
  format: OutboundFormat,
  { order, progress }: { readonly order: OutboxOrder; readonly progress: OutboxProgress },
): OutboxSplit {
  const write = messageWriter(database, format)
  const head = database.prepare<[number], HeadRow>(`select ${columns} from outbox_message where number = ?`)
  const declarationOf = database.prepare<[number], HeadRow>(`select ${columns} from outbox_message where declares = ?`)
  const eventOf = database.prepare<[number], EventRow>('select id, body, held from outbox_event where message = ?')
  const itemsOf = database.prepare<[number], ItemId>('select item from outbox_item where message = ?').pluck()

  function piecesOf(message: HeadRow, eventBytes: number): readonly EventPiece[] | null {
    const event = eventOf.get(message.number)
    if (event === undefined || message.events !== 1 || event.held === 1) return null
    const whole = format.eventOf(event.body)
    const first = 'tallyman:pieceOf' in whole ? (whole['tallyman:pieceOf'] ?? event.id) : event.id
    return splitEvent(whole, {
      mostBytes: pieceBytes(eventBytes),
      bytesOf: (piece) => Buffer.byteLength(format.bodyOf(piece)),
      idOf: (from, count) => pieceEventId(first, message.piece_from + from, count),
    })
  }

  /** The messages that go in the place of one: the same but for what each piece is of its own. */
  function writePieces(
    { number, endpoint, type, may_be_there, goes_to, created_at, created_by, fact, piece_of, piece_from }: HeadRow,
    pieces: readonly (Pick<MessageRow, 'id' | 'events' | 'items' | 'declares'> & { readonly from: number })[],
    at: Instant,
  ): readonly number[] {
    return pieces.map(({ from, ...own }) =>
      write(
        {
          ...own,
          endpoint,
          type,
          // Where an earlier try may have arrived, it may have been in these very pieces: before a backup was restored.
          state: may_be_there === 1 ? 'unsure' : 'queued',
          waitsFor: null,
          // Pieces go on where the whole was.
          goesTo: goes_to,
          createdAt: created_at,
          createdBy: created_by,
          fact,
          piece: { of: piece_of ?? number, from: piece_from + from },
        },
        at,
      ),
    )
  }

  /** A declaration of the message is split with it, so that every piece is declared; null where that cannot be. */
  function declarationBehind(message: HeadRow): HeadRow | 'none' | null {
    const declaration = declarationOf.get(message.number)
    if (declaration === undefined || declaration.state === 'voided') return 'none'
    return declaration.state === 'queued' && declaration.events === 1 ? declaration : null
  }

  function settle(replaced: HeadRow, pieces: readonly number[], said: string | null, at: Instant): void {
    const moved = progress.apply([replaced.number], [{ kind: 'replaced' }], { at, said })
    if (moved !== 1) throw new Error('a message was split that is elsewhere')
    order.holdBack(pieces)
  }

  /**
   * Puts pieces in the place of a message, each an event of at most so many bytes where it holds more than one item, and in
   * the place of the declaration that the message is wrong, where that waits behind it. False where it cannot be split,
   * and then nothing is changed.
   */
  function replace(message: HeadRow, eventBytes: number, said: string | null, at: Instant): boolean {
    const pieces = piecesOf(message, eventBytes)
    const declaration = declarationBehind(message)
    if (pieces === null || declaration === null) return false
    const items = itemsAmong(itemsOf.all(message.number), pieces)
    const rows = pieces.map(({ id, from, body }, index) => ({
      id: pieceMessageId(id),
      events: [{ id, body }],
      items: items[index] ?? [],
      declares: null,
      from,
    }))
    settle(message, writePieces(message, rows, at), said, at)
    if (declaration === 'none') return true
    const event = eventOf.get(declaration.number)
    const words = event === undefined ? undefined : format.eventOf(event.body).errorDeclaration
    if (words === undefined) throw new Error('a declaration declares nothing')
    const declaring = pieces.map(({ id, from, body }, index) => {
      const declared = declaredWrong(body, words)
      return {
        id: pieceDeclarationId(id, declarationTimeOf(declared) ?? at),
        events: [{ id, body: declared }],
        items: items[index] ?? [],
        declares: pieceMessageId(id),
        from,
      }
    })
    settle(declaration, writePieces(declaration, declaring, at), said, at)
    return true
  }

  function found(number: number): HeadRow {
    const message = head.get(number)
    if (message === undefined) throw new Error(`there is no message ${number}`)
    return message
  }

  function splitQueued(number: number, { eventBytes, said }: TooLarge, at: Instant): boolean {
    const message = found(number)
    return message.state === 'queued' && message.may_be_there === 0 && replace(message, eventBytes, said, at)
  }

  return {
    splitQueued,
    makeSmaller: (number, { eventBytes, said }, at) => {
      if (splitQueued(number, { eventBytes, said }, at)) return
      const splitTo = found(number).may_be_there === 1 ? eventBytes : null
      progress.apply([number], [{ kind: 'leaves' }, { kind: 'tooLarge', alone: true, said, splitTo }], { at, said })
    },
    splitAbsent: (number, at) => {
      const message = found(number)
      if (message.split_to === null) return false
      if (!isKnownAbsent({ mayBeThere: message.may_be_there === 1, absences: message.absences })) return false
      // What was said when it was too large stays with it.
      return replace(message, message.split_to, null, at)
    },
  }
}

/** What each piece is about: the items that it lists, and what the message is about besides, such as the container. */
function itemsAmong(items: readonly ItemId[], pieces: readonly EventPiece[]): readonly (readonly ItemId[])[] {
  const all = new Set(items)
  const listed = pieces.map(
    ({ epcs }) =>
      new Set(
        epcs.flatMap((epc) => {
          const item = itemOfEpc(epc)
          return item !== null && all.has(item) ? [item] : []
        }),
      ),
  )
  const named = new Set(listed.flatMap((some) => [...some]))
  const besides = items.filter((item) => !named.has(item))
  return listed.map((some) => [...besides, ...some])
}
