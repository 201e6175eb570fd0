import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { ShipmentName } from '#shared/domain/shipments/shipment.ts'
import { useScreen, useStation, useStationState } from '../../state/station-context.tsx'
import { Button } from '../../ui/Button.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'

/** Whether a shipment that names no place comes here: two answers, for whoever settles what came in doubtful. */
export function SayDestination({ shipment }: { readonly shipment: ShipmentName }) {
  const { client } = useStation()
  const { open } = useScreen()
  const maySay = useStationState((state) => state.status?.session?.rights.includes('dealWithMessages') === true)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const say = async (comesHere: boolean) => {
    const { number, fromGln } = shipment
    const answer = await client.call('inbound.sayDestination', { number, fromGln, comesHere })
    if (!answer.ok) setRefusal(answer.error)
    else open(comesHere ? { name: 'shipments' } : { name: 'attention' })
  }
  useKeys(maySay ? { '1': () => void say(true), '2': () => void say(false) } : {})
  if (!maySay)
    return (
      <p className="soft">
        <Trans comment="Instead of the two answers where a person may not give them">
          A supervisor says whether it comes here.
        </Trans>
      </p>
    )
  return (
    <>
      {refusal !== null && <Refused refusal={refusal} />}
      <div className="row">
        <Button look="main" keyName="1" onPress={() => void say(true)}>
          <Trans comment="Button: a shipment is for this site">It comes here</Trans>
        </Button>
        <Button keyName="2" onPress={() => void say(false)}>
          <Trans comment="Button: a shipment is for somebody else">Not for this site</Trans>
        </Button>
      </div>
    </>
  )
}
