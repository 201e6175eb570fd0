import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { NetworkView } from '#shared/contract/views/station-views.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { useStation } from '../../state/station-context.tsx'
import { Button } from '../../ui/Button.tsx'
import { Refused } from '../../ui/Refused.tsx'

/** Whether the line is paid by what goes over it, and the way to say so. */
export function MeteredLine({ isMetered }: Pick<NetworkView, 'isMetered'>) {
  const { client } = useStation()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const set = async () => {
    const done = await client.call('network.setMetered', { isMetered: !isMetered })
    setRefusal(done.ok ? null : done.error)
  }
  return (
    <div data-metered={isMetered}>
      <div className="row">
        <Button place="desk" pressed={isMetered} onPress={() => void set()}>
          <Trans comment="Button that is on or off: the line to the network is paid by what goes over it">
            Metered line
          </Trans>
        </Button>
        {isMetered && (
          <span className="soft">
            <Trans comment="Beside the button for a metered line, while it is on">
              Messages go together every five minutes, and at once with “Try now”. What is new is asked for every
              quarter of an hour.
            </Trans>
          </span>
        )}
      </div>
      {refusal !== null && <Refused refusal={refusal} />}
    </div>
  )
}
