import { z } from 'zod'
import { keyWords, wordsOfKey } from '../../domain/ledger/key-words.ts'
import { leftBecause } from '../../domain/people/carry.ts'
import { roles } from '../../domain/people/role.ts'
import { rights } from '../../domain/people/rights.ts'
import { instant, longText, personId, shortText } from '../identifiers.ts'
import { longestPeopleFile } from '../people-file.ts'
import { grantView, ownRight } from '../views/people-views.ts'
import { shownHash, signatureTry } from '../views/signing-views.ts'

const mostPeople = 500
const words = z.array(z.enum(keyWords)).length(wordsOfKey)
const fileText = z.string().max(longestPeopleFile)
const fileName = shortText

const outcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['enrolled', 'changed', 'same']) }),
  z.object({ kind: z.literal('left'), because: z.enum(leftBecause) }),
])
export type CarryOutcomeView = z.infer<typeof outcome>

/** One person of a file, and what becomes of them here. */
const carriedLine = z.object({
  person: personId,
  name: shortText,
  role: z.enum(roles),
  isActive: z.boolean(),
  own: z.array(ownRight).max(rights.length),
  outcome,
  /** The rights that a second person has to confirm here. */
  waiting: z.array(grantView).max(rights.length),
  /** Whether their PIN or password comes along; whoever is here already keeps the one they have. */
  withSecret: z.boolean(),
  badge: z.enum(['comes', 'goes', 'stays']),
})
export type CarriedLine = z.infer<typeof carriedLine>

/** What a file of people would do here. */
export const carriedView = z.object({
  stationName: shortText,
  exportedAt: instant,
  exportedBy: shortText,
  /** The fingerprint of the key that signed the file. */
  words,
  /** Whether this station has taken a file with this key before, or one of that station with another key. */
  key: z.enum(['known', 'new', 'changed']),
  people: z.array(carriedLine).max(mostPeople),
  /** The hash of what is signed. */
  toSign: shownHash,
})
export type CarriedView = z.infer<typeof carriedView>

export const peopleCarryingCommands = {
  /** Writes everybody and their rights into a file that this station's key signs. */
  'people.export': {
    input: z.object({}).strict(),
    output: z.object({ folder: longText, file: shortText, people: z.number().int() }),
  },
  /** Reads a file of another station, and keeps nothing of it. */
  'people.readFile': { input: z.object({ text: fileText }).strict(), output: carriedView },
  /** Takes the people of a file in; judged anew, and signed by an administrator who compared the words. */
  'people.import': {
    input: z.object({ name: fileName, text: fileText, signature: signatureTry }).strict(),
    output: z.object({ taken: z.number().int(), left: z.number().int(), waiting: z.number().int() }),
  },
} as const

export const peopleCarryingQueries = {
  /** The fingerprint of this station's own key, in words. */
  'station.keyWords': { input: z.object({}).strict(), output: z.object({ words }) },
} as const
