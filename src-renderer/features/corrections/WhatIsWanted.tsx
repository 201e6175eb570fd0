import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { CorrectionPreview, WantedCorrectionView } from '#shared/contract/views/correction-views.ts'
import { unreachable } from '#shared/kernel/unreachable.ts'
import { statedReasonWord } from '../../texts/stated-reason-texts.ts'

type WhatIsWantedProps = {
  readonly wanted: WantedCorrectionView
  readonly preview: Pick<CorrectionPreview, 'stated'>
}

/** What a correction does, in one sentence. */
export function WhatIsWanted({ wanted, preview }: WhatIsWantedProps) {
  const { i18n } = useLingui()
  switch (wanted.way) {
    case 'undone':
      return <Trans comment="What a correction does">All of it is undone.</Trans>
    case 'leftOut':
      return (
        <Plural
          comment="What a correction does"
          value={wanted.items.length}
          one="One item is left out; the rest stays recorded."
          other="# items are left out; the rest stays recorded."
        />
      )
    case 'changed': {
      const before = preview.stated === null ? '' : i18n._(statedReasonWord(preview.stated))
      const after = i18n._(statedReasonWord(wanted.stated))
      return (
        <Trans comment="What a correction does; both placeholders are reasons, of damage for instance">
          The reason changes from “{before}” to “{after}”.
        </Trans>
      )
    }
    default:
      return unreachable(wanted)
  }
}
