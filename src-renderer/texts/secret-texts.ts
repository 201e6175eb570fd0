import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { SecretRefusal } from '#shared/domain/people/secret.ts'

/** Why a new PIN or password is not taken. */
export function secretFaultText({ because, kind, least }: SecretRefusal): MessageDescriptor {
  switch (because) {
    case 'tooShort':
      return kind === 'pin'
        ? msg({ message: `A PIN has at least ${least} digits.`, comment: 'Why a new PIN is not taken' })
        : msg({ message: `A password has at least ${least} characters.`, comment: 'Why a new password is not taken' })
    case 'tooLong':
      return msg({ message: 'That is too long.', comment: 'Why a new PIN or password is not taken' })
    case 'tooSimple':
      return msg({
        message: 'That is too easy to guess: one character over and over, or a run.',
        comment: 'Why a new PIN or password is not taken',
      })
    case 'likeTheName':
      return msg({ message: 'Your name must not be in it.', comment: 'Why a new password is not taken' })
    case 'asBefore':
      return msg({ message: 'That is the one you have.', comment: 'Why a new PIN or password is not taken' })
  }
}
