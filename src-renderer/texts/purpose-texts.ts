import { msg } from '@lingui/core/macro'
import type { I18n, MessageDescriptor } from '@lingui/core'
import type { JobView } from '#shared/contract/views/job-views.ts'
import type { UnpackingMode } from '#shared/domain/unpacking/mode.ts'
import { decommissionReasonWords } from './decommissioning-texts.ts'
import { holdActTexts } from './holds-texts.ts'
import { targetText } from './packing-texts.ts'
import { sampleReasonWords } from './sampling-texts.ts'
import { damageReasonWords } from './word-texts.ts'

/** How goods come out of containers, and what that means for scanning. */
export const unpackingModeWords: Readonly<
  Record<UnpackingMode, { readonly word: MessageDescriptor; readonly means: MessageDescriptor }>
> = {
  takeOut: {
    word: msg({ message: 'Take items out', comment: 'A way of unpacking' }),
    means: msg({
      message: 'Scan what comes out. Its container is found by itself.',
      comment: 'What taking items out means',
    }),
  },
  open: {
    word: msg({ message: 'Open containers', comment: 'A way of unpacking' }),
    means: msg({
      message: 'Scan the container. Everything directly in it comes out.',
      comment: 'What opening containers means',
    }),
  },
}

/** What a job is for, in a few words. */
export function purposeText(purpose: JobView['purpose'], i18n: I18n): string {
  switch (purpose.operation) {
    case 'damage': {
      const reason = i18n._(damageReasonWords[purpose.reason])
      return i18n._(msg({ message: `Damage: ${reason}`, comment: 'A damage job; the placeholder is the reason' }))
    }
    case 'receiving':
      return i18n._(msg({ message: 'Receive a shipment', comment: 'A receiving job' }))
    case 'collecting':
      return i18n._(
        msg({ message: 'Collect for destruction', comment: 'A job that puts items on a destruction order' }),
      )
    case 'destruction':
      return i18n._(msg({ message: 'Confirm for destruction', comment: 'A job that confirms what is destroyed' }))
    case 'decommissioning': {
      const reason = i18n._(decommissionReasonWords[purpose.reason].word)
      return i18n._(
        msg({ message: `Decommission: ${reason}`, comment: 'A job that takes numbers out of use; the reason' }),
      )
    }
    case 'holds':
      return i18n._(holdActTexts(purpose.act).word)
    case 'packing':
      return i18n._(targetText(purpose.container))
    case 'sampling':
      return i18n._(sampleReasonWords[purpose.reason].word)
    case 'unpacking': {
      const mode = i18n._(unpackingModeWords[purpose.mode].word)
      return i18n._(
        msg({ message: `Unpack: ${mode}`, comment: 'An unpacking job; the placeholder is the way of unpacking' }),
      )
    }
  }
}
