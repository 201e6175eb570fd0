import { Trans } from '@lingui/react/macro'
import type { StationStatus } from '#shared/contract/views/station-views.ts'
import { useStation } from '../../state/station-context.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { ScreenTitle } from '../../ui/ScreenTitle.tsx'
import { TrainingMark } from '../../ui/TrainingMark.tsx'
import './trouble.css'

type GaveUpProps = {
  readonly dataDirectory: string
  readonly logsDirectory: string
  /** Null where the station stopped before it could say. */
  readonly mode: StationStatus['mode'] | null
}

/** The station died again and again, and nobody starts it any more: where everything lies, and who can help. */
export function GaveUp({ dataDirectory, logsDirectory, mode }: GaveUpProps) {
  const { connection } = useStation()
  return (
    <main className="trouble">
      <div className="trouble-card">
        {mode === 'training' && <TrainingMark />}
        <Icon name="stop" size={64} />
        <ScreenTitle>
          <Trans comment="Title when the station service died too often">
            The station stopped several times in a row
          </Trans>
        </ScreenTitle>
        <p>
          <Trans comment="What it means that the station gave up">
            Tallyman has stopped trying. Do not scan now: nothing would be recorded. Everything that was answered before
            is safe on this computer.
          </Trans>
        </p>
        <ol className="trouble-steps">
          <li>
            <Trans comment="First step of help">Try again once.</Trans>
          </li>
          <li>
            <Trans comment="Second step of help">If it stops again, restart this computer and open Tallyman.</Trans>
          </li>
          <li>
            <Trans comment="Third step of help">
              If that does not help, call your administrator and name these two folders.
            </Trans>
          </li>
        </ol>
        <dl className="facts trouble-folders">
          <dt>
            <Trans comment="Label of a folder">Records</Trans>
          </dt>
          <dd className="code">{dataDirectory}</dd>
          <dt>
            <Trans comment="Label of a folder">Log</Trans>
          </dt>
          <dd className="code">{logsDirectory}</dd>
        </dl>
        <Button look="main" onPress={() => connection.tryAgain()}>
          <Trans comment="Button">Try again</Trans>
        </Button>
      </div>
    </main>
  )
}
