import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { Refusal } from '#shared/contract/refusals.ts'
import { marketRules, markets } from '#shared/domain/markets/market.ts'
import type { Market as MarketName } from '#shared/domain/markets/market.ts'
import { useStation } from '../../state/station-context.tsx'
import { marketWords } from '../../texts/market-texts.ts'
import { Refused } from '../../ui/Refused.tsx'

type MarketProps = { readonly market: MarketName; readonly maySetUp: boolean }

/** The market whose rules the site works by: until when what was recorded can be undone. */
export function Market({ market, maySetUp }: MarketProps) {
  const { i18n } = useLingui()
  const { client } = useStation()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const choose = async (chosen: MarketName) => {
    const answer = await client.call('site.setMarket', { market: chosen })
    setRefusal(answer.ok ? null : answer.error)
  }
  return (
    <section className="panel">
      <RadioGroup
        className="rule"
        value={market}
        isDisabled={!maySetUp}
        onChange={(value) => {
          const chosen = markets.find((each) => each === value)
          if (chosen !== undefined) void choose(chosen)
        }}
      >
        <Label className="rule-label">
          <Trans comment="Title of a rule of the site: in which market its goods are sold">Market</Trans>
        </Label>
        {markets.map((each) => (
          <Radio className="rule-choice" value={each} key={each}>
            <span className="rule-mark" />
            <span>
              <strong>{i18n._(marketWords[each])}</strong>{' '}
              <Plural
                comment="Beside the name of a market: until when mistakes can be undone"
                value={marketRules[each].undo.days}
                one="what was recorded can be undone for one day"
                other="what was recorded can be undone for # days"
              />
            </span>
          </Radio>
        ))}
      </RadioGroup>
      {refusal !== null && <Refused refusal={refusal} />}
    </section>
  )
}
