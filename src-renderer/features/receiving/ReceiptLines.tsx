import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReceivingProgress } from '#shared/contract/views/receiving-views.ts'
import { levelWords } from '../../texts/item-state-texts.ts'
import { Code } from '../../ui/Code.tsx'

/** Expected, scanned, inside what was scanned, and open, by level, product and lot. */
export function ReceiptLines({ progress: { lines, lineCount } }: { readonly progress: ReceivingProgress }) {
  const { i18n } = useLingui()
  const number = (count: number) => new Intl.NumberFormat(i18n.locale).format(count)
  return (
    <div>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <Trans comment="Column: level and product of received goods">Goods</Trans>
            </th>
            <th scope="col">
              <Trans comment="Column">Lot</Trans>
            </th>
            <th scope="col" className="number">
              <Trans comment="Column: number announced">Expected</Trans>
            </th>
            <th scope="col" className="number">
              <Trans comment="Column: number of items that were scanned themselves">Scanned</Trans>
            </th>
            <th scope="col" className="number">
              <Trans comment="Column: number of items inside scanned containers">Inside</Trans>
            </th>
            <th scope="col" className="number">
              <Trans comment="Column: number of items that have not come yet">Open</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={[line.level, line.gtin, line.lot].join(' ')} data-level={line.level}>
              <th scope="row">
                {line.product ?? (line.gtin === null ? i18n._(levelWords[line.level]) : <Code value={line.gtin} />)}
              </th>
              <td>{line.lot === null ? '–' : <Code value={line.lot} />}</td>
              <td className="number">{number(line.expected)}</td>
              <td className="number">{number(line.scanned)}</td>
              <td className="number">{number(line.inferred)}</td>
              <td className="number">{number(line.expected - line.scanned - line.inferred)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {lineCount > lines.length && (
        <p className="note">
          <Plural
            comment="Below a list that is cut off"
            value={lineCount - lines.length}
            one="And one more."
            other="And # more."
          />
        </p>
      )}
    </div>
  )
}
