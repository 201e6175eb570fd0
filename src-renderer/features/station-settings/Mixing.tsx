import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { Refusal } from '#shared/contract/refusals.ts'
import { mixingPolicies } from '#shared/domain/packing/mixing.ts'
import type { MixingPolicy } from '#shared/domain/packing/mixing.ts'
import { useStation } from '../../state/station-context.tsx'
import { mixingWords } from '../../texts/packing-texts.ts'
import { Refused } from '../../ui/Refused.tsx'

type MixingProps = { readonly policy: MixingPolicy; readonly maySetUp: boolean }

/** The site's rule for what may be together in one container. It takes effect with the next scan. */
export function Mixing({ policy, maySetUp }: MixingProps) {
  const { i18n } = useLingui()
  const { client } = useStation()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const choose = async (mixing: MixingPolicy) => {
    const answer = await client.call('site.setMixing', { mixing })
    setRefusal(answer.ok ? null : answer.error)
  }
  return (
    <section className="panel">
      <RadioGroup
        className="rule"
        value={policy}
        isDisabled={!maySetUp}
        onChange={(value) => {
          const chosen = mixingPolicies.find((each) => each === value)
          if (chosen !== undefined) void choose(chosen)
        }}
      >
        <Label className="rule-label">
          <Trans comment="Title of a rule of the site">What may be together in one container</Trans>
        </Label>
        {mixingPolicies.map((each) => (
          <Radio className="rule-choice" value={each} key={each}>
            <span className="rule-mark" />
            <strong>{i18n._(mixingWords[each])}</strong>
          </Radio>
        ))}
      </RadioGroup>
      {refusal !== null && <Refused refusal={refusal} />}
    </section>
  )
}
