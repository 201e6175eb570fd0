import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { ContentsFinding } from '#shared/domain/damage/findings.ts'
import type { CommandCode } from '#shared/scan/command-code.ts'

/** What a person says of the contents of a damaged container, and what becomes of them then. */
export const contentsFindingWords: Readonly<
  Record<ContentsFinding, { readonly word: MessageDescriptor; readonly means: MessageDescriptor }>
> = {
  damaged: {
    word: msg({ message: 'Damaged', comment: 'What is said of the contents of a damaged container' }),
    means: msg({
      message: 'All of it goes on damaged hold, the container and what is in it.',
      comment: 'What becomes of damaged contents',
    }),
  },
  toInspect: {
    word: msg({ message: 'To be inspected', comment: 'What is said of the contents of a damaged container' }),
    means: msg({
      message: 'All of it is held until somebody has looked at each item.',
      comment: 'What becomes of contents that are to be inspected',
    }),
  },
}

/** The command code that says the same. */
export const contentsCommands: Readonly<Record<ContentsFinding, CommandCode>> = {
  damaged: 'contentsDamaged',
  toInspect: 'contentsToInspect',
}
