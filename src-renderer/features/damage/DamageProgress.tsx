import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { JobView } from '#shared/contract/views.ts'
import { damageReasonWords } from '../../texts/word-texts.ts'
import type { JobNow } from './job-now.ts'
import { ProductTable } from './ProductTable.tsx'

/** How far the job is: one large number, what else was scanned, and the packs by product and lot. */
export function DamageProgress({ job, now }: { readonly job: JobView; readonly now: JobNow }) {
  const { i18n } = useLingui()
  return (
    <>
      <div className="progress-sum">
        <p className="progress-count">
          <span className="progress-number" data-recorded={now.recorded}>
            {new Intl.NumberFormat(i18n.locale).format(now.recorded)}
          </span>{' '}
          <Plural
            comment="Behind the large number of packs in the job"
            value={now.recorded}
            one="damaged pack"
            other="damaged packs"
          />
        </p>
        <ul className="progress-others">
          <li>
            <Trans comment="The reason of the job">Reason: {i18n._(damageReasonWords[job.purpose.reason])}</Trans>
          </li>
          <li>
            <Plural
              comment="Scans of packs that were in the job already"
              value={now.repeated}
              one="# scanned again"
              other="# scanned again"
            />
          </li>
          <li>
            <Plural comment="Scans that were refused" value={now.refused} one="# stop" other="# stops" />
            {now.openStops > 0 && (
              <>
                {', '}
                <strong>
                  <Plural
                    comment="Stops that wait"
                    value={now.openStops}
                    one="# without an answer"
                    other="# without an answer"
                  />
                </strong>
              </>
            )}
          </li>
        </ul>
      </div>
      {job.byProduct.length > 0 && <ProductTable rows={job.byProduct} />}
    </>
  )
}
