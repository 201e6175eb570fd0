import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { JobView } from '#shared/contract/views/job-views.ts'
import type { Screen } from '../../state/screen-store.ts'
import { useScreen } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { purposeText } from '../../texts/purpose-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { dayAndTime } from '../../ui/moments.ts'
import { ScreenTitle } from '../../ui/ScreenTitle.tsx'
import { useScreenCodes } from '../../scan-capture/use-screen-codes.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { Corrected } from '../corrections/Corrected.tsx'
import { Untold } from '../messaging/Untold.tsx'
import { CorrectionWay } from '../corrections/CorrectionWay.tsx'
import './receipt.css'

type JobReceiptProps = {
  readonly job: JobView
  /** What the finished job came to, in a few words. */
  readonly finished: ReactNode
  /** What else there is to know of a finished job. */
  readonly also?: ReactNode
  /** The screen that starts another job of the kind, and what its button says. */
  readonly again: Screen
  readonly againWord: ReactNode
}

/** What became of a job that is no longer open, and what comes next. */
export function JobReceipt({ job, finished, also, again, againWord }: JobReceiptProps) {
  const { i18n } = useLingui()
  const { open } = useScreen()
  const isFinished = job.status === 'finished'
  const became = useQuery('correction.ofJob', { job: job.id })
  const corrected = became.kind === 'answered' ? became.value.corrected : null
  const telling = useQuery('messaging.ofJob', { job: job.id })
  const untold = telling.kind === 'answered' ? telling.value.untold : null
  const isUndone = corrected?.way === 'undone'
  const startAgain = () => open(again)
  const home = () => open({ name: 'home' })
  useKeys({ Escape: home, '1': startAgain })
  useScreenCodes({ home, again: startAgain }, job.id)

  return (
    <main className="receipt" data-job-status={job.status}>
      <Icon name={isFinished && !isUndone ? 'ok' : 'hold'} size={112} />
      <Corrected corrected={corrected} />
      <ScreenTitle>
        {isFinished ? (
          <span className={isUndone ? 'struck' : undefined}>{finished}</span>
        ) : (
          <Trans comment="Title of the receipt of a job that was given up">This job was given up</Trans>
        )}
      </ScreenTitle>
      <p className="receipt-line">
        {isUndone ? (
          <Trans comment="On the receipt of a job that was undone">
            It no longer counts: the goods stand as if it had never been recorded. The record keeps both.
          </Trans>
        ) : isFinished && untold !== null ? (
          <>
            <Trans comment="On the receipt of a finished job">The record is on this computer.</Trans>{' '}
            <Untold because={untold} look="sentence" />
          </>
        ) : isFinished ? (
          <Trans comment="On the receipt of a finished job">
            The record is on this computer. The network is told as soon as it can be reached.
          </Trans>
        ) : (
          <Trans comment="On the receipt of a job that was given up">
            Its packs are free again. What was scanned stays on record.
          </Trans>
        )}
      </p>
      <p className="soft">
        <Trans comment="On the receipt: what the job was for, and who opened it">
          {purposeText(job.purpose, i18n)} · opened by {job.openedBy}
        </Trans>
        {job.closedAt !== null && ` · ${dayAndTime(job.closedAt, i18n.locale)}`}
      </p>
      {isFinished && also}
      <div className="row">
        <Button look="main" keyName="Esc" command="home" onPress={home}>
          <Trans comment="Button that leads to the home screen">Home</Trans>
        </Button>
        <Button keyName="1" command="again" onPress={startAgain}>
          {againWord}
        </Button>
        <Button onPress={() => open({ name: 'network' })}>
          <Trans comment="Button that opens the network screen">See the messages</Trans>
        </Button>
        {isFinished && !isUndone && <CorrectionWay of={{ kind: 'job', job: job.id }} />}
      </div>
    </main>
  )
}
