import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import { scannerWords } from './answer-profile.ts'
import type { AnswerProfile, ScannerWord } from './answer-profile.ts'

/** The longest word that is sent, in bytes: at 9,600 baud it is out within 35 ms. */
export const longestWord = 32

/**
 * Why a profile can not be taken. `configures`: a carriage return, a line feed, SYN or XOFF is in the word.
 * `notBytes`: a character that is no single byte. `alike`: somebody could not tell this answer from another. `silent`: an
 * answer that says nothing.
 */
export const profileFlaws = ['tooLong', 'notBytes', 'configures', 'silent', 'alike'] as const
export type ProfileFlaw = (typeof profileFlaws)[number]

/** A flaw and the word that has it. */
export type FlawedWord = { readonly word: ScannerWord; readonly because: ProfileFlaw }

/**
 * Characters that no answer needs and that change a scanner. Honeywell takes SYN, a letter and CR for the beginning of its
 * configuration commands and of triggering, Datalogic takes `$` up to a CR for one; both stay set when the power was off.
 * XOFF makes a scanner that heeds it send no scan any more.
 */
const dangerous = ['\r', '\n', '\u0016', '\u0013']

/** Whether this profile can be sent to a scanner after every scan, and tells a person the answers apart. */
export function judgeAnswerProfile({ words }: Pick<AnswerProfile, 'words'>): Result<void, FlawedWord> {
  for (const word of scannerWords) {
    const because = flawOf(words[word])
    if (because !== null) return err({ word, because })
  }
  for (const word of ['ok', 'already', 'hold', 'stop'] as const)
    if (words[word] === '') return err({ word, because: 'silent' })
  // A look at the screen may sound like a repeat: makes have few sounds. Good and stop sound like nothing else.
  if (words.already === words.ok) return err({ word: 'already', because: 'alike' })
  if (words.hold === words.ok) return err({ word: 'hold', because: 'alike' })
  if ([words.ok, words.already, words.hold].includes(words.stop)) return err({ word: 'stop', because: 'alike' })
  return ok(undefined)
}

function flawOf(word: string): ProfileFlaw | null {
  const characters = Array.from(word)
  if (characters.length > longestWord) return 'tooLong'
  if (characters.some((character) => (character.codePointAt(0) ?? 0) > 0xff)) return 'notBytes'
  return characters.some((character) => dangerous.includes(character)) ? 'configures' : null
}
