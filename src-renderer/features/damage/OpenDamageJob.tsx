import { Trans, useLingui } from '@lingui/react/macro'
import { refuse } from '#shared/contract/refusals.ts'
import type { DamageReason } from '#shared/domain/damage/reasons.ts'
import { useStation } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { purposeText } from '../../texts/purpose-texts.ts'
import { jobNow } from '../job/job-now.ts'
import { JobScreen } from '../job/JobScreen.tsx'
import type { OpenJobProps } from '../job/JobScreen.tsx'
import { ContentsQuestion } from './ContentsQuestion.tsx'
import { DamageProgress } from './DamageProgress.tsx'
import { DamageQuestion } from './DamageQuestion.tsx'

type OpenDamageJobProps = OpenJobProps & { readonly reason: DamageReason }

/** The screen of an open damage job. A container that nobody has said anything of yet is asked about before all else. */
export function OpenDamageJob({ job, askedAt, heard, reason }: OpenDamageJobProps) {
  const { i18n } = useLingui()
  const { client } = useStation()
  const now = jobNow(job, askedAt, heard)
  const openings = useQuery('unpacking.preview', { job: job.id })
  const answer = useQuery('damage.preview', { job: job.id })
  const preview = answer.kind === 'answered' ? answer.value : null
  const asked = preview?.asked ?? null
  return (
    <JobScreen
      job={job}
      now={now}
      title={purposeText(job.purpose, i18n)}
      begin={<Trans comment="In the band before the first scan of a damage job">Scan a pack, case or pallet</Trans>}
      progress={
        asked === null ? (
          <DamageProgress job={job} reason={reason} now={now} preview={preview} />
        ) : (
          <ContentsQuestion key={asked.container.id} job={job.id} asked={asked} />
        )
      }
      finishQuestion={
        preview !== null && (
          <DamageQuestion
            job={job.id}
            preview={preview}
            openings={openings.kind === 'answered' && openings.value.containersInAll > 0 ? openings.value : null}
          />
        )
      }
      takesPhotos
      notYet={asked === null ? null : refuse('CONTENTS_UNDECIDED', { item: asked.container.id })}
      finish={() => client.call('damage.finish', { job: job.id })}
    />
  )
}
