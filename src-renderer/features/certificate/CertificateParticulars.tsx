import { Trans, useLingui } from '@lingui/react/macro'
import type { CertificateView } from '#shared/contract/views/certificate-views.ts'
import { particularTexts, unknownParticulars } from '#shared/domain/destruction/product-particulars.ts'
import { fullnessWords, particularWords } from '../../texts/particulars-texts.ts'

/** What the order says of each product that was destroyed; a dash where nobody said it. */
export function CertificateParticulars({ certificate: { lines, order } }: { readonly certificate: CertificateView }) {
  const { i18n } = useLingui()
  const products = new Map(lines.flatMap(({ gtin, product }) => (gtin === null ? [] : [[gtin, product] as const])))
  if (products.size === 0) return null
  return (
    <table className="certificate-particulars">
      <thead>
        <tr>
          <th scope="col">
            <Trans comment="Column of a certificate: name and GTIN of a product">Product</Trans>
          </th>
          {particularTexts.map((text) => (
            <th key={text} scope="col">
              {i18n._(particularWords[text])}
            </th>
          ))}
          <th scope="col">
            <Trans comment="Column of a certificate: whether packs were full or partial">Full or partial</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {[...products].map(([gtin, product]) => {
          const said = order.data.particulars?.find((one) => one.gtin === gtin) ?? unknownParticulars(gtin)
          return (
            <tr key={gtin} data-particulars={gtin}>
              <th scope="row">{[product, gtin].filter(Boolean).join(' · ')}</th>
              {particularTexts.map((text) => (
                <td key={text}>{said[text] ?? '–'}</td>
              ))}
              <td>{said.fullness === null ? '–' : i18n._(fullnessWords[said.fullness])}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
