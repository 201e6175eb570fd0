import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { CallOutput } from '#shared/contract/calls.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { settingsOf } from '#shared/domain/messaging/message-settings.ts'
import type { MessageSettings as Settings } from '#shared/domain/messaging/message-settings.ts'
import { hasEndpoint } from '#shared/domain/messaging/network-message.ts'
import type { NetworkMessage } from '#shared/domain/messaging/network-message.ts'
import { useScreen, useStation, useStationState } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { networkMessageWords } from '../../texts/messaging-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { EndpointChoice } from './EndpointChoice.tsx'
import { formOf, settingsIn } from './message-form.ts'
import { MessageSettingsForm } from './MessageSettingsForm.tsx'
import { TriedExchanges } from './TriedExchanges.tsx'
import '../network/network.css'
import '../station-settings/station-settings.css'
import './messaging.css'

/** One message to the network: how it is sent, and what its endpoint says to it. */
export function MessageSettings({ message }: { readonly message: NetworkMessage }) {
  const { i18n } = useLingui()
  const { open } = useScreen()
  const answer = useQuery('messaging.settings', {})
  const back = () => open({ name: 'siteMessages' })
  useKeys({ Escape: back })
  return (
    <Page
      title={
        <Trans comment="Title of the screen of one message; the placeholder is its name">
          Message to the network: {i18n._(networkMessageWords[message])}
        </Trans>
      }
      beside={
        <Button keyName="Esc" onPress={back}>
          <Trans comment="Button">Back</Trans>
        </Button>
      }
    >
      {answer.kind === 'refused' && <Refused refusal={answer.refusal} />}
      {answer.kind === 'answered' && (
        <MessageSetUp
          // New settings from the station make a new form: what it shows is what is so.
          key={JSON.stringify(answer.value.settings[message])}
          message={message}
          kept={settingsOf(answer.value.settings, message)}
          endpoint={answer.value.endpoint}
        />
      )}
    </Page>
  )
}

type MessageSetUpProps = {
  readonly message: NetworkMessage
  readonly kept: Settings
  readonly endpoint: string | null
}

function MessageSetUp({ message, kept, endpoint }: MessageSetUpProps) {
  const { client } = useStation()
  const mode = useStationState((state) => state.status?.mode)
  const maySet = useStationState((state) => state.status?.session?.rights.includes('setUpMessages') === true)
  const [form, setForm] = useState(formOf(kept))
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [tried, setTried] = useState<CallOutput<'messaging.tryOut'> | null>(null)
  const [trying, setTrying] = useState(false)
  const { settings, faults } = settingsIn(form)
  const isChanged = JSON.stringify(settings) !== JSON.stringify(settingsIn(formOf(kept)).settings)
  const keep = async () => {
    if (!maySet || !isChanged || faults.length > 0) return
    const answer = await client.call('messaging.setUpMessage', { message, settings })
    setRefusal(answer.ok ? null : answer.error)
  }
  const tryOut = async () => {
    if (!maySet || isChanged || trying) return
    setTrying(true)
    const answer = await client.call('messaging.tryOut', { message })
    setTrying(false)
    setRefusal(answer.ok ? null : answer.error)
    setTried(answer.ok ? answer.value : null)
  }
  useKeys({ F9: () => void keep(), F8: () => void tryOut() })
  return (
    <>
      <section className="panel site-messages">
        <MessageSettingsForm form={form} faults={faults} maySet={maySet} onChange={setForm} />
        {mode === 'production' && hasEndpoint(message) && (
          <EndpointChoice
            form={form}
            faults={faults}
            maySet={maySet}
            kept={kept.endpoint}
            onChange={(change) => setForm({ ...form, ...change })}
          />
        )}
        <p className="soft">
          <Trans comment="Label before an address">Endpoint:</Trans>{' '}
          {!hasEndpoint(message) ? (
            <Trans comment="Instead of an address: where a correction goes">the one that the wrong event went to</Trans>
          ) : mode === 'training' ? (
            <Trans comment="Instead of an address, at a training site">
              the practice network, and no other from a training site
            </Trans>
          ) : kept.endpoint !== null ? (
            <span className="code">{kept.endpoint}</span>
          ) : endpoint === null ? (
            <Trans comment="Instead of an address">none yet; everything waits on this computer</Trans>
          ) : (
            <span className="code">{endpoint}</span>
          )}
        </p>
        {maySet ? (
          <div className="row">
            <Button look="main" keyName="F9" disabled={!isChanged || faults.length > 0} onPress={() => void keep()}>
              <Trans comment="Button: keeps what was chosen">Keep this</Trans>
            </Button>
            <Button keyName="F8" disabled={isChanged || trying} onPress={() => void tryOut()}>
              <Trans comment="Button: tries a message out with its endpoint">Try it out</Trans>
            </Button>
            <span className="soft">
              {mode === 'training' ? (
                <Trans comment="Beside the button">An example goes to the practice network.</Trans>
              ) : (
                <Trans comment="Beside the button">
                  The endpoint is asked what it takes. No example is sent: what it captures would stay there.
                </Trans>
              )}
            </span>
          </div>
        ) : (
          <p className="note">
            <Trans comment="Below a setting, for those who may not change it">
              Only an administrator changes this.
            </Trans>
          </p>
        )}
        {refusal !== null && <Refused refusal={refusal} />}
      </section>
      {tried !== null && <TriedExchanges exchanges={tried.exchanges} />}
    </>
  )
}
