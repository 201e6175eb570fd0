import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import { useStation } from '../../state/station-context.tsx'
import { Button } from '../../ui/Button.tsx'
import { Refused } from '../../ui/Refused.tsx'

/** Writes the discrepancies of a receipt into a file for the sender, and says where it lies. */
export function ExportDiscrepancies({ job }: { readonly job: JobId }) {
  const { client } = useStation()
  const [written, setWritten] = useState<{ readonly folder: string; readonly file: string } | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const write = async () => {
    const answer = await client.call('receiving.export', { job })
    setWritten(answer.ok ? answer.value : null)
    setRefusal(answer.ok ? null : answer.error)
  }
  return (
    <div className="export-discrepancies">
      <Button onPress={() => void write()}>
        <Trans comment="Button: writes the discrepancies of a receipt into a file">Export what differs</Trans>
      </Button>
      {refusal !== null && <Refused refusal={refusal} />}
      {written !== null && (
        <p role="status" data-exported={written.file}>
          <Trans comment="After an export; the name of a file and of its folder">
            <span className="code">{written.file}</span> is in <span className="code">{written.folder}</span>.
          </Trans>
        </p>
      )}
    </div>
  )
}
