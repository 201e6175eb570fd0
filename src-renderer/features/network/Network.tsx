import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { MessageStateView } from '#shared/contract/views/message-views.ts'
import { useScreen, useStationState } from '../../state/station-context.tsx'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { MessageList } from './MessageList.tsx'
import { NetworkPanel } from './NetworkPanel.tsx'
import { StateFilter } from './StateFilter.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import './network.css'

/** The network and the outbox: how the connection stands, and where every message is. */
export function Network() {
  const { open } = useScreen()
  const network = useStationState((state) => state.status?.network ?? null)
  const [state, setState] = useState<MessageStateView | null>(null)
  const toSiteMessages = () => open({ name: 'siteMessages' })
  const toUnsent = () => open({ name: 'unsent' })
  useKeys({ '8': toUnsent, '9': toSiteMessages })
  return (
    <Page
      title={<Trans comment="Title of the network screen">Network</Trans>}
      beside={
        <>
          <Button place="desk" keyName="8" onPress={toUnsent}>
            <Trans comment="Button: opens the screen of messages in files for upload by hand">Upload by hand</Trans>
          </Button>
          <Button place="desk" keyName="9" onPress={toSiteMessages}>
            <Trans comment="Button: opens the screen with what the site is to the network">Messages of this site</Trans>
          </Button>
        </>
      }
    >
      {network !== null && <NetworkPanel network={network} />}
      <section className="outbox">
        <h2>
          <Trans comment="Title of the list of messages to the network">Messages</Trans>
        </h2>
        <StateFilter chosen={state} onChoose={setState} />
        <MessageList key={state} state={state} />
      </section>
    </Page>
  )
}
