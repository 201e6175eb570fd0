import { z } from 'zod'
import { packagingLevels } from '#shared/domain/items/item.ts'
import type { HandedBatch, HandedStep } from '#shared/domain/hand-over/handed-step.ts'
import type { HandOverId } from '#shared/domain/hand-over/hand-over-id.ts'
import type { PackagingLevel } from '#shared/domain/items/item.ts'
import { isoUtc } from '#shared/kernel/time.ts'
import { uuidOfName } from '#service/uuid-of-name.ts'

const manifestFormat = 'tallyman-hand-over:1'

/** A piece as it was written. */
export type WrittenPiece = { readonly sha256: string; readonly bytes: number; readonly events: number }

/** How many numbers there are at each level, as the pieces say it. */
export type Tally = {
  readonly count: (step: HandedStep) => void
  readonly levels: () => readonly {
    readonly level: PackagingLevel
    readonly commissioned: number
    readonly decommissioned: number
    readonly destroyed: number
  }[]
  readonly packed: () => number
}

/** Counts what goes by. */
export function newTally(): Tally {
  const levels = new Map<PackagingLevel, { commissioned: number; decommissioned: number; destroyed: number }>()
  let packed = 0
  return {
    count: (step) => {
      if (step.kind === 'packed') {
        packed += step.items.length
        return
      }
      const at = levels.get(step.level) ?? { commissioned: 0, decommissioned: 0, destroyed: 0 }
      levels.set(step.level, at)
      at[step.kind === 'commissioned' ? 'commissioned' : step.how] += step.items.length
    },
    levels: () =>
      packagingLevels.flatMap((level) => {
        const found = levels.get(level)
        return found === undefined ? [] : [{ level, ...found }]
      }),
    packed: () => packed,
  }
}

/** All that the manifest says. */
export type ManifestContent = {
  /** The hand-over whose place it takes; null where the batch was never handed over. */
  readonly replaces: HandOverId | null
  readonly batch: HandedBatch
  readonly product: string | null
  readonly documentFormat: string
  readonly extension: string
  readonly tally: Tally
  readonly pieces: readonly WrittenPiece[]
}

/** The manifest as text, described in docs/hand-over.md, with the id that follows from all it says. */
export function handOverManifest(content: ManifestContent): { readonly id: HandOverId; readonly text: string } {
  const { replaces, batch, product, documentFormat, extension, tally, pieces } = content
  const says = {
    replaces,
    batch: batch.batch,
    gtin: batch.gtin,
    product,
    lot: batch.lot,
    expiry: batch.expiry,
    site: batch.gln,
    station: batch.station,
    asOf: isoUtc(batch.asOf),
    documentFormat,
    levels: tally.levels(),
    packed: tally.packed(),
  }
  const id = uuidOfName(`tallyman-hand-over:${JSON.stringify({ ...says, pieces })}`) as HandOverId
  const stem = stemOf(batch.gtin, batch.lot, id)
  const named = pieces.map((piece, index) => ({
    name: `${stem}_${String(index + 1).padStart(5, '0')}.${extension}`,
    ...piece,
  }))
  const manifest = { format: manifestFormat, handOver: id, name: `${stem}_manifest.json`, ...says, pieces: named }
  return { id, text: `${JSON.stringify(manifest, null, 2)}\n` }
}

/** What every name of one hand-over begins with: no two hand-overs share it, and no file system takes offence at it. */
function stemOf(gtin: string, lot: string, id: HandOverId): string {
  return `${gtin}_${lot.replaceAll(/[^A-Za-z0-9-]/g, '_')}_${id.replaceAll('-', '').slice(0, 12)}`
}

const readManifest = z.object({
  format: z.literal(manifestFormat),
  name: z.string(),
  pieces: z.array(z.object({ name: z.string(), sha256: z.string() })),
})
export type ReadManifest = z.infer<typeof readManifest>

/** What a manifest of ours names; null where a text is none. */
export function manifestIn(text: string): ReadManifest | null {
  try {
    const read = readManifest.safeParse(JSON.parse(text))
    return read.success ? read.data : null
  } catch {
    return null
  }
}
