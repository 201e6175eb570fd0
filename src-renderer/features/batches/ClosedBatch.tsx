import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { BatchView } from '#shared/contract/calls/batch-calls.ts'
import type { BatchClosingView } from '#shared/contract/calls/batch-closing-calls.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { useStation } from '../../state/station-context.tsx'
import { closingSetWords, closingWords } from '../../texts/batch-closing-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { dayAndTime } from '../../ui/moments.ts'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { NoteField } from '../holds/NoteField.tsx'

type ClosedBatchProps = {
  readonly batch: BatchView
  readonly mayTakeBack: boolean
  readonly onAsking: (asking: boolean) => void
}

/** Who closed a batch and how, with what was taken back before; and taking it back. */
export function ClosedBatch({ batch, mayTakeBack, onAsking }: ClosedBatchProps) {
  const { client } = useStation()
  const [asks, setAsks] = useState(false)
  const [reason, setReason] = useState('')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const ask = (to: boolean) => {
    setAsks(to)
    onAsking(to)
  }
  const takeBack = async () => {
    const done = await client.call('batches.undoClosing', { batch: batch.id, reason: reason.trim() })
    setRefusal(done.ok ? null : done.error)
    if (done.ok) ask(false)
  }
  const isClosed = batch.closed !== null
  const isReady = reason.trim() !== ''
  useKeys(
    asks
      ? { Escape: () => ask(false), ...(isReady ? { F12: () => void takeBack() } : {}) }
      : isClosed && mayTakeBack
        ? { F2: () => ask(true) }
        : {},
  )
  return (
    <>
      {!isClosed && (
        <p>
          <Trans comment="A batch is not closed yet">
            The batch is open: files may add to it, and its end is not reported.
          </Trans>
        </p>
      )}
      {batch.closings.map((closing) => (
        <ClosingWords key={closing.at} closing={closing} />
      ))}
      {refusal !== null && <Refused refusal={refusal} />}
      {isClosed && mayTakeBack && !asks && (
        <div className="row">
          <Button keyName="F2" onPress={() => ask(true)}>
            <Trans comment="Button: a batch was closed wrongly">Take the closing back…</Trans>
          </Button>
        </div>
      )}
      {asks && (
        <div className="question" role="alert">
          <p className="question-text">
            <Trans comment="Question before the closing of a batch is taken back">
              The batch is open again, and its closing message is not sent. That can be done as long as the message has
              not left.
            </Trans>
          </p>
          <NoteField note={reason} needed onChange={setReason} />
          <div className="row">
            <Button look="main" keyName="F12" disabled={!isReady} onPress={() => void takeBack()}>
              <Trans comment="Button: the closing of a batch is taken back">Yes, take it back</Trans>
            </Button>
            <Button keyName="Esc" onPress={() => ask(false)}>
              <Trans comment="Button that leaves a question without doing anything">No, not now</Trans>
            </Button>
          </div>
        </div>
      )}
    </>
  )
}

function ClosingWords({ closing }: { readonly closing: BatchClosingView }) {
  const { i18n } = useLingui()
  const { at, set, reason, signedBy, signedAt, undone } = closing
  const moment = dayAndTime(at, i18n.locale)
  const signed = dayAndTime(signedAt, i18n.locale)
  const what = (
    <>
      <strong>{i18n._(closingWords[closing.closing])}</strong>{' '}
      <Trans comment="Who closed a batch and when: a name and a moment">
        signed by {signedBy}, {moment}
      </Trans>
      {signed !== moment && (
        <>
          {' · '}
          <Trans comment="A release came before the numbers of its batch; a moment">
            released before its numbers, {signed}
          </Trans>
        </>
      )}
      {' · '}
      {i18n._(closingSetWords[set])}
      {reason !== null && ` · “${reason}”`}
    </>
  )
  if (undone === null) return <p data-closing={closing.closing}>{what}</p>
  const then = dayAndTime(undone.at, i18n.locale)
  const by = undone.by ?? '–'
  return (
    <p data-closing={closing.closing} data-undone>
      <s>{what}</s> ·{' '}
      <Trans comment="Who took back the closing of a batch, and when">
        taken back by {by}, {then}
      </Trans>
      {` · “${undone.reason}”`}
    </p>
  )
}
