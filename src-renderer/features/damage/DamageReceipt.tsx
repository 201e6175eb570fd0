import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { JobView } from '#shared/contract/views.ts'
import { useScreen } from '../../state/station-context.tsx'
import { damageReasonWords } from '../../texts/word-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { dayAndTime } from '../../ui/moments.ts'
import { ScreenTitle } from '../../ui/ScreenTitle.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import './damage-receipt.css'

/** What became of a job that is no longer open, and what comes next. */
export function DamageReceipt({ job }: { readonly job: JobView }) {
  const { i18n } = useLingui()
  const { open } = useScreen()
  const finished = job.status === 'finished'
  const again = () => open({ name: 'damageStart' })
  const home = () => open({ name: 'home' })
  useKeys({ Escape: home, '1': again })

  return (
    <main className="receipt" data-job-status={job.status}>
      <Icon name={finished ? 'ok' : 'hold'} size={112} />
      <ScreenTitle>
        {finished ? (
          <Plural
            comment="Title of the receipt of a finished job"
            value={job.recorded}
            one="One pack is on damaged hold"
            other="# packs are on damaged hold"
          />
        ) : (
          <Trans comment="Title of the receipt of a job that was given up">This job was given up</Trans>
        )}
      </ScreenTitle>
      <p className="receipt-line">
        {finished ? (
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
        <Trans comment="On the receipt: reason, and who opened the job">
          Damage: {i18n._(damageReasonWords[job.purpose.reason])} · opened by {job.openedBy}
        </Trans>
        {job.closedAt !== null && ` · ${dayAndTime(job.closedAt, i18n.locale)}`}
      </p>
      <div className="row">
        <Button look="main" keyName="Esc" onPress={home}>
          <Trans comment="Button that leads to the home screen">Home</Trans>
        </Button>
        <Button keyName="1" onPress={again}>
          <Trans comment="Button that starts another damage job">Another damage job</Trans>
        </Button>
        <Button onPress={() => open({ name: 'network' })}>
          <Trans comment="Button that opens the network screen">See the messages</Trans>
        </Button>
      </div>
    </main>
  )
}
