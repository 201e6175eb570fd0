import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { JobView } from '#shared/contract/views.ts'
import type { DamageReason } from '#shared/domain/damage/reasons.ts'
import { damageReasonWords } from '../../texts/word-texts.ts'
import type { JobNow } from '../job/job-now.ts'
import { ProductTable } from '../job/ProductTable.tsx'
import { ProgressSum } from '../job/ProgressSum.tsx'

type DamageProgressProps = Pick<JobView, 'byProduct'> & { readonly reason: DamageReason; readonly now: JobNow }

/** How far a damage job is, and its packs by product and lot. */
export function DamageProgress({ byProduct, reason, now }: DamageProgressProps) {
  const { i18n } = useLingui()
  return (
    <>
      <ProgressSum
        now={now}
        counted={
          <Plural
            comment="Behind the large number of packs in the job"
            value={now.recorded}
            one="damaged pack"
            other="damaged packs"
          />
        }
        about={<Trans comment="The reason of the job">Reason: {i18n._(damageReasonWords[reason])}</Trans>}
      />
      <ProductTable byProduct={byProduct} />
    </>
  )
}
