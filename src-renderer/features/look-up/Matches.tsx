import { Trans, useLingui } from '@lingui/react/macro'
import type { LookUpMatches } from '#shared/contract/views/look-up-views.ts'
import type { Screen } from '../../state/screen-store.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { levelWords, shipmentStateWords, standingTexts } from '../../texts/item-state-texts.ts'
import { Code } from '../../ui/Code.tsx'
import { nameOf } from './name-of.ts'

type MatchesProps = {
  readonly matches: LookUpMatches
  readonly onItem: (item: ItemId) => void
  readonly open: (screen: Screen) => void
  /** What was looked for, to come back to. */
  readonly searched: string
}

/** What a search found: shipments, products, lots and items, and whether there is more than is shown. */
export function Matches({ matches, onItem, open, searched }: MatchesProps) {
  const { items, products, lots, shipments, tooMany } = matches
  if (items.length + products.length + lots.length + shipments.length === 0) {
    return (
      <p className="empty" role="status">
        <Trans comment="A search found nothing">
          Nothing on this station matches. Check the text, or scan the code again.
        </Trans>
      </p>
    )
  }
  return (
    <>
      {tooMany && (
        <p className="note" role="status">
          <Trans comment="Above a cut-off list of matches">There is more than is shown here. Type more of it.</Trans>
        </p>
      )}
      <Shipments shipments={shipments} open={open} />
      <Products products={products} onProduct={(gtin) => open({ name: 'goods', gtin, lot: null, searched })} />
      <Lots lots={lots} onLot={(gtin, lot) => open({ name: 'goods', gtin, lot, searched })} />
      <Items items={items} onItem={onItem} />
    </>
  )
}

function Shipments({ shipments, open }: Pick<LookUpMatches, 'shipments'> & Pick<MatchesProps, 'open'>) {
  const { i18n } = useLingui()
  return (
    <ul className="matches">
      {shipments.map(({ id, number, fromGln, state, items }) => (
        <li key={id}>
          <button type="button" className="match" onClick={() => open({ name: 'shipment', shipment: id })}>
            <strong>
              <Trans comment="A shipment that was found; the placeholder is its number">Shipment {number}</Trans>
            </strong>
            <span>{i18n._(shipmentStateWords[state])}</span>
            <span className="soft">
              {fromGln === null ? (
                <Trans comment="Goods that were found and that nobody announced">not announced, sender not known</Trans>
              ) : (
                <Trans comment="A shipment that was found; a GLN and a number">
                  from {fromGln}, items: {items}
                </Trans>
              )}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

type LotsProps = Pick<LookUpMatches, 'lots'> & { readonly onLot: (gtin: string, lot: string) => void }

function Lots({ lots, onLot }: LotsProps) {
  return (
    <ul className="matches">
      {lots.map(({ gtin, product, lot }) => (
        <li key={gtin}>
          <button type="button" className="match" onClick={() => onLot(gtin, lot)}>
            <strong>
              <Trans comment="A lot that was found; the placeholder is its number">Lot {lot}</Trans>
            </strong>
            <span>{product}</span>
            <span className="soft code">{gtin}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

type ProductsProps = Pick<LookUpMatches, 'products'> & { readonly onProduct: (gtin: string) => void }

function Products({ products, onProduct }: ProductsProps) {
  const { i18n } = useLingui()
  return (
    <ul className="matches">
      {products.map(({ gtin, name, level }) => (
        <li key={gtin}>
          <button type="button" className="match" onClick={() => onProduct(gtin)}>
            <strong>{name}</strong>
            <span>{i18n._(levelWords[level])}</span>
            <span className="soft code">{gtin}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

function Items({ items, onItem }: Pick<LookUpMatches, 'items'> & Pick<MatchesProps, 'onItem'>) {
  const { i18n } = useLingui()
  return (
    <ul className="matches">
      {items.map(({ item, standing }) => {
        const text = standingTexts[standing]
        return (
          <li key={item.id}>
            <button type="button" className="match" onClick={() => onItem(item.id)}>
              <strong>
                <Code value={nameOf(item)} />
              </strong>
              <span>{text === null ? (item.product ?? 'SSCC') : i18n._(text)}</span>
              <span className="soft">
                {item.lot !== null && (
                  <Trans comment="In a list of items; the placeholder is a lot">Lot {item.lot}</Trans>
                )}
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
