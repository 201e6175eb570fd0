import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { DiscrepancyView } from '#shared/contract/views/discrepancy-views.ts'
import { isOfNumberOutOfUse } from '#shared/domain/receiving/discrepancy.ts'
import { useScreen } from '../../state/station-context.tsx'
import { holdWords } from '../../texts/item-state-texts.ts'
import { discrepancyStep, discrepancyWords } from '../../texts/receiving-texts.ts'
import { Code } from '../../ui/Code.tsx'
import { dayAndTime } from '../../ui/moments.ts'
import { SettleDiscrepancy } from './SettleDiscrepancy.tsx'
import './receiving.css'

/** Discrepancies with what to do about each, who found it, and how it is settled. */
export function DiscrepancyList({ discrepancies }: { readonly discrepancies: readonly DiscrepancyView[] }) {
  return (
    <ul className="discrepancies">
      {discrepancies.map((discrepancy) => (
        <Discrepancy key={discrepancy.id} discrepancy={discrepancy} />
      ))}
    </ul>
  )
}

function Discrepancy({ discrepancy }: { readonly discrepancy: DiscrepancyView }) {
  const { i18n } = useLingui()
  const { open } = useScreen()
  const { kind, item, hold, items, number, job, foundAt, foundBy, isOpen, note } = discrepancy
  return (
    <li className="discrepancy" data-discrepancy={kind} data-open={isOpen}>
      <p className="discrepancy-what">
        <strong>{i18n._(discrepancyWords[kind])}</strong>
        {item !== null && (
          <button
            type="button"
            className="link"
            onClick={() => open({ name: 'lookedUpItem', item: item.id, searched: '' })}
          >
            <Code value={item.serial ?? item.sscc ?? item.id} />
          </button>
        )}
        {item?.product != null && <span>{item.product}</span>}
        {items > 1 && (
          <span>
            <Plural comment="How much is missing, with what is in it" value={items} one="# item" other="# items" />
          </span>
        )}
      </p>
      <p>
        {isOpen ? (
          i18n._(discrepancyStep(discrepancy))
        ) : (
          <Trans comment="A discrepancy that somebody dealt with">Settled.</Trans>
        )}{' '}
        {note}
      </p>
      <p className="soft">
        <button type="button" className="link" onClick={() => open({ name: 'job', job })}>
          {number ?? '–'}
        </button>{' '}
        · {dayAndTime(foundAt, i18n.locale)} · {foundBy}
        {hold !== null && ` · ${i18n._(holdWords[hold])}`}
      </p>
      {isOpen && (hold === null || isOfNumberOutOfUse(discrepancy)) && (
        <SettleDiscrepancy discrepancy={discrepancy.id} />
      )}
    </li>
  )
}
