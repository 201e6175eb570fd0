import { Trans, useLingui } from '@lingui/react/macro'
import { messageState } from '#shared/contract/views/message-views.ts'
import type { MessageStateView } from '#shared/contract/views/message-views.ts'
import { useQuery } from '../../state/use-query.ts'
import { messageStateWords } from '../../texts/word-texts.ts'

type StateFilterProps = {
  readonly chosen: MessageStateView | null
  readonly onChoose: (state: MessageStateView | null) => void
}

/** The states as words with their counts; a press shows the messages in that state. */
export function StateFilter({ chosen, onChoose }: StateFilterProps) {
  const { i18n, t } = useLingui()
  const counts = useQuery('outbox.counts', {})
  const byState: Partial<Record<MessageStateView, number>> = counts.kind === 'answered' ? counts.value.byState : {}
  const inFigures = (count: number) => new Intl.NumberFormat(i18n.locale).format(count)
  const sum = Object.values(byState).reduce((total, count) => total + (count ?? 0), 0)
  return (
    <>
      <div
        className="filter"
        role="group"
        aria-label={t({ message: 'State of the messages', comment: 'Name of the row of filters' })}
      >
        <button type="button" className="filter-word" aria-pressed={chosen === null} onClick={() => onChoose(null)}>
          <Trans comment="Filter: messages in any state">All</Trans>{' '}
          <span className="filter-count">{inFigures(sum)}</span>
        </button>
        {messageState.options.map((state) => (
          <button
            type="button"
            className="filter-word"
            key={state}
            aria-pressed={chosen === state}
            data-state={state}
            disabled={(byState[state] ?? 0) === 0 && chosen !== state}
            onClick={() => onChoose(state)}
          >
            {i18n._(messageStateWords[state].word)}{' '}
            <span className="filter-count">{inFigures(byState[state] ?? 0)}</span>
          </button>
        ))}
      </div>
      {chosen !== null && <p className="soft">{i18n._(messageStateWords[chosen].means)}</p>}
    </>
  )
}
