import { Trans, useLingui } from '@lingui/react/macro'
import type { StationStatus } from '#shared/contract/views/station-views.ts'
import { Code } from '../../ui/Code.tsx'
import { dayAndTime } from '../../ui/moments.ts'

/** What support asks for on the telephone. */
export function StationFacts({ status }: { readonly status: StationStatus }) {
  const { i18n } = useLingui()
  return (
    <section className="panel">
      <h2>
        <Trans comment="Title of the part that support asks for">This station</Trans>
      </h2>
      <dl className="facts">
        <dt>
          <Trans comment="Label">Site</Trans>
        </dt>
        <dd>
          {status.siteName} (<Code value={status.siteGln} />)
        </dd>
        <dt>
          <Trans comment="Label">Station</Trans>
        </dt>
        <dd>{status.stationName}</dd>
        <dt>
          <Trans comment="Label of a folder">Records</Trans>
        </dt>
        <dd className="code settings-path">{status.dataDirectory}</dd>
        <dt>
          <Trans comment="Label: number of records in the ledger">Records written</Trans>
        </dt>
        <dd>{new Intl.NumberFormat(i18n.locale).format(status.ledgerSequence)}</dd>
        <dt>
          <Trans comment="Label">Last backup</Trans>
        </dt>
        <dd>
          {status.backup.lastAt === null ? (
            <Trans comment="Instead of the time of the last backup">none yet</Trans>
          ) : (
            dayAndTime(status.backup.lastAt, i18n.locale)
          )}
          {status.backup.problem !== null && ` · ${status.backup.problem}`}
        </dd>
        <dt>
          <Trans comment="Label">Version</Trans>
        </dt>
        <dd>{status.appVersion}</dd>
      </dl>
    </section>
  )
}
