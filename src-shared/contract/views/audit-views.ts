import { z } from 'zod'
import { checkOccasions, checkpointOccasions } from '../../domain/ledger/facts.ts'
import { printedFile } from './look-up-views.ts'
import { chainBreak } from '../chain-break.ts'
import { factId, instant, itemId, longText, personId, shortText } from '../identifiers.ts'
import { scanBehindView } from './scan-behind-view.ts'

/** What an auditor looks for; null is no limit, no kinds are all kinds. */
export const ledgerFilter = z
  .object({
    person: z.union([personId, z.literal('station')]).nullable(),
    item: itemId.nullable(),
    /** The first moment, and the first one after the last. */
    from: instant.nullable(),
    until: instant.nullable(),
    kinds: z.array(shortText).max(100),
  })
  .strict()
export type LedgerFilterView = z.infer<typeof ledgerFilter>

const leaf = z.union([z.string().max(1000), z.number(), z.boolean(), z.null()])
const digestEntry = z.union([
  leaf,
  z.object({
    members: z
      .array(
        z.union([z.object({ name: shortText, value: leaf }), z.object({ name: shortText, length: z.number().int() })]),
      )
      .max(8)
      .readonly(),
  }),
])
const digestValue = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('value'), value: leaf }),
  /** An id that is somebody's here; the name that they have now. */
  z.object({ kind: z.literal('person'), id: personId, name: shortText }),
  z.object({ kind: z.literal('list'), length: z.number().int(), first: z.array(digestEntry).max(5).readonly() }),
])
export type DigestValueView = z.infer<typeof digestValue>

/** What a fact says, in short, whatever its kind. */
export const factDigest = z.object({
  members: z
    .array(z.object({ name: shortText, value: digestValue }))
    .max(40)
    .readonly(),
  changes: z
    .array(z.object({ name: shortText, from: digestValue.nullable(), to: digestValue.nullable() }))
    .max(40)
    .readonly(),
  cutOff: z.boolean(),
})
export type FactDigestView = z.infer<typeof factDigest>

/** One fact of the ledger as an auditor reads it. */
export const factView = z.object({
  sequence: z.number().int(),
  epoch: z.number().int(),
  fact: factId,
  kind: shortText,
  at: instant,
  /** How far local time was east of UTC, in minutes. */
  offsetMinutes: z.number().int(),
  clockFlag: z.enum(['wentBack', 'jumpedAhead']).nullable(),
  /** Null for what the station did by itself. */
  person: z.object({ id: personId, name: shortText.nullable() }).nullable(),
  siteGln: shortText.nullable(),
  /** As scanned, control characters included. */
  scan: scanBehindView.nullable(),
  says: factDigest,
  previousHash: shortText,
  hash: shortText,
})
export type FactView = z.infer<typeof factView>

/** The most of a fact's body that crosses at once; an export has all of it. */
export const longestBody = 100_000

/** One fact with all that the ledger holds of it. */
export const wholeFactView = factView.extend({
  /** The body as it is hashed, or how it begins. */
  body: z.string().max(longestBody),
  bodyLength: z.number().int(),
  /** Whether the hash is that of the content, computed anew. */
  hashFits: z.boolean(),
})
export type WholeFactView = z.infer<typeof wholeFactView>

/** What one reading of the whole chain found. */
export const chainCheckView = z.object({
  at: instant,
  occasion: z.enum(checkOccasions),
  /** Who asked for it; null for the daily one. */
  person: shortText.nullable(),
  outcome: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('whole'), facts: z.number().int(), hash: z.string().max(64) }),
    z.object({ kind: z.literal('broken'), broken: chainBreak }),
  ]),
})
export type ChainCheckView = z.infer<typeof chainCheckView>

/** The whole line of a signed checkpoint. */
const checkpointLine = z.string().max(512)
export const checkpointView = z.object({
  line: checkpointLine,
  occasion: z.enum(checkpointOccasions),
  signedAt: instant,
  ofSequence: z.number().int(),
})
export type CheckpointView = z.infer<typeof checkpointView>

/** How the ledger stands: its end, its key, what checking found, and the checkpoints that it keeps. */
export const ledgerState = z.object({
  station: shortText,
  epoch: z.number().int(),
  facts: z.number().int(),
  hash: z.string().max(64),
  publicKey: shortText,
  checkingSince: instant.nullable(),
  /** Why the last check came to nothing, in English. */
  notChecked: z.object({ at: instant, said: longText }).nullable(),
  checks: z.array(chainCheckView).max(20),
  checkpoints: z.array(checkpointView).max(20),
})
export type LedgerState = z.infer<typeof ledgerState>

export const ledgerPage = z.object({
  facts: z.array(factView).max(50),
  /** Where to go on; null once everything was looked at. */
  next: z.number().int().nullable(),
  /** How many facts fit in all; null where only looking at them can tell. */
  count: z.number().int().nullable(),
})
export type LedgerPageView = z.infer<typeof ledgerPage>

/** What can be chosen in a filter: every kind and person that the ledger has, with how many facts. */
export const ledgerChoices = z.object({
  kinds: z.array(z.object({ kind: shortText, facts: z.number().int() })).max(500),
  people: z
    .array(z.object({ person: personId.nullable(), name: shortText.nullable(), facts: z.number().int() }))
    .max(2000),
})
export type LedgerChoices = z.infer<typeof ledgerChoices>

/** Where an export of the ledger lies. */
export const ledgerExportReceipt = z.object({
  folder: z.string().max(4096),
  /** What the page is to be called once it is printed. */
  printAs: printedFile,
  files: z.array(z.object({ name: shortText, sha256: shortText })).max(8),
  facts: z.number().int(),
  checkpoint: checkpointLine,
})
export type LedgerExportReceipt = z.infer<typeof ledgerExportReceipt>
