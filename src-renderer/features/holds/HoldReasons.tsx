import { useLingui } from '@lingui/react/macro'
import { reasonsFor } from '#shared/domain/holds/reasons.ts'
import type { HoldReason } from '#shared/domain/holds/reasons.ts'
import type { HoldAct } from '#shared/domain/holds/act.ts'
import { holdReasonWords } from '../../texts/holds-texts.ts'
import { ChoiceList } from '../job/ChoiceList.tsx'

type HoldReasonsProps = {
  readonly act: HoldAct
  readonly disabled?: boolean
  readonly onChoose: (reason: HoldReason) => void
}

/** The reasons that fit an act with holds. */
export function HoldReasons({ act, disabled = false, onChoose }: HoldReasonsProps) {
  const { i18n } = useLingui()
  const choices = reasonsFor(act).map((reason) => ({ value: reason, words: i18n._(holdReasonWords[reason]) }))
  return <ChoiceList choices={choices} disabled={disabled} onChoose={onChoose} />
}
