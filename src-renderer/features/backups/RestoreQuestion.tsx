import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { RestorePreview } from '#shared/contract/views/backup-views.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { useStation } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { factKindWord } from '../../texts/fact-kind-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { dayAndTime } from '../../ui/moments.ts'

type RestoreQuestionProps = {
  readonly name: string
  readonly onRefused: (refusal: Refusal) => void
  readonly onLeave: () => void
}

/** What restoring takes away, in numbers, before anything happens; then the reason, and the one button. */
export function RestoreQuestion({ name, onRefused, onLeave }: RestoreQuestionProps) {
  const { t } = useLingui()
  const { client } = useStation()
  const preview = useQuery('backups.preview', { name })
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const restore = async () => {
    setAsked(true)
    const ordered = await client.call('backups.restore', { name, reason })
    if (ordered.ok) return
    setAsked(false)
    onRefused(ordered.error)
    onLeave()
  }

  if (preview.kind === 'refused') return <Refused refusal={preview.refusal} />
  if (preview.kind === 'asking') return null
  return (
    <section className="panel restore-question">
      <Lost preview={preview.value} />
      <label className="restore-reason">
        <span>
          <Trans comment="Label of a field">Why is it restored?</Trans>
        </span>
        <input
          className="field"
          value={reason}
          maxLength={500}
          placeholder={t({ message: 'The reason stays on record', comment: 'In an empty field' })}
          onChange={({ target }) => setReason(target.value)}
        />
      </label>
      <div className="row">
        <Button onPress={onLeave} disabled={asked}>
          <Trans comment="Button: leaves the question">No, leave it</Trans>
        </Button>
        <Button look="main" disabled={asked || reason.trim().length < 3} onPress={() => void restore()}>
          <Trans comment="Button: restores the backup">Yes, restore this backup</Trans>
        </Button>
        {asked && (
          <p className="note" role="status">
            <Trans comment="After the button was pressed">The station stops, restores and starts again.</Trans>
          </p>
        )}
      </div>
    </section>
  )
}

function Lost({ preview: { backup, lost, lostSince, kinds, messagesSent } }: { readonly preview: RestorePreview }) {
  const { i18n } = useLingui()
  return (
    <>
      <h2>
        <Trans comment="Title of the question; day and time">
          Go back to the backup of {dayAndTime(backup.at, i18n.locale)}?
        </Trans>
      </h2>
      {lost === null ? (
        <p className="restore-lost" data-lost="unknown">
          <Trans comment="Before a backup is restored">
            This backup is not an earlier state of the records in use. What was recorded here since will not be in the
            restored records.
          </Trans>
        </p>
      ) : lost === 0 ? (
        <p className="restore-lost" data-lost="0">
          <Trans comment="Before a backup is restored">Nothing was recorded after it.</Trans>
        </p>
      ) : (
        <>
          <p className="restore-lost" data-lost={lost}>
            <Trans comment="Before a backup is restored; a number, and day and time">
              {i18n.number(lost)} records since {lostSince === null ? '' : dayAndTime(lostSince, i18n.locale)} will not
              be in it:
            </Trans>
          </p>
          <ul className="restore-kinds">
            {kinds.map(({ kind, facts }) => (
              <li key={kind}>
                <span className="number">{i18n.number(facts)}</span> {factKindWord(kind, i18n)}
              </li>
            ))}
          </ul>
        </>
      )}
      <ul className="restore-means">
        <li>
          <Trans comment="What restoring means">
            The file in use is kept beside the restored one. Nothing is deleted, and a new epoch begins, so no number is
            given twice.
          </Trans>
        </li>
        {messagesSent > 0 && (
          <li>
            <Trans comment="What restoring means; a number">
              The network already has {i18n.number(messagesSent)} messages that the restored station will not know of.
              Do not do that work again: look the items up first.
            </Trans>
          </li>
        )}
        <li>
          <Trans comment="What restoring means">
            Messages that wait in the backup are asked for at the network before they are sent, so nothing is sent
            twice.
          </Trans>
        </li>
      </ul>
    </>
  )
}
