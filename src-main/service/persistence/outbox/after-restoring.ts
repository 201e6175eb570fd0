import type { Instant } from '#shared/kernel/time.ts'
import type { Database } from '../database/connection.ts'
import { openOutboxProgress } from './progress.ts'

/**
 * Makes the outbox of a restored backup doubt itself, in the caller's transaction: whatever had not been sent when the
 * backup was made may have been sent since, so the network is asked for each of these messages before it goes out. Returns how many.
 */
export function doubtUnsent(database: Database, at: Instant): number {
  const progress = openOutboxProgress(database)
  const inState = database
    .prepare<[string], number>('select number from outbox_message where state = ? order by number')
    .pluck()
  for (const state of ['queued', 'waiting', 'sending', 'unsure', 'refused', 'parked', 'exported', 'setAside']) {
    progress.apply(inState.all(state), [{ kind: 'backupRestored' }], { at, said: null })
  }
  return inState.all('unsure').length
}
