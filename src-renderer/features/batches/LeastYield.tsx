import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#shared/contract/refusals.ts'
import { useStation, useStationState } from '../../state/station-context.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { SavedField } from '../station-settings/SavedField.tsx'

/** The site's rule for how much must be left of what a partner commissioned. Empty asks for nothing. */
export function LeastYield({ percent }: { readonly percent: number | null }) {
  const { client } = useStation()
  const maySetUp = useStationState((state) => state.status?.session?.rights.includes('setUpStation') === true)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const save = async (text: string) => {
    const answer = await client.call('batches.setLeastYield', { percent: text === '' ? null : Number(text) })
    setRefusal(answer.ok ? null : answer.error)
  }
  return (
    <>
      <SavedField
        label={
          <Trans comment="Label of a percentage: of a partner’s batch, how much of what was commissioned must be reported and left; empty for no rule">
            Least yield of a partner’s batch (percent reported and left; empty: all must be reported)
          </Trans>
        }
        saved={percent === null ? '' : String(percent)}
        pattern={/^(?:|[1-9]\d?|100)$/}
        numeric
        disabled={!maySetUp}
        onSave={(text) => void save(text)}
      />
      {refusal !== null && <Refused refusal={refusal} />}
    </>
  )
}
