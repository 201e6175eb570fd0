import type { EndpointId, MessageId, UnsentExportId } from '#shared/domain/network/message.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import { epcis20Json } from '#shared/epcis/outbound-format.ts'
import type { OutboundFormat } from '#shared/epcis/outbound-format.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { MessageState } from '#shared/sync/message-progress.ts'
import type { Exportable } from '#shared/sync/plan-export.ts'
import type { Database } from '../database/connection.ts'
import { headsFor } from './endpoints.ts'
import { byPlace, openOutboxOrder } from './order.ts'
import { openOutboxProgress } from './progress.ts'
import { openOutboxSplit } from './split.ts'
import type { TooLarge } from './split.ts'

/** Messages that are to lie in files together. */
export type NewExport = {
  readonly id: UnsentExportId
  readonly folder: string
  readonly at: Instant
  readonly person: PersonId
}

/** A message as it goes into a file. */
export type FiledMessage = {
  readonly number: number
  readonly id: MessageId
  readonly type: string
  /** All its events as first made, in order. */
  readonly events: readonly { readonly id: string; readonly body: string; readonly held: 0 | 1 }[]
}

/** A file of an export, at its position: 0 is the manifest, then the documents in the order of upload. */
export type FileOfExport = { readonly position: number; readonly name: string; readonly sha256: string }

/** A message of an export, with the document that it is in and the digest of its events at that time. */
export type MessageInFile = { readonly number: number; readonly document: number; readonly sha256: string }

/** A file that a person chose, as this station wrote it. */
export type KnownFile = Omit<FileOfExport, 'sha256'> & { readonly id: UnsentExportId; readonly export: number }

/** A message that a file names, and where it stands now. */
export type NamedMessage = {
  readonly number: number
  readonly id: MessageId
  readonly state: MessageState
  readonly sha256: string
}

/** Messages that lie, or lay, in files. Whatever changes works in the caller's transaction. */
export type OutboxExports = {
  /** Splits what waits at a site and is larger than any document, where it surely never arrived: its pieces can go into files. */
  splitTooLarge(site: EndpointId, most: number, tooLarge: TooLarge, at: Instant): void
  /** Messages of a site that wait for a network and for no message that is elsewhere, in order, at most so many. */
  candidates(site: EndpointId, most: number): readonly Exportable[]
  /** Writes down that an export begins. */
  begin(what: NewExport): void
  /** These messages with their events, in this order. */
  filed(messages: readonly number[]): readonly FiledMessage[]
  /** Writes down which files hold which messages: from now on the export stands. */
  complete(id: UnsentExportId, files: readonly FileOfExport[], messages: readonly MessageInFile[]): void
  /** The folders of exports that were begun and never completed. */
  begun(): readonly string[]
  /** The folder of an export; null where there is none. */
  folderOf(id: UnsentExportId): string | null
  /** The messages that lie in the files of this folder now. */
  inFolder(folder: string): readonly { readonly number: number; readonly id: MessageId }[]
  /** The file with this SHA-256; null where no such file was written here. */
  fileBy(sha256: string): KnownFile | null
  /** What a file names: a document its messages, the manifest all of the export. */
  named(file: KnownFile): readonly NamedMessage[]
}

type CandidateRow = Omit<Exportable, 'follows' | 'mayBeThere'> & {
  readonly waits_for: number | null
  readonly may_be_there: 0 | 1
  readonly place: number
  readonly piece_from: number
}

const waitingStates = ['queued', 'waiting', 'unsure'] as const satisfies readonly MessageState[]

/** Prepares the questions and changes on this database. */
export function openOutboxExports(database: Database, format: OutboundFormat = epcis20Json): OutboxExports {
  const order = openOutboxOrder(database)
  const split = openOutboxSplit(database, format, { order, progress: openOutboxProgress(database) })
  // What follows a message that is refused, or on its way, stays behind with it; it would only take up room here.
  const waiting = database.prepare<[(typeof waitingStates)[number], EndpointId, number], CandidateRow>(`
    select outbox_message.number, outbox_message.events, outbox_message.bytes, outbox_message.suspects,
      outbox_message.waits_for, outbox_message.may_be_there, outbox_message.place, outbox_message.piece_from,
      ${headsFor} as endpoint
    from outbox_message left join outbox_message as ahead on ahead.number = outbox_message.waits_for
    where outbox_message.state = ? and outbox_message.endpoint = ?
      and (ahead.number is null or ahead.state in ('queued', 'waiting', 'unsure'))
    order by outbox_message.number limit ?`)
  const addExport = database.prepare<[NewExport]>(
    'insert into outbox_export (id, folder, at, person) values (:id, :folder, :at, :person)',
  )
  const messageHead = database.prepare<[number], Omit<FiledMessage, 'events'>>(
    'select number, id, type from outbox_message where number = ?',
  )
  const eventsOf = database.prepare<[number], FiledMessage['events'][number]>(
    'select id, body, held from outbox_event where message = ? order by position',
  )
  const addFile = database.prepare<[FileOfExport & { export: number }]>(
    'insert into outbox_export_file (export, position, name, sha256) values (:export, :position, :name, :sha256)',
  )
  const addMessage = database.prepare<[MessageInFile & { export: number }]>(
    'insert into outbox_export_message (export, message, document, sha256) values (:export, :number, :document, :sha256)',
  )
  const begun = database
    .prepare<[], string>(
      `select folder from outbox_export
        where not exists (select 1 from outbox_export_file where export = outbox_export.number)`,
    )
    .pluck()
  const numberOf = database.prepare<[UnsentExportId], number>('select number from outbox_export where id = ?').pluck()
  const folderOf = database.prepare<[UnsentExportId], string>('select folder from outbox_export where id = ?').pluck()
  const inFolder = database.prepare<[string], { number: number; id: MessageId }>(
    `select number, id from outbox_message where state = 'exported' and last_reply = ? order by number`,
  )
  const byDigest = database.prepare<[string], KnownFile>(`
    select outbox_export.id, outbox_export.number as export, position, name
    from outbox_export_file join outbox_export on outbox_export.number = outbox_export_file.export where sha256 = ?`)
  const named = database.prepare<[number, number, number], NamedMessage>(`
    select message.number, message.id, message.state, named.sha256
    from outbox_export_message as named join outbox_message as message on message.number = named.message
    where named.export = ? and (? = 0 or named.document = ?) order by message.number`)

  return {
    splitTooLarge: (site, most, tooLarge, at) => {
      for (const { number, bytes } of waiting.all('queued', site, most))
        if (bytes > tooLarge.eventBytes) split.splitQueued(number, tooLarge, at)
    },
    candidates: (site, most) =>
      waitingStates
        .flatMap((state) => waiting.all(state, site, most).map((row) => ({ ...row, state })))
        .sort(byPlace)
        .slice(0, most)
        .map(
          ({ number, events, bytes, suspects, endpoint: goesTo, waits_for: waitsFor, may_be_there: there, state }) => ({
            number,
            endpoint: goesTo,
            events,
            bytes,
            suspects,
            follows: waitsFor === null ? [] : order.follows(number),
            mayBeThere: there === 1 || state === 'unsure',
          }),
        ),
    begin: (what) => {
      addExport.run(what)
    },
    filed: (messages) =>
      messages.flatMap((number) => {
        const head = messageHead.get(number)
        return head === undefined ? [] : [{ ...head, events: eventsOf.all(number) }]
      }),
    complete: (id, files, messages) => {
      const number = numberOf.get(id)
      if (number === undefined) throw new Error(`there is no export ${id}`)
      for (const { position, name, sha256 } of files) addFile.run({ export: number, position, name, sha256 })
      for (const { document, sha256, ...message } of messages)
        addMessage.run({ export: number, number: message.number, document, sha256 })
    },
    begun: () => begun.all(),
    folderOf: (id) => folderOf.get(id) ?? null,
    inFolder: (folder) => inFolder.all(folder),
    fileBy: (sha256) => byDigest.get(sha256) ?? null,
    named: ({ export: number, position }) => named.all(number, position, position),
  }
}
