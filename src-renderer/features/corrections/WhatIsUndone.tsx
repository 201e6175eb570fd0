import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { CorrectionPreview } from '#shared/contract/correction-views.ts'
import { dayAndTime } from '../../ui/moments.ts'
import { Effect } from './Effect.tsx'
import { TimeLeft } from './TimeLeft.tsx'
import './corrections.css'

/** What was recorded, by whom and when; what goes back; and how long that can still be done. */
export function WhatIsUndone({ preview }: { readonly preview: CorrectionPreview }) {
  const { i18n } = useLingui()
  const { items, recordedAt, recordedBy, effects, until, law } = preview
  return (
    <section className="panel">
      <p className="undo-sum" data-undoes={items}>
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
      {effects.length > 0 && (
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
