import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { HandOverFormat, Piece } from '#shared/domain/hand-over/hand-over-format.ts'
import type { HandOverId } from '#shared/domain/hand-over/hand-over-id.ts'
import type { HandedBatch, HandedStep } from '#shared/domain/hand-over/handed-step.ts'
import { inSlicesOfTime } from '#service/application/in-slices-of-time.ts'
import { writeExportFile } from '#service/exports/write-export-file.ts'
import { errorCode } from '#service/persistence/database/disk-refusal.ts'
import { uuidOfName } from '#service/uuid-of-name.ts'
import { handOverManifest, manifestIn, newTally } from './manifest.ts'
import type { ReadManifest, WrittenPiece } from './manifest.ts'

/** What is handed over, as it stands fast on this station's own disk until the external system has it. */
export type Spooled = {
  readonly id: HandOverId
  /** The SHA-256 of the manifest. */
  readonly manifest: string
  readonly pieces: number
}

/** What is to be written. */
export type Spooling = {
  readonly batch: HandedBatch
  readonly product: string | null
  readonly replaces: HandOverId | null
  readonly steps: Iterable<HandedStep | null>
  readonly format: HandOverFormat
  readonly isWanted: () => boolean
}

/** A document of at most a million bytes: what any system takes, and what a slow line brings through at one try. */
const mostBytes = 1_000_000
const manifestFile = 'manifest'
const unfinished = 'unfinished'

/**
 * Writes a hand-over into this folder, in slices beside the scans. It has its name once all of it is on the disk. Null where it is not
 * wanted any more. Throws the file system's errors.
 */
export async function spool(folder: string, spooling: Spooling): Promise<Spooled | null> {
  const { batch, product, replaces, steps, format, isWanted } = spooling
  const work = join(folder, unfinished)
  await rm(work, { recursive: true, force: true })
  await mkdir(work, { recursive: true })
  const tally = newTally()
  const pieces: WrittenPiece[] = []
  const documents = format.pieces(batch, counted(steps, tally.count), mostBytes, uuidOfName)
  for (;;) {
    const next = await inSlicesOfTime(untilPiece(documents), () => undefined, isWanted, 1)
    if (next === null) return null
    if (next.value === null) break
    const { text, events } = next.value
    const { sha256 } = await writeExportFile(work, fileOf(pieces.length + 1), [text])
    pieces.push({ sha256, bytes: Buffer.byteLength(text), events })
    await setImmediate()
  }
  const { extension, id: documentFormat } = format
  const { id, text } = handOverManifest({ replaces, batch, product, documentFormat, extension, tally, pieces })
  const { sha256: manifest } = await writeExportFile(work, manifestFile, [text])
  const whole = join(folder, id)
  // The same content was written before: it is the same, or it was changed on the disk.
  await rm(whole, { recursive: true, force: true })
  await rename(work, whole)
  return { id, manifest, pieces: pieces.length }
}

/** The manifest of a hand-over in this folder, if it is the one of this SHA-256; null where it is gone or was changed. */
export async function manifestOf(
  folder: string,
  id: HandOverId,
  sha256: string,
): Promise<{ readonly manifest: ReadManifest; readonly bytes: Buffer } | null> {
  const bytes = await wholeFile(join(folder, id, manifestFile), sha256)
  const manifest = bytes === null ? null : manifestIn(bytes.toString('utf8'))
  return bytes === null || manifest === null ? null : { manifest, bytes }
}

/** A piece of a hand-over, counted from 1; null where it is gone or was changed. */
export function pieceOf(folder: string, id: HandOverId, place: number, sha256: string): Promise<Buffer | null> {
  return wholeFile(join(folder, id, fileOf(place)), sha256)
}

/** Removes what nobody needs any more: every hand-over but these. What a disk does not let go is tried again. */
export async function clearSpool(folder: string, but: readonly HandOverId[]): Promise<void> {
  try {
    for (const name of await readdir(folder)) {
      if (!but.some((id) => id === name)) await rm(join(folder, name), { recursive: true, force: true })
    }
  } catch (failure) {
    if (errorCode(failure) === null) throw failure
  }
}

/** Removes one hand-over of which something is gone or was changed, so that it is written anew. */
export function forget(folder: string, id: HandOverId): Promise<void> {
  return rm(join(folder, id), { recursive: true, force: true })
}

function fileOf(place: number): string {
  return `piece-${String(place).padStart(5, '0')}`
}

async function wholeFile(path: string, sha256: string): Promise<Buffer | null> {
  try {
    const bytes = await readFile(path)
    return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null
  } catch (failure) {
    if (errorCode(failure) === null) throw failure
    return null
  }
}

/** Each place to pause, until the next document; null as the end. */
function* untilPiece(documents: Generator<Piece | null, void>): Generator<null, Piece | null> {
  for (;;) {
    const next = documents.next()
    if (next.done === true) return null
    if (next.value !== null) return next.value
    yield null
  }
}

function* counted(steps: Iterable<HandedStep | null>, count: (step: HandedStep) => void): Generator<HandedStep | null> {
  for (const step of steps) {
    if (step !== null) count(step)
    yield step
  }
}
