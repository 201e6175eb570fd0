import { msg } from '@lingui/core/macro'
import type { I18n } from '@lingui/core'
import type { JobView } from '#shared/contract/views.ts'
import { damageReasonWords } from './word-texts.ts'

/** What a job is for, in a few words. */
export function purposeText(purpose: JobView['purpose'], i18n: I18n): string {
  switch (purpose.operation) {
    case 'damage': {
      const reason = i18n._(damageReasonWords[purpose.reason])
      return i18n._(msg({ message: `Damage: ${reason}`, comment: 'A damage job; the placeholder is the reason' }))
    }
  }
}
