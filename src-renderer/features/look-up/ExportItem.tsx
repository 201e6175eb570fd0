import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { ExportReceipt } from '#shared/contract/look-up-views.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { useStation } from '../../state/station-context.tsx'
import { Button } from '../../ui/Button.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'

/** Writes everything about an item into files and says where they lie. */
export function ExportItem({ item }: { readonly item: ItemId }) {
  const { client } = useStation()
  const [receipt, setReceipt] = useState<ExportReceipt | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)

  const exportIt = async () => {
    if (busy) return
    setBusy(true)
    const answer = await client.call('lookup.export', { item })
    setBusy(false)
    setReceipt(answer.ok ? answer.value : null)
    setRefusal(answer.ok ? null : answer.error)
  }
  useKeys({ F9: () => void exportIt() })

  return (
    <section className="item-part">
      <h2>
        <Trans comment="Title above the button that exports">Take it with you</Trans>
      </h2>
      <div className="row">
        <Button keyName="F9" disabled={busy} onPress={() => void exportIt()}>
          <Trans comment="Button: writes everything about an item into files">Export as JSON and CSV</Trans>
        </Button>
      </div>
      {refusal !== null && <Refused refusal={refusal} />}
      {receipt !== null && <Receipt receipt={receipt} />}
    </section>
  )
}

function Receipt({ receipt: { folder, files, facts, messages, checkpoint } }: { readonly receipt: ExportReceipt }) {
  return (
    <div className="panel export-receipt" role="status">
      <p>
        <Trans comment="After an export; both placeholders are numbers">
          Exported. Records: {facts}, messages: {messages}. The export itself is on record too.
        </Trans>
      </p>
      <dl className="facts">
        <dt>
          <Trans comment="Label: a folder of the computer">Folder</Trans>
        </dt>
        <dd className="code message-url">{folder}</dd>
        <dt>
          <Trans comment="Label: names of files">Files</Trans>
        </dt>
        {files.map(({ name }) => (
          <dd className="code message-url" key={name}>
            {name}
          </dd>
        ))}
        <dt>
          <Trans comment="Label: the line that names the end of the ledger, to check against later">Checkpoint</Trans>
        </dt>
        <dd className="code message-url">{checkpoint}</dd>
      </dl>
    </div>
  )
}
