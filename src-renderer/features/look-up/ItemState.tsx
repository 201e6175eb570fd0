import { Trans, useLingui } from '@lingui/react/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { LookedUpItem } from '#shared/contract/views/look-up-views.ts'
import { orderStandingWords } from '../../texts/destruction-texts.ts'
import {
  availabilityWords,
  holdWords,
  levelWords,
  lifecycleWords,
  onHoldWord,
  sampleWord,
  standingTexts,
} from '../../texts/item-state-texts.ts'
import { sampleReasonWords } from '../../texts/sampling-texts.ts'
import { damageReasonWords } from '../../texts/word-texts.ts'
import { purposeText } from '../../texts/purpose-texts.ts'
import { Code } from '../../ui/Code.tsx'
import { dayAndTime } from '../../ui/moments.ts'
import { ContainerName } from '../unpacking/ContainerName.tsx'

type ItemStateProps = {
  readonly found: LookedUpItem
  /** Opens the product of the item, or its lot; null on paper. */
  readonly onGoods: ((gtin: string, lot: string | null) => void) | null
}

/** What an item is and where it stands: what blocks it stands out. */
export function ItemState({
  found: { item, standing, state, inspection, destruction, claimedBy },
  onGoods,
}: ItemStateProps) {
  const { i18n } = useLingui()
  const text = standingTexts[standing]
  return (
    <section className="panel">
      <p className="item-stands">
        {state !== null && <strong>{i18n._(standsWord(state))}</strong>}
        {text !== null && <strong>{i18n._(text)}</strong>}
        {state?.holds.map(({ kind, since }) => (
          <span key={kind} className="item-hold">
            {i18n._(holdWords[kind])} <span className="item-since">{dayAndTime(since, i18n.locale)}</span>
          </span>
        ))}
        {state !== null && state.sampled !== null && (
          <span className="item-sample">{i18n._(sampleReasonWords[state.sampled].word)}</span>
        )}
      </p>
      <dl className="facts">
        <dt>
          <Trans comment="Label">Product</Trans>
        </dt>
        <dd>
          {[item.product, state === null ? null : i18n._(levelWords[state.level])]
            .filter((part) => part !== null)
            .join(' · ') || '–'}
        </dd>
        {item.gtin !== null && (
          <>
            <dt>GTIN</dt>
            <dd>
              <GoodsCode code={item.gtin} gtin={item.gtin} lot={null} onGoods={onGoods} />
            </dd>
          </>
        )}
        <dt>
          <Trans comment="Label">Lot</Trans>
        </dt>
        <dd>
          {item.lot === null ? '–' : <GoodsCode code={item.lot} gtin={item.gtin} lot={item.lot} onGoods={onGoods} />}
        </dd>
        <dt>
          <Trans comment="Label: expiry date">Expiry</Trans>
        </dt>
        <dd>{item.expiry ?? '–'}</dd>
        {state !== null && (
          <>
            <dt>
              <Trans comment="Label: the time of the last event of an item">Last event</Trans>
            </dt>
            <dd>{dayAndTime(state.lastEventAt, i18n.locale)}</dd>
          </>
        )}
        {inspection !== null && (
          <>
            <dt>
              <Trans comment="Label: an item is held until somebody has looked at it">To be inspected</Trans>
            </dt>
            <dd>
              <Trans comment="Why an item is to be inspected: a container, the reason of damage, day and time">
                because <ContainerName container={inspection.container} /> was found damaged (
                {i18n._(damageReasonWords[inspection.reason])}), {dayAndTime(inspection.since, i18n.locale)}
              </Trans>
            </dd>
          </>
        )}
        {destruction !== null && (
          <>
            <dt>
              <Trans comment="Label: the destruction order that an item is on the list of">For destruction</Trans>
            </dt>
            <dd data-destruction={destruction.standing}>
              <strong>{i18n._(orderStandingWords[destruction.standing])}</strong> · {destruction.number}
            </dd>
          </>
        )}
        {claimedBy !== null && (
          <>
            <dt>
              <Trans comment="Label: the open job that an item is in">In the open job</Trans>
            </dt>
            <dd>{purposeText(claimedBy.purpose, i18n)}</dd>
          </>
        )}
      </dl>
    </section>
  )
}

type GoodsCodeProps = Pick<ItemStateProps, 'onGoods'> & {
  readonly code: string
  readonly gtin: string | null
  readonly lot: string | null
}

/** A GTIN or lot, and the way to all that is on record of it. */
function GoodsCode({ code, gtin, lot, onGoods }: GoodsCodeProps) {
  if (onGoods === null || gtin === null) return <Code value={code} />
  return (
    <button type="button" className="link" onClick={() => onGoods(gtin, lot)}>
      <Code value={code} />
    </button>
  )
}

/** Where it stands in a word. An item on hold, or a sample, is not available, whatever else is on record. */
function standsWord({
  lifecycle,
  availability,
  holds,
  sampled,
}: NonNullable<LookedUpItem['state']>): MessageDescriptor {
  if (lifecycle !== 'commissioned') return lifecycleWords[lifecycle]
  if (sampled !== null && availability === 'AVAILABLE') return sampleWord
  return holds.length > 0 && availability === 'AVAILABLE' ? onHoldWord : availabilityWords[availability]
}
