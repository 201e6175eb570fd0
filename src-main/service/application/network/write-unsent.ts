import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { UnsentReceipt } from '#shared/contract/calls/unsent-calls.ts'
import type { ExportedFile } from '#shared/domain/exports/facts.ts'
import type { MessageId, UnsentExportId } from '#shared/domain/network/message.ts'
import type { Person } from '#shared/domain/people/person.ts'
import type { Site } from '#shared/domain/site/site.ts'
import type { Origin } from '#shared/epcis/document.ts'
import { epcis20Json } from '#shared/epcis/outbound-format.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { tooLargeFor } from '#shared/sync/split-limits.ts'
import { usualLimits } from '#shared/sync/capture-limits.ts'
import type { CaptureLimits } from '#shared/sync/capture-limits.ts'
import { planExport } from '#shared/sync/plan-export.ts'
import type { ExportedDocument } from '#shared/sync/plan-export.ts'
import { digestOfMessage, documentName, manifestName, manifestText } from '#service/exports/unsent-files.ts'
import type { ManifestMessage, WrittenDocument } from '#service/exports/unsent-files.ts'
import type { Sending } from '#service/network/sending.ts'
import { writeExportFile } from '#service/exports/write-export-file.ts'
import { fileStamp } from '#service/persistence/database/database-files.ts'
import { diskRefusal } from '#service/persistence/database/disk-refusal.ts'
import type { FileOfExport, MessageInFile } from '#service/persistence/outbox/exports.ts'
import type { OutboxReader } from '#service/persistence/outbox/reader.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { endpointOf } from '#shared/domain/network/endpoint.ts'
import { record } from '../record.ts'
import { signedIn } from '../people/signed-in.ts'
import type { Workplace } from '../workplace.ts'

/** What unsent messages are written to files with. */
export type UnsentDesk = {
  readonly workplace: Workplace
  readonly dataDirectory: string
  readonly outbox: Pick<OutboxReader, 'waiting'>
  /** What the network takes in one document, as it said last (null where it never did), and whether followers may share one. */
  readonly filling: Sending['filling']
}

/**
 * The most messages of one export. Putting them on hold is one transaction, and scans that arrive meanwhile wait for it;
 * what is over is written by the next one.
 */
const mostAtOnce = 10_000

/** An export whose messages are on hold and whose files are not there yet. */
type Begun = {
  readonly id: UnsentExportId
  readonly folder: string
  readonly at: Instant
  readonly person: Person
  readonly site: Site
  readonly limits: CaptureLimits
  readonly plan: readonly ExportedDocument[]
}

/** Its files as they lie there. */
type Written = {
  readonly manifest: ExportedFile
  readonly files: readonly FileOfExport[]
  readonly messages: readonly (MessageInFile & { readonly id: MessageId })[]
}

/**
 * Writes what waits for the network to files, for a person to bring there. The messages are on hold before the first file
 * is begun, so the sender cannot take them meanwhile; the folder has its name only once every file is whole, and then the
 * fact is recorded. Where that fails, nothing of it is left and the messages wait again as if nobody had asked.
 */
export async function writeUnsent(desk: UnsentDesk): Promise<Result<UnsentReceipt, Refusal>> {
  const { workplace, dataDirectory, outbox } = desk
  const begun = begin(desk)
  if (!begun.ok) return begun
  const exports = join(dataDirectory, 'exports')
  const { unfinished, whole } = foldersOf(exports, begun.value.folder)
  try {
    await mkdir(unfinished, { recursive: true })
    const written = await writeFiles(workplace, begun.value, unfinished)
    await rename(unfinished, whole)
    const completed = complete(workplace, begun.value, written)
    if (!completed.ok) {
      await removeFolders(exports, begun.value.folder)
      return completed
    }
    const { waiting, inFiles } = outbox.waiting()
    const { manifest, files, messages } = written
    const counts = { documents: files.length - 1, messages: messages.length, left: waiting - inFiles }
    return ok({ path: whole, manifest: manifest.name, ...counts })
  } catch (failure) {
    giveUp(workplace, begun.value.folder)
    await removeFolders(exports, begun.value.folder)
    const refusal = diskRefusal(failure, exports)
    if (refusal === null) throw failure
    return err(refusal)
  } finally {
    tellOfUnsent(workplace)
  }
}

/**
 * After a start: an export whose files were being written when the station stopped is given up. No one was told of its
 * files, which are removed, and its messages wait for the network again.
 */
export async function giveUpUnfinished(workplace: Workplace, dataDirectory: string): Promise<void> {
  try {
    for (const folder of workplace.outboxExports.begun()) {
      giveUp(workplace, folder)
      await removeFolders(join(dataDirectory, 'exports'), folder)
    }
  } catch (failure) {
    // What is left on hold is shown as lying in files, and can be taken back.
    workplace.refusalOf(failure, 'unsent files')
  }
  workplace.wakeSending()
}

/** Tells the pages and the sender that messages went into files or came out of them. */
export function tellOfUnsent(workplace: Workplace): void {
  workplace.tell('outbox.changed', {})
  workplace.tell('attention.changed', {})
  workplace.wakeSending()
  workplace.statusChanged()
}

function begin({ workplace, filling }: UnsentDesk): Result<Begun, Refusal> {
  return immediately(workplace.database, (): Result<Begun, Refusal> => {
    const person = signedIn(workplace, 'dealWithMessages')
    if (!person.ok) return person
    const site = workplace.site.site()
    if (site === null) throw new Error('somebody signed in at a station that is not set up')
    const { outboxExports, outboxProgress, ids } = workplace
    const { limits: known, followers } = filling()
    const limits = known ?? usualLimits
    const envelopeBytes = epcis20Json.envelopeBytes(originOf(workplace))
    const { at } = workplace.readClock()
    outboxExports.splitTooLarge(endpointOf(site), mostAtOnce, tooLargeFor(limits, envelopeBytes), at)
    const candidates = outboxExports.candidates(endpointOf(site), mostAtOnce)
    const plan = planExport(candidates, limits, envelopeBytes, followers)
    if (plan.length === 0) return err(refuse('NOTHING_TO_WRITE', {}))
    const id = ids.newId() as UnsentExportId
    const folder = `unsent-${fileStamp(at)}`
    outboxExports.begin({ id, folder, at, person: person.value.id })
    const numbers = plan.flatMap(({ messages }) => messages)
    const moved = outboxProgress.apply(numbers, [{ kind: 'putIntoFile', file: folder }], { at, said: null })
    if (moved !== numbers.length) throw new Error('a message that waits could not go into a file')
    return ok({ id, folder, at, person: person.value, site, limits, plan })
  })
}

async function writeFiles(workplace: Workplace, begun: Begun, folder: string): Promise<Written> {
  const { id, at, person, site, limits, plan } = begun
  const origin = originOf(workplace)
  const documents: WrittenDocument[] = []
  const named: ManifestMessage[] = []
  const messages: Written['messages'][number][] = []
  for (const [index, { messages: numbers, endpoint, mayBeThere }] of plan.entries()) {
    const document = index + 1
    const filed = workplace.outboxExports.filed(numbers)
    const bodies = filed.flatMap(({ events }) => events.filter(({ held }) => held === 0).map(({ body }) => body))
    const text = epcis20Json.document(bodies, at, origin)
    const file = await writeExportFile(folder, documentName(document), [text])
    documents.push({ ...file, bytes: Buffer.byteLength(text), events: bodies.length, endpoint, mayBeThere })
    for (const message of filed) {
      const sha256 = digestOfMessage(message)
      const events = message.events.map((event) => event.id)
      named.push({ id: message.id, type: message.type, document, sha256, events })
      messages.push({ number: message.number, id: message.id, document, sha256 })
    }
  }
  const text = manifestText({
    id,
    exportedAt: at,
    exportedBy: person.name,
    site,
    origin,
    endpoint: endpointOf(site),
    documentFormat: epcis20Json.id,
    limits,
    documents,
    messages: named,
  })
  const manifest = await writeExportFile(folder, manifestName, [text])
  const files = [manifest, ...documents].map(({ name, sha256 }, position) => ({ position, name, sha256 }))
  return { manifest, files, messages }
}

function complete(
  workplace: Workplace,
  { id, folder, person }: Begun,
  { manifest, files, messages }: Written,
): Result<Record<string, never>, Refusal> {
  const { database, outboxExports } = workplace
  return immediately(database, () => {
    // Somebody may have taken them back while the files were written.
    if (outboxExports.inFolder(folder).length !== messages.length) return err(refuse('NOTHING_IN_FILES', { folder }))
    outboxExports.complete(id, files, messages)
    const ids = messages.map((message) => message.id)
    const body = { kind: 'messages.put-into-files', export: id, folder, manifest, messages: ids } as const
    record(workplace, [{ body, person: person.id, scan: null }])
    return ok({})
  })
}

function giveUp(workplace: Workplace, folder: string): void {
  const { database, outboxExports, outboxProgress } = workplace
  immediately(database, () => {
    const numbers = outboxExports.inFolder(folder).map(({ number }) => number)
    outboxProgress.apply(numbers, [{ kind: 'fileNotWritten' }], { at: workplace.readClock().at, said: null })
  })
}

function foldersOf(exports: string, folder: string): { readonly unfinished: string; readonly whole: string } {
  return { unfinished: join(exports, `${folder}.part`), whole: join(exports, folder) }
}

/** Removes what was written of an export that is given up; what a disk does not let go now is tried again at the next start. */
async function removeFolders(exports: string, folder: string): Promise<void> {
  try {
    for (const path of Object.values(foldersOf(exports, folder))) await rm(path, { recursive: true, force: true })
  } catch (failure) {
    if (diskRefusal(failure, exports) === null) throw failure
  }
}

function originOf({ ledger }: Workplace): Origin {
  return { station: ledger.station, epoch: ledger.epoch }
}
