import type { Json } from '#shared/kernel/canonical-json.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Database } from './database/connection.ts'

/** An event that came from the network, as it came, and what became of it. */
export type ForeignEventKept = {
  readonly event: string
  readonly digest: string
  readonly became: 'deed' | 'setAside' | 'unread'
  readonly body: string
  /** SHA-256 of the document that it came in. */
  readonly document: string
}

/** The events of others that are no announcement: kept once, whatever they say. */
export type ForeignEvents = {
  /** Whether this station made the event: it stands in its own outbox and ledger. */
  isOwn(event: string): boolean
  /** What this station said under the id of an event: once as it happened, and each time that it declared it wrong. */
  ownBodies(event: string): readonly { readonly [member: string]: Json | undefined }[]
  /** The digest of an event that was kept; null where it is new. */
  digestOf(event: string): string | null
  /** What an event says that contradicts what is known here; null for any other. */
  contradictingBody(event: string): string | null
  keep(event: ForeignEventKept, at: Instant): void
}

/** Prepares what is kept of the events of others on this database. */
export function openForeignEvents(database: Database): ForeignEvents {
  const own = database.prepare<[string]>('select 1 from outbox_event where id = ? limit 1')
  const bodies = database.prepare<[string], string>('select body from outbox_event where id = ?').pluck()
  const digest = database.prepare<[string], { digest: string }>('select digest from inbound_event where event = ?')
  const contradicting = database
    .prepare<[string], string>(`select body from inbound_event where event = ? and became = 'setAside'`)
    .pluck()
  const insert = database.prepare(
    'insert into inbound_event (event, digest, became, body, kept_at, document) values (?, ?, ?, ?, ?, ?)',
  )
  return {
    isOwn: (event) => own.get(event) !== undefined,
    ownBodies: (event) => bodies.all(event).map((body) => JSON.parse(body) as { readonly [member: string]: Json }),
    digestOf: (event) => digest.get(event)?.digest ?? null,
    contradictingBody: (event) => contradicting.get(event) ?? null,
    keep: ({ event, digest: ofContent, became, body, document }, at) => {
      insert.run(event, ofContent, became, body, at, document)
    },
  }
}
