import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { RecallView } from '#shared/contract/calls/recall-calls.ts'
import { useStation } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { recallReasonWords } from '../../texts/recall-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { dayAndTime } from '../../ui/moments.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { NoteField } from '../holds/NoteField.tsx'
import { SignaturePanel } from '../signing/SignaturePanel.tsx'

type StandingRecallProps = {
  readonly recall: RecallView
  readonly mayLift: boolean
  /** Whether something is asked: Escape leaves the question first, and the screen after. */
  readonly onAsking: (asking: boolean) => void
}

/** A recall that stands: since when, why, how much it holds; and lifting it, with words and a signature. */
export function StandingRecall({ recall, mayLift, onAsking }: StandingRecallProps) {
  const { client } = useStation()
  const [step, turnTo] = useState<'idle' | 'words' | 'signing'>('idle')
  const setStep = (to: typeof step) => {
    turnTo(to)
    onAsking(to !== 'idle')
  }
  const [note, setNote] = useState('')
  const { gtin, lot, held } = recall
  // The words are part of what is signed: what a signature is bound to follows them.
  const answer = useQuery('recalls.ofLot', { gtin, lot, note })
  const shown = answer.kind === 'answered' ? answer.value.shown : null
  const isReady = shown !== null && note.trim() !== ''
  const keys = {
    idle: mayLift ? { F4: () => setStep('words') } : {},
    words: { Escape: () => setStep('idle'), ...(isReady ? { F12: () => setStep('signing') } : {}) },
    // The panel of the signature has keys of its own.
    signing: {},
  } as const
  useKeys(keys[step])
  const freed = (
    <p>
      <Plural
        comment="What lifting a recall comes to; counts items"
        value={held}
        _0="Lifting it frees nothing: nothing is on its hold."
        one="Lifting it takes one item off its hold."
        other="Lifting it takes # items off its hold."
      />
    </p>
  )
  if (step === 'signing' && shown !== null)
    return (
      <SignaturePanel
        meaning="liftsHold"
        shown={shown}
        onSign={async (signature) => {
          const lifted = await client.call('recalls.lift', { gtin, lot, note, signature })
          if (lifted.ok) onAsking(false)
          return lifted
        }}
        onCancel={() => setStep('words')}
      >
        <RecallWords recall={recall} />
        {freed}
        <p>“{note.trim()}”</p>
      </SignaturePanel>
    )
  return (
    <>
      <RecallWords recall={recall} />
      {mayLift && step === 'idle' && (
        <div className="row">
          <Button keyName="F4" onPress={() => setStep('words')}>
            <Trans comment="Button: the recall of a lot ends">Lift the recall</Trans>
          </Button>
        </div>
      )}
      {step === 'words' && (
        <div className="question" role="alert">
          {freed}
          <NoteField note={note} needed onChange={setNote} />
          <div className="row">
            <Button look="main" keyName="F12" disabled={!isReady} onPress={() => setStep('signing')}>
              <Trans comment="Button that leads to the signature">Go on to sign</Trans>
            </Button>
            <Button keyName="Esc" onPress={() => setStep('idle')}>
              <Trans comment="Button that leaves a question without doing anything">No, not now</Trans>
            </Button>
          </div>
        </div>
      )}
    </>
  )
}

/** What a recall is, in words. */
function RecallWords({ recall: { lot, reason, note, begunAt, by, held } }: { readonly recall: RecallView }) {
  const { i18n } = useLingui()
  const since = dayAndTime(begunAt, i18n.locale)
  return (
    <div className="panel row" data-held={held}>
      <Icon name="hold" size={32} />
      <p>
        <strong>
          <Trans comment="A lot is called back; its number and a moment">
            Lot {lot} is called back since {since}.
          </Trans>
        </strong>{' '}
        {i18n._(recallReasonWords[reason])}
        {note !== null && ` · “${note}”`}
        {by !== null && ` · ${by}`}
        {' · '}
        <Plural
          comment="How many items the hold of a recall is on"
          value={held}
          _0="nothing on hold"
          one="one item on hold"
          other="# items on hold"
        />
      </p>
    </div>
  )
}
