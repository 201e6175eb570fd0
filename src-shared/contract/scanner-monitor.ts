import { z } from 'zod'
import { commandCodes } from '../scan/command-code.ts'
import { instant, itemId, shortText } from './identifiers.ts'
import { refusalSchema } from './refusals.ts'

const nothing = z.object({}).strict()
const number = z.number().int().min(1)

/** How many scans the monitor remembers. */
export const scansRemembered = 50

/** How many bytes of a scan the monitor's list shows; a label holds fewer. */
export const bytesShown = 1024

/** How many keys of a scan the monitor shows: five for each character of a long label. */
export const keysShown = 4000

/** What the station read in a scan. */
const scanReading = z.discriminatedUnion('as', [
  z.object({ as: z.literal('item'), item: itemId, lot: shortText.nullable(), expiry: shortText.nullable() }),
  z.object({ as: z.literal('command'), command: z.enum(commandCodes) }),
  /** A code of the calibration sheet. */
  z.object({ as: z.literal('sheetCode') }),
  z.object({ as: z.literal('refused'), refusal: refusalSchema }),
])

const cameIn = {
  /** Counts the scans since the station was started. */
  number,
  scanner: shortText,
  at: instant,
  /** Milliseconds from the first byte or key to the last. */
  took: z.number(),
  /** How many keys it came in; none over a port. */
  keys: z.number().int(),
  /** Taken for a second reading within one trigger pull: logged, and no scan. */
  isEcho: z.boolean(),
}

/** A scan as it came in. Of badges, and of what may hold keys of a person, only that it came. */
export const heardScan = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('withheld'), ...cameIn, because: z.enum(['badge', 'personsKeys']) }),
  z.object({
    kind: z.literal('shown'),
    ...cameIn,
    /** The first bytes as hexadecimal digits, and how many there are in all. */
    bytes: z.string().max(2 * bytesShown),
    length: z.number().int(),
    elements: z.array(z.tuple([shortText, shortText])).max(64),
    reading: scanReading,
  }),
])
export type HeardScan = z.infer<typeof heardScan>

/** A key of a scan: its place on the keyboard, what the computer made of it, and when. */
const heardKey = z.object({
  code: shortText,
  /** Null where it may be a person's. */
  key: shortText.nullable(),
  /** What was down or on with it. */
  under: z.array(z.enum(['shift', 'control', 'alt', 'altGraph', 'capsLock'])).max(5),
  /** Milliseconds since the key before it. */
  after: z.number(),
})
export type HeardKey = z.infer<typeof heardKey>

/** What a screen can ask of what the scanners sent last. */
export const scannerMonitorQueries = {
  /** The last scans, the newest first. */
  'scanner.heard': { input: nothing, output: z.object({ scans: z.array(heardScan).max(scansRemembered) }) },
  /** The keys of one of them; none where it came over a port or is no longer remembered. */
  'scanner.heardKeys': {
    input: z.object({ number }).strict(),
    output: z.object({ keys: z.array(heardKey).max(keysShown) }),
  },
} as const

/** What a person can ask for whoever helps them. */
export const diagnosticsCommands = {
  /** Writes what a helper needs to know of this station into the folder of exports, the last scans only where asked for; that is a fact. */
  'diagnostics.write': {
    input: z.object({ withScans: z.boolean() }).strict(),
    output: z.object({ folder: z.string().max(8192), file: shortText }),
  },
} as const
