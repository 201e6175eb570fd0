import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { DamageReason } from '#shared/domain/damage/reasons.ts'
import { useStation } from '../../state/station-context.tsx'
import { purposeText } from '../../texts/purpose-texts.ts'
import { FinishQuestion } from '../job/FinishQuestion.tsx'
import { JobScreen } from '../job/JobScreen.tsx'
import type { OpenJobProps } from '../job/JobScreen.tsx'
import { DamageProgress } from './DamageProgress.tsx'

type OpenDamageJobProps = OpenJobProps & { readonly reason: DamageReason }

/** The screen of an open damage job. */
export function OpenDamageJob({ reason, ...open }: OpenDamageJobProps) {
  const { i18n } = useLingui()
  const { client } = useStation()
  const { job } = open
  return (
    <JobScreen
      {...open}
      title={purposeText(job.purpose, i18n)}
      begin={<Trans comment="In the band before the first scan of a job">Scan the first pack</Trans>}
      progress={(now) => <DamageProgress byProduct={job.byProduct} reason={reason} now={now} />}
      finishQuestion={(now, answers) => (
        <FinishQuestion {...answers}>
          <p className="question-text">
            <Plural
              comment="Question before a damage job is finished"
              value={now.recorded}
              one="Finish? One pack goes on damaged hold, and the network is told."
              other="Finish? # packs go on damaged hold, and the network is told."
            />
          </p>
        </FinishQuestion>
      )}
      finish={() => client.call('damage.finish', { job: job.id })}
    />
  )
}
