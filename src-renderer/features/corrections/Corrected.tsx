import { Trans, useLingui } from '@lingui/react/macro'
import type { CorrectedView } from '#shared/contract/views/correction-views.ts'
import { correctionReasonWords, correctionWayWords } from '../../texts/correction-texts.ts'
import { dayAndTime } from '../../ui/moments.ts'
import './corrections.css'

/** What became of something recorded, by whom, when and why. Nothing where it stands as it was recorded. */
export function Corrected({ corrected }: { readonly corrected: CorrectedView | null }) {
  const { i18n } = useLingui()
  if (corrected === null) return null
  const { way, at, by, reason, remark } = corrected
  return (
    <p className="corrected" data-corrected={way}>
      <strong className="undone-mark">{i18n._(correctionWayWords[way])}</strong>{' '}
      {by ?? <Trans comment="Instead of a person's name: the station did it by itself">By itself</Trans>} ·{' '}
      {dayAndTime(at, i18n.locale)} · {i18n._(correctionReasonWords[reason])}
      {remark !== null && ` · “${remark}”`}
    </p>
  )
}
