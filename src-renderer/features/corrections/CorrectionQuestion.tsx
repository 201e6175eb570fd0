import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type {
  ActReferenceView,
  CorrectionPreview,
  CorrectionReceipt,
  WantedCorrectionView,
} from '#shared/contract/views/correction-views.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { SignatureTry } from '#shared/contract/views/signing-views.ts'
import { correctionReasons, longestRemark } from '#shared/domain/corrections/reasons.ts'
import type { CorrectionReason } from '#shared/domain/corrections/reasons.ts'
import type { Result } from '#shared/kernel/result.ts'
import { useStation } from '../../state/station-context.tsx'
import { correctionReasonWords } from '../../texts/correction-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { useNow } from '../../ui/use-now.ts'
import { ChoiceList } from '../job/ChoiceList.tsx'
import { SignCorrection } from './SignCorrection.tsx'

type CorrectionQuestionProps = {
  readonly of: ActReferenceView
  readonly wanted: WantedCorrectionView
  readonly preview: CorrectionPreview
  /** What comes of it, as it stands above the question and above the signature. */
  readonly about: ReactNode
  readonly onDone: (receipt: CorrectionReceipt) => void
}

/** Why something is corrected, then a yes or a signature. */
export function CorrectionQuestion(props: CorrectionQuestionProps) {
  const { i18n } = useLingui()
  const [reason, setReason] = useState<CorrectionReason | null>(null)
  if (reason !== null) return <YesOrSign {...props} reason={reason} onOtherReason={() => setReason(null)} />
  return (
    <>
      {props.about}
      <section>
        <h2>
          {props.wanted.way === 'undone' ? (
            <Trans comment="Title above the reasons for undoing something">Why is it undone?</Trans>
          ) : (
            <Trans comment="Title above the reasons for correcting something">Why is it corrected?</Trans>
          )}
        </h2>
        <ChoiceList
          choices={correctionReasons.map((each) => ({ value: each, words: i18n._(correctionReasonWords[each]) }))}
          onChoose={setReason}
        />
      </section>
    </>
  )
}

type YesOrSignProps = CorrectionQuestionProps & {
  readonly reason: CorrectionReason
  readonly onOtherReason: () => void
}

function YesOrSign({ of, wanted, preview, about, reason, onDone, onOtherReason }: YesOrSignProps) {
  const { client } = useStation()
  const [typed, setTyped] = useState('')
  const [isAsked, setIsAsked] = useState(false)
  const [isSigning, setIsSigning] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const isOver = useNow(1000) >= preview.until
  const remark = typed.trim() === '' ? null : typed.trim()
  const ready = !isAsked && !isOver && (reason !== 'other' || remark !== null)
  const record = async (signature: SignatureTry | null): Promise<Result<unknown, Refusal>> => {
    const done = await client.call('correction.record', { of, wanted, reason, remark, signature })
    if (done.ok) onDone(done.value)
    return done
  }
  const goOn = async () => {
    if (!ready) return
    if (preview.isSigned) return setIsSigning(true)
    setIsAsked(true)
    const done = await record(null)
    setIsAsked(false)
    if (!done.ok) setRefusal(done.error)
  }
  useKeys(isSigning ? {} : { F12: () => void goOn() })
  if (isSigning)
    return (
      <SignCorrection
        asked={{ of, wanted, reason, remark }}
        about={about}
        onSign={record}
        onCancel={() => setIsSigning(false)}
      />
    )
  return (
    <>
      {about}
      <Asked
        reason={reason}
        typed={typed}
        isSigned={preview.isSigned}
        isUndone={wanted.way === 'undone'}
        ready={ready}
        refusal={refusal}
        onType={setTyped}
        onYes={() => void goOn()}
        onOtherReason={onOtherReason}
      />
    </>
  )
}

type AskedProps = {
  readonly reason: CorrectionReason
  readonly typed: string
  readonly isSigned: boolean
  readonly isUndone: boolean
  readonly ready: boolean
  readonly refusal: Refusal | null
  readonly onType: (typed: string) => void
  readonly onYes: () => void
  readonly onOtherReason: () => void
}

function Asked({ reason, typed, isSigned, isUndone, ready, refusal, onType, onYes, onOtherReason }: AskedProps) {
  const { i18n } = useLingui()
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
          value={typed}
          maxLength={longestRemark}
          autoComplete="off"
          required={reason === 'other'}
          onChange={(event) => onType(event.target.value)}
        />
      </label>
      {refusal !== null && <Refused refusal={refusal} />}
      <div className="row">
        <Button look="main" keyName="F12" disabled={!ready} onPress={onYes}>
          {isSigned ? (
            <Trans comment="Button that leads to the signature">Go on to sign</Trans>
          ) : isUndone ? (
            <Trans comment="Button that undoes something recorded">Yes, undo it</Trans>
          ) : (
            <Trans comment="Button that corrects something recorded">Yes, correct it</Trans>
          )}
        </Button>
        <Button onPress={onOtherReason}>
          <Trans comment="Button: back to the list of reasons">Choose another reason</Trans>
        </Button>
      </div>
    </div>
  )
}
