import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Site } from '#shared/domain/site/site.ts'
import type { EndpointId, UnsentExportId } from '#shared/domain/network/message.ts'
import type { Origin } from '#shared/epcis/document.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { isoUtc } from '#shared/kernel/time.ts'
import type { CaptureLimits } from '#shared/sync/capture-limits.ts'
import type { FiledMessage } from '#service/persistence/outbox/exports.ts'

/** The name of the file that says what lies in the others. */
export const manifestName = 'manifest.json'

const manifestFormat = 'tallyman-unsent:1'

/** One document of an export, once it is written. */
export type WrittenDocument = {
  readonly name: string
  readonly sha256: string
  /** Of the whole document in UTF-8. */
  readonly bytes: number
  readonly events: number
  /** Where it is to be brought: the name of the site's own endpoint, or the address of another. */
  readonly endpoint: EndpointId
  /** The network may hold its events already, and then calls them duplicates. */
  readonly mayBeThere: boolean
}

/** A message in one of the documents, which are counted from 1. */
export type ManifestMessage = {
  readonly id: string
  readonly type: string
  readonly document: number
  /** Of its events as first made: see `digestOfMessage`. */
  readonly sha256: string
  /** The ids of its events, in order. */
  readonly events: readonly string[]
}

/** All that the manifest says. */
export type Manifest = {
  readonly id: UnsentExportId
  readonly exportedAt: Instant
  readonly exportedBy: string
  readonly site: Site
  readonly origin: Origin
  readonly endpoint: EndpointId
  readonly documentFormat: string
  readonly limits: CaptureLimits
  readonly documents: readonly WrittenDocument[]
  readonly messages: readonly ManifestMessage[]
}

/** The name of a document by its place, from 1 on, such as `document-00001.json`: sorted by name they stand in the order of upload. */
export function documentName(place: number): string {
  return `document-${String(place).padStart(5, '0')}.json`
}

/** SHA-256 of a message: of the bodies of its events in their order, with a line feed between two, in UTF-8. */
export function digestOfMessage({ events }: Pick<FiledMessage, 'events'>): string {
  return createHash('sha256')
    .update(events.map(({ body }) => body).join('\n'), 'utf8')
    .digest('hex')
}

/** The manifest as text, described in docs/exports.md. */
export function manifestText({ id, exportedAt, site, origin, ...manifest }: Manifest): string {
  const { exportedBy, endpoint, documentFormat, limits, documents, messages } = manifest
  const head = {
    format: manifestFormat,
    export: id,
    exportedAt: isoUtc(exportedAt),
    exportedBy,
    site: { name: site.name, gln: site.gln, mode: site.mode, stationName: site.stationName },
    station: origin.station,
    epoch: origin.epoch,
    endpoint,
    documentFormat,
    limits,
    documents,
    messages,
  }
  return `${JSON.stringify(head, null, 2)}\n`
}

const manifestHead = z.object({ format: z.literal(manifestFormat), station: z.string() })

/** Which station's manifest a text is, though perhaps not as it was written; null where it is none. */
export function stationOfManifest(text: string): string | null {
  try {
    const read = manifestHead.safeParse(JSON.parse(text))
    return read.success ? read.data.station : null
  } catch {
    return null
  }
}
