import type { AnswerProfileView } from '#shared/contract/calls/answer-profile-calls.ts'
import type { CallFrame } from '#shared/contract/frames.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { answerProfiles } from '#shared/domain/scanners/answer-profiles.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { sceneMoment } from './people-and-packs.ts'
import type { Scene } from './scene.ts'

/** A make that a site brought, with what is heard in its own words. */
const broughtMake: AnswerProfileView = {
  id: 'harbour-beeper',
  name: 'Harbour scanners with host beeper, second series',
  words: {
    ok: '\u001bG',
    already: '\u001bR',
    hold: '\u001bL',
    stop: '\u001bX\u001bX',
    echo: '',
    opened: '',
    closing: '',
  },
  heard: { ok: 'one chirp', already: 'two chirps', hold: 'a long tone', stop: 'a growl' },
  brought: { at: sceneMoment, by: 'Ada Admin' },
}

/** What the station of a scene says of makes that answer on the scanner; null where the call is about something else. */
export function answerProfileAnswerOf({ status }: Scene, { name }: CallFrame): Result<unknown, Refusal> | null {
  switch (name) {
    case 'answerProfile.list':
      return ok({ profiles: [...answerProfiles.map((profile) => ({ ...profile, brought: null })), broughtMake] })
    case 'answerProfile.try': {
      const [first] = status.scanners
      return first?.state === 'ready' ? ok({}) : err(refuse('SCANNER_NOT_OPEN', { name: first?.settings.name ?? '' }))
    }
    default:
      return null
  }
}
