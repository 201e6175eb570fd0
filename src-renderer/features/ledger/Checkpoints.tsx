import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { CheckpointView } from '#shared/contract/views/audit-views.ts'
import { Button } from '../../ui/Button.tsx'
import { dayAndTime } from '../../ui/moments.ts'
import { QrCode } from '../../ui/QrCode.tsx'

type CheckpointsProps = { readonly checkpoints: readonly CheckpointView[]; readonly onSign: () => void }

/** The checkpoints that the station keeps, one of them large enough to be photographed or copied. */
export function Checkpoints({ checkpoints, onSign }: CheckpointsProps) {
  const { i18n } = useLingui()
  const [chosenLine, choose] = useState<string | null>(null)
  const chosen = checkpoints.find(({ line }) => line === chosenLine) ?? checkpoints[0]
  return (
    <section className="outbox">
      <h2>
        <Trans comment="Title above the checkpoints of the ledger">Checkpoints</Trans>
      </h2>
      <p className="soft">
        <Trans comment="What a checkpoint is good for">
          A checkpoint kept on paper or in a mail, away from this computer, shows later that no record before it was
          changed or removed.
        </Trans>
      </p>
      {chosen === undefined ? (
        <p className="empty">
          <Trans comment="Instead of the checkpoints">
            None yet. The station signs one every day after its check, and with every export.
          </Trans>
        </p>
      ) : (
        <figure className="panel checkpoint">
          <QrCode text={chosen.line} />
          <figcaption>
            <strong>
              <Trans comment="Above a checkpoint; the placeholder is a number">Up to record {chosen.ofSequence}</Trans>
            </strong>
            <p>{dayAndTime(chosen.signedAt, i18n.locale)}</p>
            <p className="code message-url checkpoint-line">{chosen.line}</p>
          </figcaption>
        </figure>
      )}
      <div className="row">
        <Button place="desk" keyName="F9" onPress={onSign}>
          <Trans comment="Button: signs a checkpoint of this moment">Sign a checkpoint now</Trans>
        </Button>
        {checkpoints.length > 1 && (
          <label className="row">
            <Trans comment="Label of the list of checkpoints">Show</Trans>
            <select className="field field-short" value={chosen?.line} onChange={({ target }) => choose(target.value)}>
              {checkpoints.map(({ line, ofSequence, signedAt }) => (
                <option key={line} value={line}>
                  {`${ofSequence} · ${dayAndTime(signedAt, i18n.locale)}`}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
    </section>
  )
}
