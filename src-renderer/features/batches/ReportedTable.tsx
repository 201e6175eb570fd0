import { Trans, useLingui } from '@lingui/react/macro'
import type { ClosingPreview } from '#shared/contract/calls/batch-closing-calls.ts'
import type { PackagingLevel } from '#shared/domain/items/item.ts'
import { levelWords } from '../../texts/item-state-texts.ts'
import { Code } from '../../ui/Code.tsx'
import { Icon } from '../../ui/icons.tsx'

type ReportedTableProps = {
  readonly levels: ClosingPreview['levels']
  /** What a person typed into the quantities; without it nothing can be typed. */
  readonly typed?: ReadonlyMap<PackagingLevel, string>
  readonly onType?: (level: PackagingLevel, text: string) => void
}

/** What is reported of a batch at each level, beside what was commissioned and what the line counted. */
export function ReportedTable({ levels, typed, onType }: ReportedTableProps) {
  const { i18n, t } = useLingui()
  const number = new Intl.NumberFormat(i18n.locale)
  return (
    <table className="table batch-reported">
      <thead>
        <tr>
          <th scope="col">
            <Trans comment="Column: pack, case or pallet">Level</Trans>
          </th>
          <th scope="col" className="number">
            <Trans comment="Column: numbers that were put into use">Commissioned</Trans>
          </th>
          <th scope="col" className="number">
            <Trans comment="Column: what the packaging line counted">Counted by the line</Trans>
          </th>
          <th scope="col" className="number">
            <Trans comment="Column: items in a container">In containers</Trans>
          </th>
          <th scope="col" className="number">
            <Trans comment="Column: numbers taken out of use, or items destroyed">Out of use</Trans>
          </th>
          <th scope="col" className="number">
            <Trans comment="Column: the quantity that is reported to the network">Reported</Trans>
          </th>
          <th scope="col">
            <Trans comment="Column: where a count differs">Difference</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {levels.map(({ level, gtin, commissioned, counted, packed, decommissioned, destroyed, reported, isBelow }) => (
          <tr key={level} data-reported-level={level} data-below={isBelow}>
            <td>
              {i18n._(levelWords[level])} {gtin !== null && <Code value={gtin} />}
            </td>
            <td className="number">{number.format(commissioned)}</td>
            <td className="number">{counted === null ? '–' : number.format(counted)}</td>
            <td className="number">{number.format(packed)}</td>
            <td className="number">{number.format(decommissioned + destroyed)}</td>
            <td className="number">
              {reported === null ? (
                <Trans comment="Nothing is reported of a level that has no product number">nothing</Trans>
              ) : onType === undefined ? (
                number.format(reported)
              ) : (
                <input
                  className="field batch-quantity"
                  inputMode="numeric"
                  maxLength={8}
                  aria-label={t({ message: 'Reported quantity', comment: 'Label of a field in a table' })}
                  value={typed?.get(level) ?? String(reported)}
                  onChange={({ target }) => onType(level, target.value)}
                />
              )}
            </td>
            <td>
              <Difference by={reported === null ? 0 : reported - commissioned} isBelow={isBelow} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Difference({ by, isBelow }: { readonly by: number; readonly isBelow: boolean }) {
  const { i18n } = useLingui()
  if (by === 0) return <Trans comment="A count does not differ from another">none</Trans>
  const difference = new Intl.NumberFormat(i18n.locale, { signDisplay: 'always' }).format(by)
  if (!isBelow) return difference
  return (
    <strong className="batch-below">
      <Icon name="attention" size={20} /> {difference}{' '}
      <Trans comment="Beside a difference of a count: it needs a reason">needs a reason</Trans>
    </strong>
  )
}
