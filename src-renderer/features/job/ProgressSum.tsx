import { Plural, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { JobNow } from './job-now.ts'

type ProgressSumProps = {
  readonly now: JobNow
  /** What the large number counts. */
  readonly counted: ReactNode
  /** What else there is to say of the job as a whole. */
  readonly about: ReactNode
}

/** How far a job is: one large number, and what else was scanned. */
export function ProgressSum({ now, counted, about }: ProgressSumProps) {
  const { i18n } = useLingui()
  return (
    <div className="progress-sum">
      <p className="progress-count">
        <span className="progress-number" data-recorded={now.recorded}>
          {new Intl.NumberFormat(i18n.locale).format(now.recorded)}
        </span>{' '}
        {counted}
      </p>
      <ul className="progress-others">
        <li>{about}</li>
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
  )
}
