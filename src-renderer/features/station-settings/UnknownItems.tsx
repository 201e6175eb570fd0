import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { StationStatus } from '#shared/contract/views/station-views.ts'
import { useStation } from '../../state/station-context.tsx'
import { Refused } from '../../ui/Refused.tsx'

type UnknownItemsProps = { readonly policy: StationStatus['unknownItems']; readonly maySetUp: boolean }

/** The site's rule for packs that nobody announced: refused, or recorded with a flag. It takes effect at once. */
export function UnknownItems({ policy, maySetUp }: UnknownItemsProps) {
  const { client } = useStation()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const choose = async (unknownItems: StationStatus['unknownItems']) => {
    const answer = await client.call('site.setUnknownItems', { unknownItems })
    setRefusal(answer.ok ? null : answer.error)
  }
  return (
    <section className="panel">
      <RadioGroup
        className="rule"
        value={policy}
        isDisabled={!maySetUp}
        onChange={(value) => void choose(value === 'record' ? 'record' : 'refuse')}
      >
        <Label className="rule-label">
          <Trans comment="Title of a rule of the site">Packs that nobody announced</Trans>
        </Label>
        <Radio className="rule-choice" value="refuse">
          <span className="rule-mark" />
          <span>
            <strong>
              <Trans comment="A choice of the rule">Stop</Trans>
            </strong>{' '}
            <Trans comment="What the choice does">They are refused and set aside.</Trans>
          </span>
        </Radio>
        <Radio className="rule-choice" value="record">
          <span className="rule-mark" />
          <span>
            <strong>
              <Trans comment="A choice of the rule">Record</Trans>
            </strong>{' '}
            <Trans comment="What the choice does">They are recorded and marked as unknown.</Trans>
          </span>
        </Radio>
      </RadioGroup>
      {!maySetUp && (
        <p className="note">
          <Trans comment="Below a rule, for those who may not change it">
            Only a supervisor or an administrator changes this rule.
          </Trans>
        </p>
      )}
      {refusal !== null && <Refused refusal={refusal} />}
    </section>
  )
}
