import { answerProfile } from '#shared/contract/answer-profile-file.ts'
import type { AnswerProfile } from '#shared/domain/scanners/answer-profile.ts'
import { answerProfiles } from '#shared/domain/scanners/answer-profiles.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Database } from './database/connection.ts'

/** A make of scanners that a site brought: when, and who; null where nobody knows that person any more. */
export type BroughtProfile = { readonly profile: AnswerProfile; readonly at: Instant; readonly by: string | null }

/** How scanners of each make are answered. */
export type AnswerProfiles = {
  /** What this site brought, in the order of their ids. */
  brought(): readonly BroughtProfile[]
  /** One that comes with Tallyman, or that the site brought; null for an id that nobody here knows. */
  of(id: string): AnswerProfile | null
}

type Row = { readonly profile: string; readonly brought_at: Instant; readonly name: string | null }

/** Prepares the questions about makes on this database. */
export function openAnswerProfiles(database: Database): AnswerProfiles {
  const every = database.prepare<[], Row>(`
    select profile, brought_at, person.name
    from answer_profile left join person on person.id = brought_by order by answer_profile.id`)
  const one = database.prepare<[string], string>('select profile from answer_profile where id = ?').pluck()
  return {
    brought: () => every.all().map((row) => ({ profile: parsed(row.profile), at: row.brought_at, by: row.name })),
    of: (id) => {
      const builtIn = answerProfiles.find((profile) => profile.id === id)
      if (builtIn !== undefined) return builtIn
      const brought = one.get(id)
      return brought === undefined ? null : parsed(brought)
    },
  }
}

function parsed(text: string): AnswerProfile {
  return answerProfile.parse(JSON.parse(text))
}
