import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { DamageReason } from '#shared/domain/damage/reasons.ts'
import { useStation } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { purposeText } from '../../texts/purpose-texts.ts'
import { jobNow } from '../job/job-now.ts'
import { JobScreen } from '../job/JobScreen.tsx'
import type { OpenJobProps } from '../job/JobScreen.tsx'
import { OpeningsQuestion } from '../unpacking/OpeningsQuestion.tsx'
import { DamageProgress } from './DamageProgress.tsx'

type OpenDamageJobProps = OpenJobProps & { readonly reason: DamageReason }

/** The screen of an open damage job. */
export function OpenDamageJob({ job, askedAt, heard, reason }: OpenDamageJobProps) {
  const { i18n } = useLingui()
  const { client } = useStation()
  const now = jobNow(job, askedAt, heard)
  const answer = useQuery('unpacking.preview', { job: job.id })
  const preview = answer.kind === 'answered' && answer.value.containersInAll > 0 ? answer.value : null
  return (
    <JobScreen
      job={job}
      now={now}
      title={purposeText(job.purpose, i18n)}
      begin={<Trans comment="In the band before the first scan of a job">Scan the first pack</Trans>}
      progress={<DamageProgress byProduct={job.byProduct} reason={reason} now={now} />}
      finishQuestion={
        <>
          <p className="question-text">
            <Plural
              comment="Question before a damage job is finished"
              value={now.recorded}
              one="Finish? One pack goes on damaged hold, and the network is told."
              other="Finish? # packs go on damaged hold, and the network is told."
            />
          </p>
          {preview !== null && <OpeningsQuestion preview={preview} />}
        </>
      }
      finish={() => client.call('damage.finish', { job: job.id })}
    />
  )
}
