import type { EndpointId, MessageType } from '#shared/domain/network/message.ts'
import type { Candidate } from '#shared/sync/fill-document.ts'
import type { Database } from '../database/connection.ts'
import { headsFor, openOutboxEndpoints } from './endpoints.ts'
import { settled } from './settled.ts'

/**
 * The order of messages about the same items, that of making, and of what closes a batch after all that is told of it. The
 * pieces of a message stand where it stood.
 */
export type OutboxOrder = {
  /**
   * Messages that may go into the next document to this endpoint, in order: the first that nothing holds back, others like it, and
   * what follows them. Where the first is under suspicion, only the messages of its half.
   */
  candidates(endpoint: EndpointId, limit: number): readonly Candidate[]
  /** Earlier messages about the same items, or about the batch that it closes, that are not settled, in order. */
  follows(message: number): readonly number[]
  /**
   * Frees the messages held back by those settled now (a JSON list of numbers), or has them wait for an earlier one
   * that is not. In the caller's transaction.
   */
  releaseFollowers(settled: string): void
  /** Has each of these wait for the latest earlier message about its items that is not settled, where there is one. In the caller's transaction. */
  holdBack(messages: readonly number[]): void
}

type CandidateRow = Omit<Candidate, 'follows'> & {
  readonly waits_for: number | null
  readonly place: number
  readonly piece_from: number
}

const columns = 'number, events, bytes, suspects, waits_for, place, piece_from'

/** Which of two messages goes first where both are about an item. */
export function byPlace(
  one: Pick<CandidateRow, 'place' | 'piece_from'>,
  other: Pick<CandidateRow, 'place' | 'piece_from'>,
): number {
  return one.place - other.place || one.piece_from - other.piece_from
}

/** Prepares the questions about order on this database. */
export function openOutboxOrder(database: Database): OutboxOrder {
  const endpoints = openOutboxEndpoints(database)
  // The words of the partial index outbox_message_ready: a backlog that is held back is never walked through.
  const ready = database.prepare<[EndpointId, number], CandidateRow>(`
    select ${columns} from outbox_message where endpoint = ? and state = 'queued' and waits_for is null
    order by place, piece_from limit ?`)
  // The words of outbox_message_ready_by_type and _by_endpoint: nor is a backlog of another endpoint.
  const readyOfKind = database.prepare<[MessageType, EndpointId, number], CandidateRow>(`
    select ${columns} from outbox_message
    where type = ? and state = 'queued' and waits_for is null and goes_to is null and ${headsFor} = ?
    order by place, piece_from limit ?`)
  const readyAgain = database.prepare<[EndpointId, number], CandidateRow>(`
    select ${columns} from outbox_message
    where goes_to = ? and state = 'queued' and waits_for is null and goes_to is not null
    order by place, piece_from limit ?`)
  const sameSuspicion = database.prepare<[number, EndpointId], CandidateRow>(`
    select ${columns} from outbox_message where suspects = ? and ${headsFor} = ? and state = 'queued'
    order by place, piece_from`)
  const heldBackBy = database
    .prepare<[string], number>('select number from outbox_message where waits_for in (select value from json_each(?))')
    .pluck()
  const queuedBehind = database.prepare<[number, EndpointId], CandidateRow>(`
    select ${columns} from outbox_message
    where waits_for = ? and state = 'queued' and suspects is null and type not in ('endOfBatch', 'productRelease')
      and ${headsFor} = ?`)
  const follows = database
    .prepare<{ number: number }, number>(`
      select earlier.number
      from (
          select theirs.message as number
          from outbox_item as mine cross join outbox_item as theirs on theirs.item = mine.item
          where mine.message = :number
          union
          select outbox_batch.message
          from outbox_closing cross join outbox_batch on outbox_batch.batch = outbox_closing.batch
          where outbox_closing.message = :number
        ) as about
        cross join outbox_message as me on me.number = :number
        cross join outbox_message as earlier on earlier.number = about.number and earlier.endpoint = me.endpoint
      where earlier.state not in (${settled}) and (earlier.place, earlier.piece_from) < (me.place, me.piece_from)
      order by earlier.place, earlier.piece_from`)
    .pluck()
  const waitFor = database.prepare<[number | null, number]>('update outbox_message set waits_for = ? where number = ?')

  /** The first messages to this endpoint that nothing holds back, in order. */
  function readyFor(endpoint: EndpointId, limit: number): readonly CandidateRow[] {
    const kinds = endpoints.kindsFor(endpoint)
    if (kinds === null) return ready.all(endpoint, limit)
    return [...readyAgain.all(endpoint, limit), ...kinds.flatMap((kind) => readyOfKind.all(kind, endpoint, limit))]
      .sort(byPlace)
      .slice(0, limit)
  }

  function withFollowers(rows: readonly CandidateRow[], endpoint: EndpointId, limit: number): readonly CandidateRow[] {
    const all = [...rows]
    for (let at = 0; at < all.length && all.length < limit * 2; at++) {
      const row = all[at]
      if (row !== undefined) all.push(...queuedBehind.all(row.number, endpoint))
    }
    return all.sort(byPlace)
  }

  function candidate({ waits_for: waitsFor, place: _place, piece_from: _from, ...row }: CandidateRow): Candidate {
    return { ...row, follows: waitsFor === null ? [] : follows.all({ number: row.number }) }
  }

  function holdBack(messages: readonly number[]): void {
    for (const message of messages) waitFor.run(follows.all({ number: message }).at(-1) ?? null, message)
  }

  return {
    candidates: (endpoint, limit) => {
      const rows = readyFor(endpoint, limit)
      const suspects = rows[0]?.suspects ?? null
      if (suspects !== null) return sameSuspicion.all(suspects, endpoint).map(candidate)
      return withFollowers(rows, endpoint, limit).map(candidate)
    },
    follows: (message) => follows.all({ number: message }),
    releaseFollowers: (settled) => holdBack(heldBackBy.all(settled)),
    holdBack,
  }
}
