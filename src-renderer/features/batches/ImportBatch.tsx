import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { BatchImportView } from '#shared/contract/calls/batch-calls.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { AttachedFile } from '#shared/domain/attachments/attached-file.ts'
import type { BatchId } from '#shared/domain/batches/batch-id.ts'
import { useStation } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { Button } from '../../ui/Button.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { AttachFile } from '../attachments/AttachFile.tsx'
import { ImportProgress } from './ImportProgress.tsx'
import { LineFlaws } from './LineFlaws.tsx'
import './batches.css'

type ImportBatchProps = { readonly mayWork: boolean; readonly onBatch: (batch: BatchId) => void }

/** Takes in a file of a packaging line. The station works on it by itself: whoever leaves the screen finds it here again. */
export function ImportBatch({ mayWork, onBatch }: ImportBatchProps) {
  const { t } = useLingui()
  const { client } = useStation()
  const answer = useQuery('batches.importing', {})
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const state: BatchImportView = answer.kind === 'answered' ? answer.value : { kind: 'none' }
  const begin = async (file: AttachedFile) => {
    const begun = await client.call('batches.import', { file })
    setRefusal(begun.ok ? null : begun.error)
  }
  const cancel = async () => {
    const asked = await client.call('batches.cancelImport', {})
    setRefusal(asked.ok ? null : asked.error)
  }
  const mayCancel = mayWork && state.kind === 'running' && state.phase !== 'recording'
  useKeys(mayCancel ? { F4: () => void cancel() } : {})
  return (
    <section className="panel batch-import" data-import={state.kind}>
      <h2>
        <Trans comment="Title above importing a file of a packaging line">A file of a packaging line</Trans>
      </h2>
      {state.kind === 'running' ? (
        <ImportProgress progress={state}>
          {mayCancel && (
            <Button keyName="F4" onPress={() => void cancel()}>
              <Trans comment="Button: a file is not taken in after all">Stop, take nothing of it</Trans>
            </Button>
          )}
        </ImportProgress>
      ) : (
        <>
          {mayWork && (
            <AttachFile
              accept=".csv,.txt,.json,text/csv,application/json"
              label={t({ message: 'File of a packaging line', comment: 'Label of the hidden file field' })}
              attached={null}
              onAttached={(file) => void begin(file)}
            >
              <Trans comment="Button: choose the file that a packaging line wrote">
                Choose the file (CSV or EPCIS)
              </Trans>
            </AttachFile>
          )}
          <ImportEnd state={state} onBatch={onBatch} />
        </>
      )}
      {refusal !== null && <Refused refusal={refusal} />}
    </section>
  )
}

type ImportEndProps = {
  readonly state: Exclude<BatchImportView, { kind: 'running' }>
  readonly onBatch: (batch: BatchId) => void
}

/** How the last import ended. */
function ImportEnd({ state, onBatch }: ImportEndProps) {
  switch (state.kind) {
    case 'none':
      return null
    case 'taken':
      return (
        <div role="status" className="import-end">
          <p>
            {state.commissioned + state.packed === 0 ? (
              <Trans comment="After a file of a packaging line; the placeholder is its name">
                {state.file}: everything in it was on record already.
              </Trans>
            ) : (
              <>
                {state.file}:{' '}
                <Plural
                  comment="After a file of a packaging line was taken in"
                  value={state.commissioned}
                  one="one number commissioned"
                  other="# numbers commissioned"
                />
                {', '}
                <Plural
                  comment="After a file of a packaging line was taken in"
                  value={state.packed}
                  one="one item packed."
                  other="# items packed."
                />
              </>
            )}
          </p>
          <Button onPress={() => onBatch(state.batch)}>
            <Trans comment="Button: opens the batch that a file is about">See the batch</Trans>
          </Button>
        </div>
      )
    case 'cancelled':
      return (
        <p role="status">
          {state.isPartlyRecorded ? (
            <Trans comment="After a file of a packaging line was stopped; the placeholder is its name">
              {state.file} was stopped. Part of it was recorded before; take it in again for the rest.
            </Trans>
          ) : (
            <Trans comment="After a file of a packaging line was stopped; the placeholder is its name">
              {state.file} was stopped. Nothing of it is on record.
            </Trans>
          )}
        </p>
      )
    case 'refused':
      return (
        <>
          <p>{state.file}</p>
          <Refused refusal={state.refusal} />
        </>
      )
    case 'flawed':
      return <LineFlaws flawed={state} />
  }
}
