import { Plural, Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { Refusal } from '#shared/contract/refusals.ts'
import { useStation } from '../../state/station-context.tsx'
import { Refused } from '../../ui/Refused.tsx'

const offered = [8, 24, 72, 168] as const

type ApprovalHoursProps = { readonly hours: number; readonly maySetUp: boolean }

/** How long an approval of a destruction counts at this site. A time that was set otherwise is offered too. */
export function ApprovalHours({ hours, maySetUp }: ApprovalHoursProps) {
  const { client } = useStation()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const choose = async (chosen: number) => {
    const answer = await client.call('site.setApprovalHours', { hours: chosen })
    setRefusal(answer.ok ? null : answer.error)
  }
  return (
    <section className="panel">
      <RadioGroup
        className="rule"
        value={String(hours)}
        isDisabled={!maySetUp}
        onChange={(value) => void choose(Number(value))}
      >
        <Label className="rule-label">
          <Trans comment="Title of a rule of the site: how long an approval of a destruction counts">
            An approval of a destruction counts
          </Trans>
        </Label>
        {[...new Set([...offered, hours])]
          .toSorted((one, other) => one - other)
          .map((each) => (
            <Radio className="rule-choice" value={String(each)} key={each}>
              <span className="rule-mark" />
              <span>
                {each % 24 === 0 ? (
                  <Plural
                    comment="How long an approval of a destruction counts"
                    value={each / 24}
                    one="for one day"
                    other="for # days"
                  />
                ) : (
                  <Plural
                    comment="How long an approval of a destruction counts"
                    value={each}
                    one="for one hour"
                    other="for # hours"
                  />
                )}
              </span>
            </Radio>
          ))}
      </RadioGroup>
      {refusal !== null && <Refused refusal={refusal} />}
    </section>
  )
}
