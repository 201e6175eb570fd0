import { z } from 'zod'
import { instant, shortText } from '../identifiers.ts'

/** A backup that can be chosen for restoring. */
export const backupView = z.object({
  name: shortText,
  at: instant,
  bytes: z.number().int(),
  end: z.object({ epoch: z.number().int(), sequence: z.number().int(), hash: z.string().max(64) }).nullable(),
  fit: z.enum(['fits', 'newer', 'damaged']),
})
export type BackupView = z.infer<typeof backupView>

/** What restoring a backup would take away: the facts after it, by kind. */
export const restorePreview = z.object({
  backup: backupView,
  /** How many facts the station has that the backup does not; null where the backup is of another chain. */
  lost: z.number().int().nullable(),
  /** When the first of them was recorded; null where there is none. */
  lostSince: instant.nullable(),
  kinds: z.array(z.object({ kind: shortText, facts: z.number().int() })).max(500),
  /** Messages of the present outbox that the network has and the backup does not know of. */
  messagesSent: z.number().int(),
})
export type RestorePreview = z.infer<typeof restorePreview>
