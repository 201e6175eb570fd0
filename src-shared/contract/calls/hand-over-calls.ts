import { z } from 'zod'
import { deliveryTroubles } from '../../domain/hand-over/delivery.ts'
import type { HandOverId } from '../../domain/hand-over/hand-over-id.ts'
import { keptBecause } from '../../domain/hand-over/may-leave.ts'
import { batchId, instant, longText, shortText } from '../identifiers.ts'

const folderSystem = z.object({ kind: z.literal('folder'), path: longText }).strict()
const httpSystem = z.object({ kind: z.literal('http'), address: longText }).strict()
const receivingSystem = z.discriminatedUnion('kind', [folderSystem, httpSystem])
const externalSystem = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }).strict(),
  folderSystem,
  httpSystem,
])

const trouble = z.object({
  because: z.enum(deliveryTroubles),
  /** In the words of the other side, or of the file system. */
  said: longText,
  since: instant,
  nextTryAt: instant,
})

/** Where the hand-over of a batch is. */
const handOverState = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('nothingToHandOver') }),
  z.object({ kind: z.literal('waiting'), since: instant, isComplete: z.boolean() }),
  z.object({
    kind: z.literal('underWay'),
    since: instant,
    to: receivingSystem,
    done: z.number().int(),
    pieces: z.number().int(),
    trouble: trouble.nullable(),
  }),
  z.object({
    kind: z.literal('handedOver'),
    since: instant,
    to: receivingSystem,
    handOver: z.custom<HandOverId>((value) => typeof value === 'string' && value.length <= 64),
    /** SHA-256 of the manifest. */
    manifest: shortText,
  }),
  z.object({
    kind: z.literal('refused'),
    since: instant,
    to: receivingSystem,
    because: z.enum(deliveryTroubles),
    said: longText,
  }),
])

/** The hand-over of one batch. */
export const batchHandOver = z.object({
  state: handOverState,
  /** What keeps goods of the lot from leaving; null where nothing does. */
  keptBecause: z.enum(keptBecause).nullable(),
  /** Who set the external system up; null where nobody did. */
  setUp: z.object({ at: instant, by: shortText.nullable() }).nullable(),
})
export type BatchHandOverView = z.infer<typeof batchHandOver>

/** What a person can do about handing batches over. */
export const handOverCommands = {
  /** Where the data of batches goes from now on. A folder is tried out. */
  'handOver.setSystem': { input: z.object({ system: externalSystem }).strict(), output: z.object({}).strict() },
  /** Has a batch handed over again that was refused; one that waits for its next try is tried at once. */
  'handOver.again': { input: z.object({ batch: batchId }).strict(), output: z.object({}).strict() },
} as const

/** What a screen can ask of it. */
export const handOverQueries = {
  'handOver.system': {
    input: z.object({}).strict(),
    output: z.object({ system: externalSystem, at: instant.nullable(), by: shortText.nullable() }),
  },
  'handOver.ofBatch': { input: z.object({ batch: batchId }).strict(), output: batchHandOver },
} as const
