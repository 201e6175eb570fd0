import type { MessageDescriptor } from '@lingui/core'
import type { StatedReasonView } from '#shared/contract/views/correction-views.ts'
import { unreachable } from '#shared/kernel/unreachable.ts'
import { decommissionReasonWords } from './decommissioning-texts.ts'
import { sampleReasonWords } from './sampling-texts.ts'
import { damageReasonWords } from './word-texts.ts'

/** Why something was done, in a word. */
export function statedReasonWord(stated: StatedReasonView): MessageDescriptor {
  switch (stated.of) {
    case 'damage':
      return damageReasonWords[stated.reason]
    case 'sampling':
      return sampleReasonWords[stated.reason].word
    case 'decommissioning':
      return decommissionReasonWords[stated.reason].word
    default:
      return unreachable(stated)
  }
}
