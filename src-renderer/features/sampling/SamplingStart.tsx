import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { SamplingChoice } from '#shared/contract/views/sampling-views.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { marketRules } from '#shared/domain/markets/market.ts'
import { sampleParties, sampleReasons } from '#shared/domain/sampling/reasons.ts'
import { useScreen, useStation, useStationState } from '../../state/station-context.tsx'
import { samplePartyWords, sampleReasonCodeWords, sampleReasonWords } from '../../texts/sampling-texts.ts'
import { ChoicePage } from '../job/ChoicePage.tsx'
import { SampleDescription } from './SampleDescription.tsx'

const nothingSaid = { reason: null, description: '', reasonCode: null, party: null } as const

type Said = { readonly [Member in keyof SamplingChoice]: SamplingChoice[Member] | null }

/** What comes before the first scan: what the sample is for, then whatever else the site's market asks for, one question after the other. */
export function SamplingStart() {
  const { i18n } = useLingui()
  const { client } = useStation()
  const { open } = useScreen()
  const market = useStationState((state) => state.status?.market ?? 'default')
  const rule = marketRules[market].sampling
  const [said, setSaid] = useState<Said>(nothingSaid)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [asking, setAsking] = useState(false)

  const goOn = async (more: Partial<Said>) => {
    const now = { ...said, ...more }
    setSaid(now)
    setRefusal(null)
    const { reason } = now
    const isComplete =
      (now.party !== null || !rule.asksForParty) && (now.reasonCode !== null || rule.reasonCodes === null)
    if (asking || reason === null || !isComplete) return
    setAsking(true)
    const started = await client.call('sampling.start', { ...now, reason })
    setAsking(false)
    if (started.ok) open({ name: 'job', job: started.value.job })
    else setRefusal(started.error)
  }

  if (said.reason === null || (!rule.asksForParty && rule.reasonCodes === null)) {
    return (
      <ChoicePage
        title={<Trans comment="Title of the screen before a sampling job">What is the sample for?</Trans>}
        choices={sampleReasons.map((reason) => ({
          value: reason,
          words: (
            <span className="choice-words">
              {i18n._(sampleReasonWords[reason].word)}
              <span className="choice-means">{i18n._(sampleReasonWords[reason].means)}</span>
            </span>
          ),
        }))}
        onChoose={(reason) => void goOn({ reason })}
        onBack={() => open({ name: 'home' })}
        disabled={asking}
        refusal={refusal}
        note={
          <SampleDescription
            text={said.description ?? ''}
            onChange={(description) => setSaid({ ...said, description })}
          />
        }
      />
    )
  }
  if (said.party === null && rule.asksForParty) {
    return (
      <ChoicePage
        title={<Trans comment="Title of a screen before a sampling job">Who gets the sample?</Trans>}
        choices={sampleParties.map((party) => ({ value: party, words: i18n._(samplePartyWords[party]) }))}
        onChoose={(party) => void goOn({ party })}
        onBack={() => setSaid({ ...said, reason: null })}
        disabled={asking}
        refusal={refusal}
      />
    )
  }
  return (
    <ChoicePage
      title={<Trans comment="Title of a screen before a sampling job">Which reason goes into the report?</Trans>}
      choices={(rule.reasonCodes ?? []).map((code) => ({ value: code, words: i18n._(sampleReasonCodeWords[code]) }))}
      onChoose={(reasonCode) => void goOn({ reasonCode })}
      onBack={() => setSaid({ ...said, party: null })}
      disabled={asking}
      refusal={refusal}
    />
  )
}
