import { Trans, useLingui } from '@lingui/react/macro'
import type { ReceivedView } from '#shared/contract/calls/received-batch-calls.ts'
import { levelWords } from '../../texts/item-state-texts.ts'
import { Code } from '../../ui/Code.tsx'

/** What the sender counted at each level, what is on record here, and where the two differ; then what is reported of each product. */
export function ReceivedLevels({ batch: { told, levels, reported } }: { readonly batch: ReceivedView }) {
  const { i18n } = useLingui()
  const number = new Intl.NumberFormat(i18n.locale)
  return (
    <section className="outbox">
      <h2>
        <Trans comment="Title above the numbers of a partner’s batch, level by level">What its sender counted</Trans>
      </h2>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">
              <Trans comment="Column: pack, case or pallet">Level</Trans>
            </th>
            <th scope="col" className="number">
              <Trans comment="Column: numbers that were put into use">Commissioned</Trans>
            </th>
            <th scope="col" className="number">
              <Trans comment="Column: items in a container">In containers</Trans>
            </th>
            <th scope="col" className="number">
              <Trans comment="Column: numbers taken out of use">Decommissioned</Trans>
            </th>
            <th scope="col" className="number">
              <Trans comment="Column: items that were destroyed">Destroyed</Trans>
            </th>
            <th scope="col" className="number">
              <Trans comment="Column: numbers of a batch that this station has">On record here</Trans>
            </th>
            <th scope="col" className="number">
              <Trans comment="Column: where a count differs">Difference</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {told.toReversed().map(({ level, commissioned, packed, decommissioned, destroyed }) => {
            const here = levels.find((of) => of.level === level)
            return (
              <tr key={level} data-level={level}>
                <td>
                  {i18n._(levelWords[level])} {here?.gtin != null && <Code value={here.gtin} />}
                </td>
                <td className="number">{number.format(commissioned)}</td>
                <td className="number">{number.format(packed)}</td>
                <td className="number">{number.format(decommissioned)}</td>
                <td className="number">{number.format(destroyed)}</td>
                <td className="number">{here === undefined ? '–' : number.format(here.commissioned)}</td>
                <td className="number">
                  {here === undefined ? (
                    '–'
                  ) : here.commissioned === commissioned ? (
                    <Trans comment="A count does not differ from another">none</Trans>
                  ) : (
                    <strong>{number.format(here.commissioned - commissioned)}</strong>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <h2>
        <Trans comment="Title above the reported quantities of a partner’s batch">What is reported</Trans>
      </h2>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">
              <Trans comment="Column">Product</Trans>
            </th>
            <th scope="col" className="number">
              <Trans comment="Column: how many of a product a partner reports">Reported</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {reported.map(({ gtin, quantity }) => (
            <tr key={gtin}>
              <td>
                <Code value={gtin} />
              </td>
              <td className="number">{number.format(quantity)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
