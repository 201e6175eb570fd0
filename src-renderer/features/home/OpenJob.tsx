import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { OpenJobView } from '#shared/contract/views/job-views.ts'
import { useStation } from '../../state/station-context.tsx'
import { purposeText } from '../../texts/purpose-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { dayAndTime } from '../../ui/moments.ts'
import { Refused } from '../../ui/Refused.tsx'

type OpenJobProps = {
  readonly job: OpenJobView
  readonly locale: string
  readonly mayWork: boolean
  readonly onGoOn: () => void
  /** The code for going on is this one's. */
  readonly isFirst: boolean
}

/** A job that was left open: what is in it, the way back to it, and the way to give it up, which asks first. */
export function OpenJob({ job, locale, mayWork, onGoOn, isFirst }: OpenJobProps) {
  const { i18n } = useLingui()
  const { client } = useStation()
  const [asked, setAsked] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  const giveUp = async () => {
    const given = await client.call('job.abandon', { job: job.id })
    if (!given.ok) setRefusal(given.error)
  }

  return (
    <li className="open-job">
      <div className="open-job-what">
        <strong>{purposeText(job.purpose, i18n)}</strong>
        <span>
          <Plural
            comment="Recorded packs or containers in an open job"
            value={job.recorded}
            one="# item"
            other="# items"
          />
          {job.openStops > 0 && (
            <>
              {' · '}
              <Plural
                comment="Unanswered stops in an open job"
                value={job.openStops}
                one="# stop without an answer"
                other="# stops without an answer"
              />
            </>
          )}
        </span>
        <span className="soft">
          <Trans comment="Who opened a job, and when">
            opened by {job.openedBy}, {dayAndTime(job.openedAt, locale)}
          </Trans>
        </span>
        {refusal !== null && <Refused refusal={refusal} />}
      </div>
      {asked ? (
        <div className="row">
          <span>
            <Trans comment="Question before a job is given up">
              Its packs are free again; what was scanned stays on record.
            </Trans>
          </span>
          <Button onPress={() => void giveUp()}>
            <Trans comment="Button that confirms giving up a job">Give up</Trans>
          </Button>
          <Button look="main" onPress={() => setAsked(false)}>
            <Trans comment="Button that does not give up a job">Keep the job</Trans>
          </Button>
        </div>
      ) : (
        <div className="row">
          <Button look="plain" disabled={!mayWork} onPress={() => setAsked(true)}>
            <Trans comment="Button that asks before giving up a job">Give up…</Trans>
          </Button>
          <Button look="main" disabled={!mayWork} onPress={onGoOn} {...(isFirst ? { command: 'goOn' } : {})}>
            <Trans comment="Button that opens a job again">Go on</Trans>
          </Button>
        </div>
      )}
    </li>
  )
}
