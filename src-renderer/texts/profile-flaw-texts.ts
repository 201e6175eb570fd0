import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { ProfileFileFlaw } from '#shared/contract/answer-profile-file.ts'
import { longestWord } from '#shared/domain/scanners/judge-answer-profile.ts'
import { unreachable } from '#shared/kernel/unreachable.ts'

/** Why a file with a make of scanners is not taken, and at which place of the file. */
export function profileFlawText({ because, where }: ProfileFileFlaw): MessageDescriptor {
  switch (because) {
    case 'notOurs':
      return msg({
        message: 'This is no file with a make of scanners. Nothing was changed.',
        comment: 'Refusal: a file that says how scanners are answered',
      })
    case 'shape':
      return msg({
        message: `The file is not as it should be at “${where}”. Nothing was changed.`,
        comment: 'Refusal: a file with a make of scanners; a place in it such as words.ok',
      })
    case 'tooLong':
      return msg({
        message: `At “${where}” stand more than ${longestWord} characters. Nothing was changed.`,
        comment: 'Refusal: a file with a make of scanners; a place in it such as words.ok, and a number',
      })
    case 'notBytes':
      return msg({
        message: `At “${where}” stands a character that is no single byte. Nothing was changed.`,
        comment: 'Refusal: a file with a make of scanners; a place in it such as words.ok',
      })
    case 'configures':
      return msg({
        message: `At “${where}” stands a CR, LF, SYN or XOFF, with which scanners are set up or stopped. Nothing was changed.`,
        comment: 'Refusal: a file with a make of scanners; a place in it such as words.ok; names of control characters',
      })
    case 'silent':
      return msg({
        message: `At “${where}” stands nothing: nobody would hear that answer. Nothing was changed.`,
        comment: 'Refusal: a file with a make of scanners; a place in it such as words.ok',
      })
    case 'alike':
      return msg({
        message: `At “${where}” stands the same as for another answer: nobody could tell the two apart. Nothing was changed.`,
        comment: 'Refusal: a file with a make of scanners; a place in it such as words.stop',
      })
    default:
      return unreachable(because)
  }
}
