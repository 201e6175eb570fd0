import { z } from 'zod'
import { packagingLevels } from '../../domain/items/item.ts'
import { none, refusal, text } from './refusal.ts'

/** Refusals of batches and how they are closed. */
export const batchesRefusals = {
  IMPORT_RUNNING: refusal(z.object({ file: text }), 'nothing'),
  BATCH_NOT_FOUND: refusal(z.object({ batch: text }), 'nothing'),
  BATCH_CLOSED: refusal(z.object({ lot: text }), 'takeClosingBack'),
  BATCH_OF_PARTNER: refusal(z.object({ lot: text }), 'nothing'),
  BATCH_NOT_CLOSED: refusal(z.object({ lot: text }), 'nothing'),
  BATCH_FILE_OPEN: refusal(z.object({ file: text }), 'takeFileInAgain'),
  BATCH_EMPTY: refusal(z.object({ lot: text }), 'nothing'),
  BATCH_RECALLED: refusal(z.object({ lot: text }), 'tellSupervisor'),
  BATCH_SET_MIXED: refusal(z.object({ lot: text, out: z.number() }), 'releaseInstead'),
  BATCH_YIELD_LOW: refusal(
    z.object({ level: z.enum(packagingLevels), reported: z.number(), commissioned: z.number() }),
    'sayWhyItDiffers',
  ),
  BATCH_CLOSING_TOLD: refusal(z.object({ lot: text }), 'nothing'),
  RELEASE_HELD_ALREADY: refusal(z.object({ lot: text }), 'withdrawRelease'),
  RELEASE_NOT_FOUND: refusal(none, 'nothing'),
} as const
