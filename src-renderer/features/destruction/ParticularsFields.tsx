import { Trans, useLingui } from '@lingui/react/macro'
import type { GoodsView } from '#shared/contract/views/destruction-views.ts'
import { fullnesses, particularTexts, unknownParticulars } from '#shared/domain/destruction/product-particulars.ts'
import type { ProductParticulars } from '#shared/domain/destruction/product-particulars.ts'
import { fullnessWords, particularWords } from '../../texts/particulars-texts.ts'
import { Button } from '../../ui/Button.tsx'
import type { OrderFieldsProps } from './order-form.ts'
import { TextField } from './TextField.tsx'

type ParticularsFieldsProps = OrderFieldsProps & { readonly goods: GoodsView }

/** What the certificate says about each product on the list and the records do not know: filled in by hand, or left empty. */
export function ParticularsFields({ form: { particulars }, goods, onChange }: ParticularsFieldsProps) {
  const { i18n } = useLingui()
  const products = new Map(
    goods.lines.flatMap(({ gtin, product }) => (gtin === null ? [] : [[gtin, product] as const])),
  )
  if (products.size === 0) return null
  const say = (said: ProductParticulars) =>
    onChange({ particulars: [...particulars.filter(({ gtin }) => gtin !== said.gtin), said] })
  return (
    <div className="destruction-form">
      <h2>
        <Trans comment="Title above fields about each product of a destruction order">
          What the certificate says of each product
        </Trans>
      </h2>
      <p className="note">
        <Trans comment="Above fields about each product of a destruction order">
          As it is on the pack. What is left empty is shown as – on the certificate.
        </Trans>
      </p>
      {[...products].map(([gtin, product]) => {
        const said = particulars.find((one) => one.gtin === gtin) ?? unknownParticulars(gtin)
        return (
          <fieldset key={gtin} data-particulars={gtin}>
            <legend>{[product, gtin].filter(Boolean).join(' · ')}</legend>
            <div className="destruction-fields">
              {particularTexts.map((text) => (
                <TextField
                  key={text}
                  label={i18n._(particularWords[text])}
                  value={said[text] ?? ''}
                  onChange={(value) => say({ ...said, [text]: value })}
                />
              ))}
            </div>
            <div className="destruction-choices">
              {fullnesses.map((fullness) => (
                <Button
                  key={fullness}
                  place="desk"
                  pressed={said.fullness === fullness}
                  onPress={() => say({ ...said, fullness: said.fullness === fullness ? null : fullness })}
                >
                  {i18n._(fullnessWords[fullness])}
                </Button>
              ))}
            </div>
          </fieldset>
        )
      })}
    </div>
  )
}
