import { z } from 'zod'
import { judgeAnswerProfile, profileFlaws } from '../domain/scanners/judge-answer-profile.ts'
import type { AnswerProfile } from '../domain/scanners/answer-profile.ts'
import { err, ok } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'

/** How a file with a make of scanners begins; another layout has another number. */
const profileFormat = 'tallyman-answer-profile:1'

/** The longest file that is read, in characters. */
export const longestProfileFile = 20_000

const shown = z
  .string()
  .min(1)
  .max(80)
  .refine((text) => text.trim() === text && !/\p{C}/u.test(text))
/** Long enough for the flaw of a word that is too long to be told as such. */
const word = z.string().max(1_000)

/** How scanners of one make are answered, as far as its shape goes; its words are judged by the domain. */
export const answerProfile = z
  .object({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,47}$/u),
    name: shown,
    words: z
      .object({ ok: word, already: word, hold: word, stop: word, echo: word, opened: word, closing: word })
      .strict(),
    heard: z.object({ ok: shown, already: shown, hold: shown, stop: shown }).strict().nullable(),
  })
  .strict()

const profileFile = answerProfile.extend({ format: z.literal(profileFormat) })

/** Why a file is not taken: it is no such file, its shape is not as it should be, or a word of it can not be sent. */
export const profileFileFlaws = ['notOurs', 'shape', ...profileFlaws] as const
export type ProfileFileFlaw = { readonly because: (typeof profileFileFlaws)[number]; readonly where: string }

/** The text of a file with this profile. */
export function answerProfileText(profile: AnswerProfile): string {
  return `${JSON.stringify({ format: profileFormat, ...profile }, null, 2)}\n`
}

/** Reads a file with a make of scanners; a flaw says where it is. */
export function readAnswerProfile(text: string): Result<AnswerProfile, ProfileFileFlaw> {
  const read = parsed(text)
  if (read === null || !profileFile.pick({ format: true }).loose().safeParse(read.value).success)
    return err({ because: 'notOurs', where: 'format' })
  const checked = profileFile.safeParse(read.value)
  if (!checked.success) return err({ because: 'shape', where: placeOf(checked.error) })
  const { format: _format, ...profile } = checked.data
  const judged = judgeAnswerProfile(profile)
  return judged.ok ? ok(profile) : err({ because: judged.error.because, where: `words.${judged.error.word}` })
}

function placeOf({ issues: [issue] }: z.ZodError): string {
  const keys = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  return [...(issue?.path ?? []), ...keys].map(String).join('.')
}

function parsed(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return null
  }
}
