import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { DamagePreview } from '#shared/contract/views/damage-views.ts'
import type { JobView } from '#shared/contract/views/job-views.ts'
import type { DamageReason } from '#shared/domain/damage/reasons.ts'
import { damageReasonWords } from '../../texts/word-texts.ts'
import type { JobNow } from '../job/job-now.ts'
import { ProductTable } from '../job/ProductTable.tsx'
import { ProgressSum } from '../job/ProgressSum.tsx'
import { DamagedContainers } from './DamagedContainers.tsx'

type DamageProgressProps = {
  readonly job: Pick<JobView, 'id' | 'byProduct'>
  readonly reason: DamageReason
  readonly now: JobNow
  readonly preview: DamagePreview | null
}

/** How far a damage job is: its containers with what was said of them, else its packs by product and lot. */
export function DamageProgress({ job, reason, now, preview }: DamageProgressProps) {
  const { i18n } = useLingui()
  const hasContainers = preview !== null && preview.containersInAll > 0
  return (
    <>
      <ProgressSum
        now={now}
        counted={
          hasContainers ? (
            <Plural
              comment="Behind the large number of scanned packs and containers in the job"
              value={now.recorded}
              one="damaged item scanned"
              other="damaged items scanned"
            />
          ) : (
            <Plural
              comment="Behind the large number of packs in the job"
              value={now.recorded}
              one="damaged pack"
              other="damaged packs"
            />
          )
        }
        about={<Trans comment="The reason of the job">Reason: {i18n._(damageReasonWords[reason])}</Trans>}
      />
      {hasContainers ? (
        <DamagedContainers preview={preview} job={job.id} />
      ) : (
        <ProductTable byProduct={job.byProduct} />
      )}
    </>
  )
}
