import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { BatchView } from '#shared/contract/calls/batch-calls.ts'
import type { Closing } from '#shared/epcis/closing-event.ts'
import type { PackagingLevel } from '#shared/domain/items/item.ts'
import { useStation } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { closingSetWords, closingWords } from '../../texts/batch-closing-texts.ts'
import { untoldWords } from '../../texts/messaging-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { NoteField } from '../holds/NoteField.tsx'
import { SignaturePanel } from '../signing/SignaturePanel.tsx'
import { ReportedTable } from './ReportedTable.tsx'

type CloseBatchProps = {
  readonly batch: BatchView
  readonly closing: Closing
  readonly onDone: () => void
  readonly onChoose: (closing: Closing) => void
}

/** What closing a batch reports, level by level; then the signature. Nothing is done before it. */
export function CloseBatch({ batch, closing, onDone, onChoose }: CloseBatchProps) {
  const { i18n } = useLingui()
  const { client } = useStation()
  const [typed, setTyped] = useState<ReadonlyMap<PackagingLevel, string>>(new Map())
  const [percent, setPercent] = useState('100')
  const [note, setNote] = useState('')
  const [signing, setSigning] = useState(false)
  const quantities = [...typed].filter(([, text]) => text !== '')
  const isReadable = quantities.every(([, text]) => /^\d{1,8}$/.test(text)) && /^(?:\d{1,2}|100)$/.test(percent)
  const words = {
    batch: batch.id,
    closing,
    reported: isReadable ? quantities.map(([level, text]) => ({ level, quantity: Number(text) })) : [],
    threshold: isReadable ? Number(percent) : 100,
    reason: note.trim() === '' ? null : note.trim(),
  }
  const answer = useQuery('batches.closing', words)
  const preview = answer.kind === 'answered' ? answer.value : null
  const shown = isReadable ? (preview?.shown ?? null) : null
  const isLow = preview?.levels.some(({ isBelow }) => isBelow) ?? false
  const isMixed = preview?.refusal?.code === 'BATCH_SET_MIXED'
  const keys = {
    ...(shown === null ? {} : { F12: () => setSigning(true) }),
    ...(isMixed ? { F7: () => onChoose('productRelease') } : {}),
  }
  // The panel of the signature has keys of its own.
  useKeys(signing ? {} : { Escape: onDone, ...keys })
  if (answer.kind === 'refused') return <Refused refusal={answer.refusal} />
  if (preview === null) return null
  const sum = (
    <>
      <p>
        <strong>{i18n._(closingWords[closing])}</strong>
        {preview.set !== null && ` · ${i18n._(closingSetWords[preview.set])}`}
      </p>
      {preview.unsent !== null && <p data-unsent={preview.unsent}>{i18n._(untoldWords[preview.unsent].means)}</p>}
    </>
  )
  if (signing && shown !== null)
    return (
      <SignaturePanel
        meaning={closing === 'endOfBatch' ? 'reportsEndOfBatch' : 'releasesProduct'}
        shown={shown}
        onSign={async (signature) => {
          const closed = await client.call('batches.close', { ...words, signature })
          if (closed.ok) onDone()
          return closed
        }}
        onCancel={() => setSigning(false)}
      >
        {sum}
        <ReportedTable levels={preview.levels} />
        <p>
          <Trans comment="Part of what is signed when a batch is closed; a number of per cent">
            Threshold {percent} %
          </Trans>
          {words.reason !== null && ` · “${words.reason}”`}
        </p>
      </SignaturePanel>
    )
  return (
    <section className="outbox" data-closing-asked={closing}>
      <h2>
        <Trans comment="Title above closing a batch: what is reported to the network">What is reported</Trans>
      </h2>
      {sum}
      <ReportedTable
        levels={preview.levels}
        typed={typed}
        onType={(level, text) => setTyped(new Map([...typed, [level, text]]))}
      />
      <div className="row batch-words">
        <label className="batch-threshold">
          <span>
            <Trans comment="Label of a field: below this a reason is needed">
              Least yield without a reason, in per cent
            </Trans>
          </span>
          <input
            className="field"
            inputMode="numeric"
            value={percent}
            maxLength={3}
            onChange={({ target }) => setPercent(target.value)}
          />
        </label>
        <NoteField note={note} needed={isLow} onChange={setNote} />
      </div>
      {preview.refusal !== null && <Refused refusal={preview.refusal} />}
      <div className="row">
        <Button look="main" keyName="F12" disabled={shown === null} onPress={() => setSigning(true)}>
          <Trans comment="Button that leads to the signature">Go on to sign</Trans>
        </Button>
        {isMixed && (
          <Button keyName="F7" onPress={() => onChoose('productRelease')}>
            <Trans comment="Button: the product of a batch is released">Release the product</Trans>
          </Button>
        )}
        <Button keyName="Esc" onPress={onDone}>
          <Trans comment="Button that leaves a question without doing anything">No, not now</Trans>
        </Button>
      </div>
    </section>
  )
}
