import { Trans, useLingui } from '@lingui/react/macro'
import type { StatedReasonView } from '#shared/contract/views/correction-views.ts'
import { damageReasons } from '#shared/domain/damage/reasons.ts'
import { decommissionReasons } from '#shared/domain/decommissioning/reasons.ts'
import { sampleReasons } from '#shared/domain/sampling/reasons.ts'
import { unreachable } from '#shared/kernel/unreachable.ts'
import { statedReasonWord } from '../../texts/stated-reason-texts.ts'
import { ChoiceList } from '../job/ChoiceList.tsx'

type OtherReasonProps = {
  readonly recorded: StatedReasonView
  readonly onChoose: (right: StatedReasonView) => void
}

/** Another reason than the one that is recorded. */
export function OtherReason({ recorded, onChoose }: OtherReasonProps) {
  const { i18n } = useLingui()
  const word = i18n._(statedReasonWord(recorded))
  return (
    <section>
      <h2>
        <Trans comment="Title above the reasons, of damage for instance; the placeholder is the recorded one">
          It is recorded as: {word}. What is right?
        </Trans>
      </h2>
      <ChoiceList
        choices={reasonsLike(recorded).map((stated) => ({
          value: stated,
          words: i18n._(statedReasonWord(stated)),
          disabled: stated.reason === recorded.reason,
        }))}
        onChoose={onChoose}
      />
    </section>
  )
}

/** All reasons of the same kind, in the order in which the job asked for them. */
function reasonsLike({ of }: StatedReasonView): readonly StatedReasonView[] {
  switch (of) {
    case 'damage':
      return damageReasons.map((reason) => ({ of, reason }))
    case 'sampling':
      return sampleReasons.map((reason) => ({ of, reason }))
    case 'decommissioning':
      return decommissionReasons.map((reason) => ({ of, reason }))
    default:
      return unreachable(of)
  }
}
