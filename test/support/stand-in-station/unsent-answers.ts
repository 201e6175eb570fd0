import type { CallFrame } from '#shared/contract/frames.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { unsentExportId } from '#shared/contract/identifiers.ts'
import type { UnsentExportView } from '#shared/contract/calls/unsent-calls.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { sceneMoment } from './people-and-packs.ts'

/** Files of which some messages are open, and older ones that are dealt with. */
export const sceneExports: readonly UnsentExportView[] = [
  {
    id: unsentExportId.parse('00000000-0000-7000-8000-000000000e02'),
    folder: 'unsent-20261128T071500000Z',
    at: sceneMoment,
    by: 'Sam Okafor',
    documents: 12,
    messages: 1_140,
    open: 1_040,
  },
  {
    id: unsentExportId.parse('00000000-0000-7000-8000-000000000e01'),
    folder: 'unsent-20261127T160212000Z',
    at: sceneMoment - 54_768_000,
    by: 'Sam Okafor',
    documents: 3,
    messages: 214,
    open: 0,
  },
]

/** What the station of a scene says of files for upload by hand; null where the call is about something else. */
export function unsentAnswerOf({ name }: CallFrame): Result<unknown, Refusal> | null {
  switch (name) {
    case 'unsent.exports':
      return ok({ exports: sceneExports })
    case 'unsent.write':
      return ok({
        path: '/var/lib/tallyman/exports/unsent-20261128T071500000Z',
        manifest: 'manifest.json',
        documents: 12,
        messages: 1_140,
        left: 3,
      })
    case 'unsent.settle':
      return err(refuse('UNSENT_FILE_NOT_TAKEN', { file: 'manifest.json', because: 'changed' }))
    default:
      return null
  }
}
