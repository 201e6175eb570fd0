import { Trans, useLingui } from '@lingui/react/macro'
import type { LedgerFilterView } from '#shared/contract/views/audit-views.ts'
import { useQuery } from '../../state/use-query.ts'
import { factKindWord } from '../../texts/fact-kind-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { dayOf, endOfDay, startOfDay } from './days.ts'
import { ItemField } from './ItemField.tsx'

type LedgerFilterProps = {
  readonly filter: LedgerFilterView
  readonly onFilter: (filter: LedgerFilterView) => void
}

/** What to look for, as words: who, what kind, which item, from which day to which. */
export function LedgerFilter({ filter, onFilter }: LedgerFilterProps) {
  const { i18n, t } = useLingui()
  const answer = useQuery('ledger.choices', {})
  const { kinds, people } = answer.kind === 'answered' ? answer.value : { kinds: [], people: [] }
  const inFigures = (count: number) => new Intl.NumberFormat(i18n.locale).format(count)
  const everything =
    filter.person === null &&
    filter.item === null &&
    filter.from === null &&
    filter.until === null &&
    filter.kinds.length === 0

  return (
    <form className="ledger-filter" role="search" onSubmit={(event) => event.preventDefault()}>
      <label className="ledger-field">
        <span>
          <Trans comment="Label of a filter: who did it">Person</Trans>
        </span>
        <select
          className="field"
          value={filter.person ?? ''}
          onChange={({ target }) => {
            const chosen = people.find(({ person }) => (person ?? 'station') === target.value)
            onFilter({ ...filter, person: chosen === undefined ? null : (chosen.person ?? 'station') })
          }}
        >
          <option value="">{t({ message: 'Everybody', comment: 'Filter: no matter who did it' })}</option>
          {people.map(({ person, name, facts }) => (
            <option key={person ?? 'station'} value={person ?? 'station'}>
              {`${person === null ? t({ message: 'The station by itself', comment: 'Filter' }) : (name ?? person)} (${inFigures(facts)})`}
            </option>
          ))}
        </select>
      </label>
      <label className="ledger-field ledger-field-wide">
        <span>
          <Trans comment="Label of a filter: what kind of record">Kind</Trans>
        </span>
        <select
          className="field"
          value={filter.kinds[0] ?? ''}
          onChange={({ target }) => onFilter({ ...filter, kinds: target.value === '' ? [] : [target.value] })}
        >
          <option value="">{t({ message: 'Everything', comment: 'Filter: records of any kind' })}</option>
          {kinds.map(({ kind, facts }) => (
            <option key={kind} value={kind}>
              {`${factKindWord(kind, i18n)} (${inFigures(facts)})`}
            </option>
          ))}
        </select>
      </label>
      <ItemField key={filter.item} item={filter.item} onItem={(item) => onFilter({ ...filter, item })} />
      <label className="ledger-field">
        <span>
          <Trans comment="Label of a filter: the first day">From</Trans>
        </span>
        <input
          className="field"
          type="date"
          value={filter.from === null ? '' : dayOf(filter.from)}
          onChange={({ target }) => onFilter({ ...filter, from: startOfDay(target.value) })}
        />
      </label>
      <label className="ledger-field">
        <span>
          <Trans comment="Label of a filter: the last day">To</Trans>
        </span>
        <input
          className="field"
          type="date"
          value={filter.until === null ? '' : dayOf(filter.until - 1)}
          onChange={({ target }) => onFilter({ ...filter, until: endOfDay(target.value) })}
        />
      </label>
      <Button
        place="desk"
        disabled={everything}
        onPress={() => onFilter({ person: null, item: null, from: null, until: null, kinds: [] })}
      >
        <Trans comment="Button: takes all filters away">Show everything</Trans>
      </Button>
    </form>
  )
}
