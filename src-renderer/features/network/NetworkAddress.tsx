import { Trans } from '@lingui/react/macro'
import { useId, useState } from 'react'
import type { NetworkView } from '#shared/contract/views/station-views.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { useScreen, useStation } from '../../state/station-context.tsx'
import { Button } from '../../ui/Button.tsx'
import { Refused } from '../../ui/Refused.tsx'
import '../../ui/field.css'

/** Where an administrator enters the network of a real site, or another one. */
export function NetworkAddress({ url }: Pick<NetworkView, 'url'>) {
  const { client } = useStation()
  const { open } = useScreen()
  const field = useId()
  const [address, setAddress] = useState(url ?? '')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const wanted = address.trim() === '' ? null : address.trim()
  const set = async () => {
    const answer = await client.call('network.setAddress', { address: wanted })
    setRefusal(answer.ok ? null : answer.error)
  }
  return (
    <form
      className="reason-form"
      data-part="networkAddress"
      onSubmit={(event) => {
        event.preventDefault()
        if (wanted !== url) void set()
      }}
    >
      <label htmlFor={field}>
        <Trans comment="Label: the address (URL) of the network's interface">Address of the network</Trans>
      </label>
      <div className="row">
        <input
          id={field}
          className="field"
          inputMode="url"
          maxLength={500}
          value={address}
          onChange={(event) => setAddress(event.target.value)}
        />
        <Button disabled={wanted === url} onPress={() => void set()}>
          <Trans comment="Button: from now on messages go to this address">Use this address</Trans>
        </Button>
      </div>
      <p className="soft">
        <Trans comment="Below the field for the address of the network">
          What waits is sent as soon as the network answers and knows this station. A password or key is never sent to
          another address than the one it was entered for: for a new address it is asked for again.
        </Trans>
      </p>
      <div className="row">
        {url !== null && (
          <Button place="desk" onPress={() => open({ name: 'networkAccess', address: url })}>
            <Trans comment="Button that opens the screen for the sign-in at the network">
              Sign-in, proxy and certificates
            </Trans>
          </Button>
        )}
      </div>
      {refusal !== null && <Refused refusal={refusal} />}
    </form>
  )
}
