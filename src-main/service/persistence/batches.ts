import type { AttachedFile } from '#shared/domain/attachments/attached-file.ts'
import type { BatchId } from '#shared/domain/batches/batch-id.ts'
import type { BatchHead, KnownNumber } from '#shared/domain/batches/judge.ts'
import type { PackagingLevel } from '#shared/domain/items/item.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import type { Closing } from '#shared/epcis/closing-event.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Database } from './database/connection.ts'

/** A batch as a row of the list. */
export type BatchRecord = BatchHead & {
  /** Whether it came in files of a packaging line, or was received from the partner who made it. */
  readonly origin: 'lineFile' | 'received'
  readonly product: string | null
  readonly begunAt: Instant
  /** When its last file began to be taken in. */
  readonly lastAt: Instant
  /** Numbers at all levels. */
  readonly items: number
  /** How it was closed; null while it is open. */
  readonly closed: Closing | null
}

/** A file that a batch was read from. */
export type ImportRecord = {
  readonly sequence: number
  readonly at: Instant
  /** The name of who took it in. */
  readonly by: string | null
  readonly file: string
  readonly commissioned: number
  readonly packed: number
  /** Null while it is under way or was interrupted. */
  readonly endedAt: Instant | null
}

/** An import that began and did not end. */
export type OpenImport = { readonly file: AttachedFile; readonly person: PersonId | null }

/** How many of a batch there are at one level. */
export type LevelCount = {
  readonly level: PackagingLevel
  /** Null where the level is named by SSCCs alone, or nothing of it was commissioned. */
  readonly gtin: string | null
  readonly commissioned: number
  /** What the line itself counted; null where it said nothing. */
  readonly counted: number | null
  /** Of what is in use: in a container. */
  readonly packed: number
  /** Of what is in use: in nothing. */
  readonly loose: number
  readonly decommissioned: number
  readonly destroyed: number
}

/** Batches of packaging lines. */
export type Batches = {
  /** The newest first. */
  page(after: number, limit: number): readonly BatchRecord[]
  find(batch: BatchId): BatchRecord | null
  named(gtin: string, lot: string): BatchHead | null
  /** The latest first. */
  imports(batch: BatchId, limit: number): readonly ImportRecord[]
  /** The oldest import that began and did not end; null where there is none. */
  openImport(): OpenImport | null
  /** The name of a file of this batch of which not all is on record; null for none. */
  openFileOf(batch: BatchId): string | null
  /** Whether the import of this file began and did not end. */
  isPartlyRecorded(sha256: string): boolean
  /** From the highest level down. Looks at every item of the batch: once for a screen, not after every scan. */
  levels(batch: BatchId): readonly LevelCount[]
  /** What is known of a number; null for one that nobody has commissioned or announced. One look-up. */
  number(item: ItemId): KnownNumber | null
  isClaimed(item: ItemId): boolean
  levelOf(gtin: string): PackagingLevel | null
  /** The name of a product; null where nothing here says. */
  productName(gtin: string): string | null
}

const records = `
  select batch.id, batch.gtin, batch.lot, batch.expiry, product.name as product, origin,
    begun_at as begunAt,
    coalesce((select max(at) from batch_import where batch_import.batch = batch.id), begun_at) as lastAt, items,
    (select closing from batch_closing where batch_closing.batch = batch.id and undone_at is null) as closed
  from batch left join product on product.gtin = batch.gtin`

/** Prepares the questions on this database. */
export function openBatches(database: Database): Batches {
  const page = database.prepare<[number, number], BatchRecord>(
    `${records} order by begun_at desc, batch.id limit ? offset ?`,
  )
  const find = database.prepare<[string], BatchRecord>(`${records} where batch.id = ?`)
  const named = database.prepare<[string, string], BatchHead>(
    'select id, gtin, lot, expiry from batch where gtin = ? and lot = ?',
  )
  const imports = database.prepare<[string, number], ImportRecord>(`
    select sequence, at, person.name as by, file ->> '$.name' as file, commissioned, packed, ended_at as endedAt
    from batch_import left join person on person.id = batch_import.person
    where batch = ? order by sequence desc limit ?`)
  const openImport = database.prepare<[], { file: string; person: PersonId | null }>(
    'select file, person from batch_import where ended_at is null order by sequence limit 1',
  )
  const levels = database.prepare<{ batch: string }, LevelCount>(`
    with found as (
      select level, max(gtin) as gtin, count(*) as commissioned,
        count(*) filter (where lifecycle = 'commissioned' and parent is not null) as packed,
        count(*) filter (where lifecycle = 'commissioned' and parent is null) as loose,
        count(*) filter (where lifecycle = 'decommissioned') as decommissioned,
        count(*) filter (where lifecycle = 'destroyed') as destroyed
      from batch_item cross join item on item.id = batch_item.item where batch = :batch group by level
    ),
    counts as (select level, quantity from batch_count where batch = :batch)
    select coalesce(found.level, counts.level) as level, gtin, coalesce(commissioned, 0) as commissioned,
      quantity as counted, coalesce(packed, 0) as packed, coalesce(loose, 0) as loose,
      coalesce(decommissioned, 0) as decommissioned, coalesce(destroyed, 0) as destroyed
    from found full join counts on counts.level = found.level
    order by case coalesce(found.level, counts.level) when 'PL' then 1 when 'CA' then 2 when 'PK' then 3 else 4 end`)
  const openFile = database
    .prepare<[string], string>(
      `select file ->> '$.name' from batch_import where batch = ? and ended_at is null order by sequence limit 1`,
    )
    .pluck()
  const begun = database
    .prepare<[string], 1>(`select 1 from batch_import where ended_at is null and file ->> '$.sha256' = ?`)
    .pluck()
  // Sub-queries instead of a join: a join costs five times as much for a number that is not there.
  const number = database.prepare<[string], KnownNumber>(`
    select lifecycle, level, last_event_at as lastEventAt, parent,
      (select batch from batch_item where batch_item.item = item.id) as batch,
      (select made_at from batch_item where batch_item.item = item.id) as madeAt
    from item where id = ?`)
  const claimed = database.prepare<[string], 1>('select 1 from claim where item = ?').pluck()
  const levelOf = database.prepare<[string], PackagingLevel>('select level from product where gtin = ?').pluck()
  const productName = database.prepare<[string], string>('select name from product where gtin = ?').pluck()
  return {
    page: (after, limit) => page.all(limit, after),
    find: (batch) => find.get(batch) ?? null,
    named: (gtin, lot) => named.get(gtin, lot) ?? null,
    imports: (batch, limit) => imports.all(batch, limit),
    isPartlyRecorded: (sha256) => begun.get(sha256) !== undefined,
    openFileOf: (batch) => openFile.get(batch) ?? null,
    openImport: () => {
      const found = openImport.get()
      return found === undefined ? null : { file: JSON.parse(found.file) as AttachedFile, person: found.person }
    },
    levels: (batch) => levels.all({ batch }),
    number: (item) => number.get(item) ?? null,
    isClaimed: (item) => claimed.get(item) !== undefined,
    productName: (gtin) => productName.get(gtin) ?? null,
    levelOf: (gtin) => levelOf.get(gtin) ?? null,
  }
}
