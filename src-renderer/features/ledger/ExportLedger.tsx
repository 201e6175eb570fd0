import { Trans, useLingui } from '@lingui/react/macro'
import type { LedgerExportReceipt, LedgerFilterView } from '#shared/contract/views/audit-views.ts'
import { useStationState } from '../../state/station-context.tsx'
import { Button } from '../../ui/Button.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { TrainingMark } from '../../ui/TrainingMark.tsx'
import { dayAndTime } from '../../ui/moments.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { FactTable } from './FactTable.tsx'
import { useLedgerExport } from './use-ledger-export.ts'
import type { LedgerPrint } from './use-ledger-export.ts'
import '../look-up/item-report.css'

/** Writes what fits the filter into files and says where they lie. */
export function ExportLedger({ filter }: { readonly filter: LedgerFilterView }) {
  const { progress, start, drawn } = useLedgerExport(filter)
  const { busy, receipt, print, printed, refusal } = progress
  useKeys({ F9: () => void start() })
  return (
    <section className="item-part">
      <div className="row">
        <Button keyName="F9" disabled={busy} onPress={() => void start()}>
          <Trans comment="Button: writes the records that fit into files">Export what fits as PDF, CSV and JSON</Trans>
        </Button>
      </div>
      {refusal !== null && <Refused refusal={refusal} />}
      {receipt !== null && <Receipt receipt={receipt} printed={printed} />}
      {receipt !== null && print !== null && <Report print={print} receipt={receipt} onDrawn={drawn} />}
    </section>
  )
}

type ReceiptProps = { readonly receipt: LedgerExportReceipt; readonly printed: boolean }

function Receipt({ receipt: { folder, files, printAs, facts, checkpoint }, printed }: ReceiptProps) {
  const { i18n } = useLingui()
  const names = [...files.map(({ name }) => name), ...(printed ? [printAs] : [])]
  return (
    <div className="panel export-receipt" role="status">
      <p>
        <Trans comment="After an export; the placeholder is a number">
          Exported. Records: {i18n.number(facts)}. The export itself is on record too.
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

type ReportProps = {
  readonly print: LedgerPrint
  readonly receipt: LedgerExportReceipt
  readonly onDrawn: () => void
}

/** What goes on paper: the records, the checkpoint to photograph, and the hashes of the other files. */
function Report({ print: { at, facts, cutOff }, receipt, onDrawn }: ReportProps) {
  const { i18n } = useLingui()
  const status = useStationState((state) => state.status)
  return (
    <article className="report" aria-hidden="true">
      {status?.mode === 'training' && <TrainingMark />}
      <h2>
        <Trans comment="Title of the screen with everything on record">Audit trail</Trans>
      </h2>
      <p>{[status?.siteName, status?.stationName, status?.session?.name, dayAndTime(at, i18n.locale)].join(' · ')}</p>
      <FactTable facts={facts} />
      {cutOff && (
        <p>
          <Trans comment="At the end of a printed report">
            There is more on record than is printed here. The files have all of it.
          </Trans>
        </p>
      )}
      <QrCode text={receipt.checkpoint} onDrawn={onDrawn} />
      <p className="report-checkpoint code">{receipt.checkpoint}</p>
      {receipt.files.map(({ name, sha256 }) => (
        <p className="report-checkpoint code" key={name}>
          {[name, 'SHA-256', sha256].join(' ')}
        </p>
      ))}
    </article>
  )
}
