import type { MessageDetail } from '#shared/contract/views/message-views.ts'
import type { MessageId } from '#shared/domain/network/message.ts'
import type { MessageState } from '#shared/sync/message-progress.ts'
import type { Database } from '../database/connection.ts'

/** What screens ask about messages that were split. A piece that was split again is none: its pieces stand in its place. */
export type OutboxPieces = {
  /** The pieces of a message, in order; null where it was not split. */
  of(message: number): MessageDetail['pieces']
  /** What a message is a piece of; null where it is none. */
  wholeOf(message: number): MessageDetail['pieceOf']
}

type PieceRow = { readonly message: MessageId; readonly state: MessageState; readonly items: number }
type WholeRow = {
  readonly message: MessageId
  readonly type: string
  readonly state: MessageState
  readonly piece: number
  readonly of: number
}

const mostShown = 200

/** Prepares the questions on this database. */
export function openOutboxPieces(database: Database): OutboxPieces {
  const first = database.prepare<[number, number], PieceRow>(`
    select id as message, state, items from outbox_message
    where piece_of = ? and state <> 'split' order by piece_from limit ?`)
  const count = database
    .prepare<[number], number>(`select count(*) from outbox_message where piece_of = ? and state <> 'split'`)
    .pluck()
  const whole = database.prepare<[number], WholeRow>(`
    select whole.id as message, whole.type, me.state,
      (select count(*) from outbox_message as piece
       where piece.piece_of = whole.number and piece.state <> 'split' and piece.piece_from <= me.piece_from) as piece,
      (select count(*) from outbox_message as piece where piece.piece_of = whole.number and piece.state <> 'split') as "of"
    from outbox_message as me join outbox_message as whole on whole.number = me.piece_of where me.number = ?`)

  return {
    of: (message) => {
      const pieces = count.get(message) ?? 0
      return pieces === 0 ? null : { count: pieces, first: first.all(message, mostShown) }
    },
    wholeOf: (message) => {
      const row = whole.get(message)
      if (row === undefined) return null
      const { message: id, type, state, piece, of } = row
      return { message: id, type, place: state === 'split' ? null : { piece, of } }
    },
  }
}
