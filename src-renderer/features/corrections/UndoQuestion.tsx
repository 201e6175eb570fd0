import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { ActReferenceView, CorrectionReceipt } from '#shared/contract/correction-views.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { correctionReasons, longestRemark } from '#shared/domain/corrections/reasons.ts'
import type { CorrectionReason } from '#shared/domain/corrections/reasons.ts'
import { useStation } from '../../state/station-context.tsx'
import { correctionReasonWords } from '../../texts/correction-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { useNow } from '../../ui/use-now.ts'
import { ChoiceList } from '../job/ChoiceList.tsx'

type UndoQuestionProps = {
  readonly of: ActReferenceView
  readonly until: number
  readonly onUndone: (receipt: CorrectionReceipt) => void
}

/** Why it is undone, then a yes. The yes goes when the time is over. */
export function UndoQuestion({ of, until, onUndone }: UndoQuestionProps) {
  const { i18n } = useLingui()
  const [reason, setReason] = useState<CorrectionReason | null>(null)
  if (reason !== null)
    return <YesOrNo of={of} until={until} reason={reason} onUndone={onUndone} onOtherReason={() => setReason(null)} />
  return (
    <section>
      <h2>
        <Trans comment="Title above the reasons for undoing something">Why is it undone?</Trans>
      </h2>
      <ChoiceList
        choices={correctionReasons.map((each) => ({ value: each, words: i18n._(correctionReasonWords[each]) }))}
        onChoose={setReason}
      />
    </section>
  )
}

type YesOrNoProps = UndoQuestionProps & { readonly reason: CorrectionReason; readonly onOtherReason: () => void }

function YesOrNo({ of, until, reason, onUndone, onOtherReason }: YesOrNoProps) {
  const { i18n } = useLingui()
  const { client } = useStation()
  const [remark, setRemark] = useState('')
  const [isAsked, setIsAsked] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const isOver = useNow(1000) >= until
  const words = remark.trim()
  const ready = !isAsked && !isOver && (reason !== 'other' || words !== '')
  const undo = async () => {
    if (!ready) return
    setIsAsked(true)
    const input = { of, wanted: { way: 'undone' }, reason, remark: words === '' ? null : words } as const
    const done = await client.call('correction.record', input)
    setIsAsked(false)
    if (done.ok) onUndone(done.value)
    else setRefusal(done.error)
  }
  useKeys({ F12: () => void undo() })
  return (
    <div className="question undo-question" role="alert">
      <p className="question-text">{i18n._(correctionReasonWords[reason])}</p>
      <label className="undo-remark">
        <span>
          {reason === 'other' ? (
            <Trans comment="Label of a field: words are needed beside the reason Other">Why, in a few words</Trans>
          ) : (
            <Trans comment="Label of a field for a remark">A remark, if there is one</Trans>
          )}
        </span>
        <input
          className="field"
          value={remark}
          maxLength={longestRemark}
          autoComplete="off"
          required={reason === 'other'}
          onChange={(event) => setRemark(event.target.value)}
        />
      </label>
      {refusal !== null && <Refused refusal={refusal} />}
      <div className="row">
        <Button look="main" keyName="F12" disabled={!ready} onPress={() => void undo()}>
          <Trans comment="Button that undoes something recorded">Yes, undo it</Trans>
        </Button>
        <Button onPress={onOtherReason}>
          <Trans comment="Button: back to the list of reasons">Choose another reason</Trans>
        </Button>
      </div>
    </div>
  )
}
