import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { CorrectionPreview } from '#shared/contract/views/correction-views.ts'
import { dayAndTime } from '../../ui/moments.ts'
import { Effect } from './Effect.tsx'
import { TimeLeft } from './TimeLeft.tsx'
import './corrections.css'

type WhatGoesBackProps = {
  readonly preview: CorrectionPreview
  /** Without the list of what goes back, as long as it is open what is wanted. */
  readonly isShort?: boolean
  /** What is wanted, in one sentence. */
  readonly children?: ReactNode
}

/** What was recorded, by whom and when; what goes back; and how long that can still be done. */
export function WhatGoesBack({ preview, isShort = false, children }: WhatGoesBackProps) {
  const { i18n } = useLingui()
  const { items, recordedAt, recordedBy, effects, until, law } = preview
  return (
    <section className="panel">
      {children !== undefined && <p className="undo-sum">{children}</p>}
      <p className={children === undefined ? 'undo-sum' : undefined} data-undoes={items}>
        <Plural
          comment="What was recorded and is to be undone, in numbers"
          value={items}
          one="It was recorded about one item."
          other="It was recorded about # items."
        />
      </p>
      <p className="soft">
        {recordedBy ?? <Trans comment="Instead of a person's name: the station did it by itself">By itself</Trans>} ·{' '}
        {dayAndTime(recordedAt, i18n.locale)}
      </p>
      {effects.length > 0 && !isShort && (
        <>
          <h2>
            <Trans comment="Title above the list of what undoing brings back">What goes back</Trans>
          </h2>
          <ul className="undo-effects">
            {effects.map((effect) => (
              <li key={JSON.stringify(effect)}>
                <Effect effect={effect} />
              </li>
            ))}
          </ul>
        </>
      )}
      <TimeLeft until={until} law={law} />
    </section>
  )
}
