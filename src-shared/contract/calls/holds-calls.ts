import { z } from 'zod'
import { holdKinds } from '../../domain/items/hold-kind.ts'
import { holdWish } from '../hold-act.ts'
import { heldPage, heldPlace, holdCounts, holdsPreview, holdsReceipt } from '../views/holds-views.ts'
import { attachedFile } from './file-calls.ts'
import { mostPhotos } from '../../domain/photos/photo.ts'
import { itemId, jobId } from '../identifiers.ts'
import { signatureTry } from '../views/signing-views.ts'

/** What else the person says; nothing is null. */
const note = z.string().max(500).nullable()

/** Photos of the one item; those of a job are added to the job. */
const photos = z.array(attachedFile).max(mostPhotos)

/** What a person can do with holds. */
export const holdsCommands = {
  'holds.start': { input: z.object({ wish: holdWish }).strict(), output: z.object({ job: jobId }) },
  /** What the domain wants signed is refused without a signature. */
  'holds.finish': {
    input: z.object({ job: jobId, note, signature: signatureTry.nullable() }).strict(),
    output: holdsReceipt,
  },
  /** The same for one item that was looked up, with all that is inside it. */
  'holds.onItem': {
    input: z.object({ item: itemId, wish: holdWish, note, photos, signature: signatureTry.nullable() }).strict(),
    output: holdsReceipt,
  },
} as const

/** What a screen can ask about holds. */
export const holdsQueries = {
  /** What finishing the job comes to, and what is signed by it; the note is part of that. */
  'holds.preview': { input: z.object({ job: jobId, note }).strict(), output: holdsPreview },
  /** How much the job has scanned with all that is in it: asked after every scan, so nothing is listed. */
  'holds.inAll': { input: z.object({ job: jobId }).strict(), output: z.object({ items: z.number().int() }) },
  'holds.previewItem': {
    input: z.object({ item: itemId, wish: holdWish, note, photos }).strict(),
    output: holdsPreview,
  },
  'holds.counts': { input: z.object({}).strict(), output: holdCounts },
  /** What is on a hold, the longest first. */
  'holds.list': {
    input: z
      .object({ kind: z.enum(holdKinds), after: heldPlace.nullable(), limit: z.number().int().min(1).max(200) })
      .strict(),
    output: heldPage,
  },
} as const
