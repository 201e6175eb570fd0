import { Trans, useLingui } from '@lingui/react/macro'
import { Fragment } from 'react'
import type { OrderDataView } from '#shared/contract/views/destruction-views.ts'
import { particularTexts } from '#shared/domain/destruction/product-particulars.ts'
import { fullnessWords, particularWords } from '../../texts/particulars-texts.ts'
import { destructionMethodWords, destructionReasonWords } from '../../texts/destruction-texts.ts'

/** What an order says besides its list. */
export function OrderPaper({ data }: { readonly data: OrderDataView }) {
  const { i18n } = useLingui()
  const { owner, place, instruction } = data
  return (
    <dl className="facts">
      <dt>
        <Trans comment="Label: why goods are destroyed">Reason</Trans>
      </dt>
      <dd>{i18n._(destructionReasonWords[data.reason])}</dd>
      <dt>
        <Trans comment="Label: how goods are destroyed">Method</Trans>
      </dt>
      <dd>
        {[i18n._(destructionMethodWords[data.method]), data.methodNote].filter((part) => part !== null).join(' · ')}
      </dd>
      <dt>
        <Trans comment="Label: where goods are destroyed">Place</Trans>
      </dt>
      <dd>
        {place.kind === 'here' ? (
          place.where
        ) : (
          <>
            {place.name}, {place.address}
          </>
        )}
      </dd>
      <dt>
        <Trans comment="Label: whose goods they are">Owner</Trans>
      </dt>
      <dd>
        {owner.kind === 'site' ? (
          <Trans comment="The owner of goods is this site">This site</Trans>
        ) : (
          <>
            {[owner.name, owner.gln].filter((part) => part !== null).join(' · ')}
            <div className="soft">
              {owner.authorisation.reference !== null && (
                <Trans comment="Of an owner who is not the site; the placeholder is a reference">
                  Authorised by {owner.authorisation.reference}
                </Trans>
              )}{' '}
              {owner.authorisation.file?.name}
            </div>
          </>
        )}
      </dd>
      {instruction !== null && (
        <>
          <dt>
            <Trans comment="Label: who instructed this site to destroy goods">Instruction</Trans>
          </dt>
          <dd>
            {instruction.from} · {instruction.reference}
            {instruction.letter !== null && <div className="soft">{instruction.letter.name}</div>}
          </dd>
        </>
      )}
      {data.market !== null && (
        <>
          <dt>
            <Trans comment="Label: the country whose authority is told">Market</Trans>
          </dt>
          <dd>{data.market}</dd>
        </>
      )}
      {data.particulars?.map((said) => (
        <Fragment key={said.gtin}>
          <dt>
            <Trans comment="Label: what a person said of a product; the placeholder is its GTIN">
              Product {said.gtin}
            </Trans>
          </dt>
          <dd>
            {particularTexts.map((text) =>
              said[text] === null ? null : <div key={text}>{`${i18n._(particularWords[text])}: ${said[text]}`}</div>,
            )}
            {said.fullness !== null && <div>{i18n._(fullnessWords[said.fullness])}</div>}
          </dd>
        </Fragment>
      ))}
    </dl>
  )
}
