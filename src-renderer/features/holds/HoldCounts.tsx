import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { holdKinds } from '#shared/domain/items/hold-kind.ts'
import { useScreen } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { holdWords } from '../../texts/item-state-texts.ts'
import { dayAndTime } from '../../ui/moments.ts'
import { Refused } from '../../ui/Refused.tsx'
import './holds.css'

/** How much is on each kind of hold; each leads to the list. */
export function HoldCounts() {
  const { i18n } = useLingui()
  const { open } = useScreen()
  const answer = useQuery('holds.counts', {})
  if (answer.kind === 'refused') return <Refused refusal={answer.refusal} />
  const counts = answer.kind === 'answered' ? answer.value.counts : []
  return (
    <ul className="hold-counts" aria-busy={answer.kind === 'asking'}>
      {holdKinds.map((kind) => {
        const count = counts.find((one) => one.kind === kind)
        return (
          <li key={kind}>
            <button
              type="button"
              className="hold-count"
              data-hold={kind}
              disabled={count === undefined}
              onClick={() => open({ name: 'held', kind })}
            >
              <span>{i18n._(holdWords[kind])}</span>
              <strong>{new Intl.NumberFormat(i18n.locale).format(count?.items ?? 0)}</strong>
              <span className="soft">
                {count === undefined ? (
                  <Trans comment="Below a count of held items that is zero">Nothing on it</Trans>
                ) : (
                  <Trans comment="Below a count of held items; the placeholder is day and time">
                    The oldest since {dayAndTime(count.oldest, i18n.locale)}
                  </Trans>
                )}
              </span>
              <span className="visually-hidden">
                <Plural comment="For screen readers" value={count?.items ?? 0} one="item" other="items" />
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
