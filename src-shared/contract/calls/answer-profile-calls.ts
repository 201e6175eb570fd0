import { z } from 'zod'
import { answerProfile, longestProfileFile } from '../answer-profile-file.ts'
import { answerSignals } from '../answer-signal.ts'
import { instant, shortText } from '../identifiers.ts'

const nothing = z.object({}).strict()
const done = z.object({}).strict()
const { id } = answerProfile.shape
const scanner = z.string().min(1).max(64)

/** What a person can ask of the makes by which scanners are told how their scans were answered. */
export const answerProfileCommands = {
  /** Brings a make as a file, or another version of one that was brought; the scanners of that make are opened anew. */
  'answerProfile.bring': {
    input: z.object({ text: z.string().min(1).max(longestProfileFile) }).strict(),
    output: z.object({ id, name: shortText, replaced: z.boolean() }),
  },
  /** Removes a make that was brought and that no scanner of this station is set to. */
  'answerProfile.remove': { input: z.object({ id }).strict(), output: done },
  /** Has the scanner say an answer of this make, whether its settings name it or not. Nothing is recorded. */
  'answerProfile.try': {
    input: z.object({ scanner, id: z.string().min(1).max(64), signal: z.enum(answerSignals) }).strict(),
    output: done,
  },
} as const

/** A make that can be chosen; `brought` is null for one that comes with Tallyman. */
const answerProfileView = answerProfile.extend({
  brought: z.object({ at: instant, by: shortText.nullable() }).nullable(),
})
export type AnswerProfileView = z.infer<typeof answerProfileView>

/** What a screen can ask of them. */
export const answerProfileQueries = {
  'answerProfile.list': { input: nothing, output: z.object({ profiles: z.array(answerProfileView).max(200) }) },
} as const
