import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { RecordKeepingView } from '#shared/contract/views/record-keeping-views.ts'
import { Button } from '../../ui/Button.tsx'

type RetentionFormProps = {
  readonly view: RecordKeepingView
  readonly mayKeep: boolean
  readonly onSetUp: (wanted: { readonly retentionYears: number; readonly reviewDays: number }) => void
}

/** How long records are kept and how often the audit trail is reviewed. Less than the least is refused by the station. */
export function RetentionForm({ view, mayKeep, onSetUp }: RetentionFormProps) {
  const [years, setYears] = useState(String(view.retentionYears))
  const [days, setDays] = useState(String(view.reviewDays))
  const wanted = { retentionYears: Number(years), reviewDays: Number(days) }
  const changed = wanted.retentionYears !== view.retentionYears || wanted.reviewDays !== view.reviewDays
  const isNumber = /^\d{1,3}$/.test(years) && /^\d{1,3}$/.test(days)
  return (
    <section className="panel">
      <div className="row">
        <label className="ledger-field">
          <span>
            <Trans comment="Label of a field; the placeholder is a number">
              Kept for, in years (at least {view.leastYears})
            </Trans>
          </span>
          <input
            className="field field-short"
            inputMode="numeric"
            value={years}
            disabled={!mayKeep}
            onChange={({ target }) => setYears(target.value)}
          />
        </label>
        <label className="ledger-field">
          <span>
            <Trans comment="Label of a field">Audit trail reviewed every, in days</Trans>
          </span>
          <input
            className="field field-short"
            inputMode="numeric"
            value={days}
            disabled={!mayKeep}
            onChange={({ target }) => setDays(target.value)}
          />
        </label>
        {mayKeep && (
          <Button place="desk" disabled={!changed || !isNumber} onPress={() => onSetUp(wanted)}>
            <Trans comment="Button: keeps the settings">Keep this</Trans>
          </Button>
        )}
      </div>
      <p className="soft">
        <Trans comment="What is removed at the end of the time: nothing">
          This version removes no record at all, whatever its age: not from the ledger, not from the outbox, no received
          document, no attached file, no export. Of the backups it removes only those whose every record is in a newer
          one, and none while the whole station is on legal hold.
        </Trans>
      </p>
    </section>
  )
}
