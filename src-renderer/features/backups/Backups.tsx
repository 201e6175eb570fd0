import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { BackupView } from '#shared/contract/views/backup-views.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { wholeLedger } from '../../state/ledger-place.ts'
import { useScreen, useStation, useStationState } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { dayAndTime } from '../../ui/moments.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { RestoreQuestion } from './RestoreQuestion.tsx'
import './backups.css'

/** The backups of this station, and the way back to one of them for the administrator. */
export function Backups() {
  const { i18n } = useLingui()
  const { open } = useScreen()
  const { client } = useStation()
  const answer = useQuery('backups.list', {})
  const status = useStationState((state) => state.status)
  const [chosen, choose] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const mayRestore = status?.session?.rights.includes('restoreBackups') === true
  const back = () => (chosen === null ? open({ name: 'ledger', place: wholeLedger }) : choose(null))
  const make = async () => {
    const made = await client.call('backups.make', {})
    setRefusal(made.ok ? null : made.error)
  }
  useKeys({ Escape: back })

  return (
    <Page
      title={<Trans comment="Title of the screen of the backups">Backups</Trans>}
      beside={
        <Button keyName="Esc" onPress={back}>
          <Trans comment="Button">Back</Trans>
        </Button>
      }
    >
      {answer.kind === 'refused' && <Refused refusal={answer.refusal} />}
      {refusal !== null && <Refused refusal={refusal} />}
      {chosen !== null && <RestoreQuestion name={chosen} onRefused={setRefusal} onLeave={() => choose(null)} />}
      {answer.kind === 'answered' && chosen === null && (
        <section className="outbox">
          {answer.value.backups.length === 0 ? (
            <p className="empty">
              <Trans comment="Instead of the list of backups">
                None yet. The station makes one shortly after its start and every day.
              </Trans>
            </p>
          ) : (
            <BackupTable backups={answer.value.backups} mayRestore={mayRestore} onRestore={choose} />
          )}
          <div className="row">
            {mayRestore && (
              <Button place="desk" onPress={() => void make()}>
                <Trans comment="Button: makes a backup">Make a backup now</Trans>
              </Button>
            )}
            {status?.backup.lastAt != null && (
              <span className="soft">
                <Trans comment="Below the list of backups; day and time">
                  Last one made {dayAndTime(status.backup.lastAt, i18n.locale)}
                </Trans>
              </span>
            )}
          </div>
          {!mayRestore && (
            <p className="note">
              <Trans comment="For those who may not restore">An administrator can restore one of them.</Trans>
            </p>
          )}
        </section>
      )}
    </Page>
  )
}

type BackupTableProps = {
  readonly backups: readonly BackupView[]
  readonly mayRestore: boolean
  readonly onRestore: (name: string) => void
}

function BackupTable({ backups, mayRestore, onRestore }: BackupTableProps) {
  const { i18n } = useLingui()
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">
            <Trans comment="Column: when a backup was made">Made</Trans>
          </th>
          <th scope="col" className="number">
            <Trans comment="Column: the last record in a backup">Up to record</Trans>
          </th>
          <th scope="col" className="number">
            <Trans comment="Column: the span between two restorings of a backup">Epoch</Trans>
          </th>
          <th scope="col" className="number">
            <Trans comment="Column: size of a file">Size</Trans>
          </th>
          <th scope="col">
            <Trans comment="Column: whether a backup is sound">Checked</Trans>
          </th>
          <th scope="col">
            <Trans comment="Column: what can be done">To do</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {backups.map(({ name, at, bytes, end, fit }) => (
          <tr key={name} data-backup={name}>
            <td className="table-time">{dayAndTime(at, i18n.locale)}</td>
            <td className="number">{end === null ? '—' : i18n.number(end.sequence)}</td>
            <td className="number">{end?.epoch ?? '—'}</td>
            <td className="number">{megabytes(bytes, i18n.locale)}</td>
            <td>
              {fit === 'fits' && <Trans comment="A backup">✔ read back whole when it was made</Trans>}
              {fit === 'newer' && <Trans comment="A backup">made by a newer version</Trans>}
              {fit === 'damaged' && <Trans comment="A backup">✖ damaged since</Trans>}
            </td>
            <td>
              {mayRestore && (
                <Button place="desk" disabled={fit !== 'fits'} onPress={() => onRestore(name)}>
                  <Trans comment="Button: leads to the question before a backup is restored">Restore…</Trans>
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function megabytes(bytes: number, locale: string): string {
  const format = new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 })
  return format.format(bytes / 1_000_000)
}
