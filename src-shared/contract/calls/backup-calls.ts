import { z } from 'zod'
import { backupView, restorePreview } from '../views/backup-views.ts'
import { shortText } from '../identifiers.ts'

const nothing = z.object({}).strict()

/** What can be asked of the backups. */
export const backupQueries = {
  'backups.list': { input: nothing, output: z.object({ backups: z.array(backupView).max(100) }) },
  'backups.preview': { input: z.object({ name: shortText }).strict(), output: restorePreview },
} as const

/** What can be done with them. */
export const backupCommands = {
  'backups.make': { input: nothing, output: nothing },
  /** The station stops, restores and starts again: the answer is the last that this run gives. */
  'backups.restore': {
    input: z.object({ name: shortText, reason: z.string().trim().min(3).max(500) }).strict(),
    output: nothing,
  },
} as const
