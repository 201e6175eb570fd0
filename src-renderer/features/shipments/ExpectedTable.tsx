import { Trans, useLingui } from '@lingui/react/macro'
import type { ExpectedCount } from '#shared/contract/views/shipment-views.ts'
import { levelWords } from '../../texts/item-state-texts.ts'
import { Code } from '../../ui/Code.tsx'

/** What a shipment announces, by level, product and lot. */
export function ExpectedTable({ lines }: { readonly lines: readonly ExpectedCount[] }) {
  const { i18n } = useLingui()
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">
            <Trans comment="Column: pack, case or pallet">Level</Trans>
          </th>
          <th scope="col">
            <Trans comment="Column">Product</Trans>
          </th>
          <th scope="col">
            <Trans comment="Column: batch number">Lot</Trans>
          </th>
          <th scope="col">
            <Trans comment="Column: expiry date">Expiry</Trans>
          </th>
          <th scope="col" className="number">
            <Trans comment="Column: number announced">Announced</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={[line.level, line.gtin, line.lot, line.expiry].join(' ')}>
            <td>{i18n._(levelWords[line.level])}</td>
            <td>{line.product ?? (line.gtin === null ? '–' : <Code value={line.gtin} />)}</td>
            <td>{line.lot === null ? '–' : <Code value={line.lot} />}</td>
            <td>{line.expiry ?? '–'}</td>
            <td className="number">{line.count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
