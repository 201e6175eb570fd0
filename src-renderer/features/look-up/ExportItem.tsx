import { Trans } from '@lingui/react/macro'
import type { ExportReceipt } from '#shared/contract/views/look-up-views.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { Button } from '../../ui/Button.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { ItemReport } from './ItemReport.tsx'
import { useExport } from './use-export.ts'

/** Writes everything about an item into files and says where they lie. */
export function ExportItem({ item }: { readonly item: ItemId }) {
  const { progress, start } = useExport(item)
  const { busy, receipt, report, printed, refusal } = progress
  useKeys({ F9: () => void start() })

  return (
    <section className="item-part">
      <h2>
        <Trans comment="Title above the button that exports">Take it with you</Trans>
      </h2>
      <div className="row">
        <Button keyName="F9" disabled={busy} onPress={() => void start()}>
          <Trans comment="Button: writes everything about an item into files">Export as PDF, CSV and JSON</Trans>
        </Button>
      </div>
      {refusal !== null && <Refused refusal={refusal} />}
      {receipt !== null && <Receipt receipt={receipt} printed={printed} />}
      {receipt !== null && report !== null && <ItemReport report={report} receipt={receipt} />}
    </section>
  )
}

type ReceiptProps = { readonly receipt: ExportReceipt; readonly printed: boolean }

function Receipt({ receipt: { folder, files, printAs, facts, messages, checkpoint }, printed }: ReceiptProps) {
  const names = [...files.map(({ name }) => name), ...(printed ? [printAs] : [])]
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
        <dd className="code message-url">
          <ul>
            {names.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </dd>
        <dt>
          <Trans comment="Label: the line that names the end of the ledger, to check against later">Checkpoint</Trans>
        </dt>
        <dd className="code message-url">{checkpoint}</dd>
      </dl>
    </div>
  )
}
