import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { HoldsPreview } from '#shared/contract/views/holds-views.ts'
import type { HoldWish } from '#shared/contract/hold-act.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { SignatureTry } from '#shared/contract/views/signing-views.ts'
import type { Result } from '#shared/kernel/result.ts'
import { holdActTexts, holdReasonWords } from '../../texts/holds-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useScreenCodes } from '../../scan-capture/use-screen-codes.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { SignaturePanel } from '../signing/SignaturePanel.tsx'
import { HeldProducts } from './HeldProducts.tsx'
import { HoldsSum } from './HoldsSum.tsx'
import { NoteField } from './NoteField.tsx'
import './holds.css'

type HoldsQuestionProps = {
  readonly wish: HoldWish
  readonly note: string
  readonly onNote: (note: string) => void
  /** Whether the remark is written and a signature is asked for. Only then the preview has to know the remark. */
  readonly signing: boolean
  readonly onSigning: (signing: boolean) => void
  /** What the act comes to; null while it is asked. */
  readonly preview: HoldsPreview | null
  /** The photos that go with it: they are signed too. */
  readonly photos: ReactNode
  /** What can be done besides, e.g. taking a photo of the one item. */
  readonly also?: ReactNode
  /** Whether a photo is being taken: its keys come first then. */
  readonly isTaking?: boolean
  readonly onFinish: (signature: SignatureTry | null) => Promise<Result<unknown, Refusal>>
  readonly onClose: () => void
}

/**
 * The question before an act with holds is done: what it comes to, a remark, and either a yes or a signature. What is
 * signed holds the remark too, so that is written first.
 */
export function HoldsQuestion(props: HoldsQuestionProps) {
  const { i18n } = useLingui()
  const { wish, note, onNote, signing, onSigning, preview, photos, also, isTaking = false, onFinish, onClose } = props
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const needsNote = wish.reason === 'other'
  const ready = preview !== null && preview.items > 0 && (!needsNote || note.trim() !== '')
  const goOn = async () => {
    if (!ready) return
    if (preview.shown !== null) return onSigning(true)
    const done = await onFinish(null)
    setRefusal(done.ok ? null : done.error)
  }
  useKeys(signing || isTaking ? {} : { F12: () => void goOn(), Escape: onClose })
  useScreenCodes(
    signing || isTaking ? {} : { no: onClose, ...(ready ? { yes: () => void goOn() } : {}) },
    String(preview?.items ?? 0),
  )

  const about = (
    <>
      {preview !== null && <HoldsSum act={wish.act} preview={preview} />}
      <p>
        {i18n._(holdActTexts(wish.act).word)}
        {' · '}
        {i18n._(holdReasonWords[wish.reason])}
        {signing && note.trim() !== '' && ` · “${note.trim()}”`}
      </p>
      {preview !== null && <HeldProducts products={preview.products} />}
      {photos}
    </>
  )
  if (signing && preview?.shown != null) {
    return (
      <SignaturePanel meaning="liftsHold" shown={preview.shown} onSign={onFinish} onCancel={() => onSigning(false)}>
        {about}
      </SignaturePanel>
    )
  }
  if (signing) return <div className="question">{about}</div>
  return (
    <div className="question" role="alert">
      {about}
      <NoteField note={note} needed={needsNote} onChange={onNote} />
      {also}
      {refusal !== null && <Refused refusal={refusal} />}
      <div className="row">
        <Button look="main" keyName="F12" command="yes" disabled={!ready} onPress={() => void goOn()}>
          {preview?.shown == null ? (
            <Trans comment="Button that finishes the job">Yes, finish</Trans>
          ) : (
            <Trans comment="Button that leads to the signature">Go on to sign</Trans>
          )}
        </Button>
        <Button keyName="Esc" command="no" onPress={onClose}>
          <Trans comment="Button that leaves a question without doing anything">No, not now</Trans>
        </Button>
      </div>
    </div>
  )
}
