import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { SiteInNetwork } from '#shared/domain/messaging/site-in-network.ts'
import { toldOperations, untoldOperations } from '#shared/domain/messaging/operations.ts'
import { messagesOfSite } from '#shared/domain/messaging/told.ts'
import { useScreen, useStation, useStationState } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { toldOperationWords } from '../../texts/messaging-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { MessageRows } from './MessageRows.tsx'
import { SetUpFile } from './SetUpFile.tsx'
import { Standing } from './Standing.tsx'
import { Untold } from './Untold.tsx'
import '../network/network.css'
import '../station-settings/station-settings.css'
import './messaging.css'

/**
 * What the site is to the network, and which messages follow from it. A choice shows what it comes to before it is kept.
 */
export function SiteMessages() {
  const { open } = useScreen()
  const { client } = useStation()
  const status = useStationState((state) => state.status)
  const [chosen, setChosen] = useState<Partial<SiteInNetwork>>({})
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const settings = useQuery('messaging.settings', {})
  const back = () => open({ name: 'network' })
  const rules = status?.messaging ?? { site: null, switchedOff: [] }
  const maySet = status?.session?.rights.includes('setUpMessages') === true
  const businessType = chosen.businessType ?? rules.site?.businessType ?? null
  const role = chosen.role ?? rules.site?.role ?? null
  const shown = businessType === null || role === null ? null : { businessType, role }
  const isKept = shown?.businessType === rules.site?.businessType && shown?.role === rules.site?.role
  const keep = async () => {
    if (shown === null || isKept || !maySet) return
    const answer = await client.call('messaging.setRole', shown)
    setRefusal(answer.ok ? null : answer.error)
    if (answer.ok) setChosen({})
  }
  useKeys({ Escape: back, F9: () => void keep() })

  return (
    <Page
      title={<Trans comment="Title of the screen: which messages the site exchanges">Messages of this site</Trans>}
      beside={
        <Button keyName="Esc" onPress={back}>
          <Trans comment="Button">Back</Trans>
        </Button>
      }
    >
      <section className="panel site-messages">
        <Standing
          businessType={businessType}
          role={role}
          mayChoose={maySet}
          onBusinessType={(next) => setChosen({ ...chosen, businessType: next })}
          onRole={(next) => setChosen({ ...chosen, role: next })}
        />
        {maySet ? (
          <div className="row">
            <Button look="main" keyName="F9" disabled={shown === null || isKept} onPress={() => void keep()}>
              <Trans comment="Button: keeps what was chosen">Keep this</Trans>
            </Button>
            {!isKept && shown !== null && (
              <p className="note" role="status">
                <Trans comment="Beside the button: what is shown below is a preview">
                  Below is what this choice comes to. Nothing has changed yet.
                </Trans>
              </p>
            )}
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
      {shown === null ? (
        <p className="empty">
          <Trans comment="Instead of the table of messages: nobody has chosen yet">
            Nobody has said yet what this site is to the network. Until then everything that is recorded is sent.
          </Trans>
        </p>
      ) : (
        <>
          <StaysHere rules={{ ...rules, site: shown }} />
          <section className="outbox">
            <h2>
              <Trans comment="Title of the table of messages">What is exchanged</Trans>
            </h2>
            <MessageRows
              rows={messagesOfSite(shown)}
              switchedOff={rules.switchedOff}
              settings={settings.kind === 'answered' ? settings.value.settings : {}}
            />
          </section>
        </>
      )}
      {maySet && <SetUpFile />}
    </Page>
  )
}

/** The operations whose doing the network does not hear of. */
function StaysHere({ rules }: { readonly rules: Parameters<typeof untoldOperations>[0] }) {
  const { i18n } = useLingui()
  const untold = untoldOperations(rules)
  const operations = toldOperations.flatMap((operation) => {
    const because = untold[operation]
    return because === undefined ? [] : [{ operation, because }]
  })
  if (operations.length === 0) return null
  return (
    <section className="outbox">
      <h2>
        <Trans comment="Title of the list of operations that are not told to the network">
          What stays on this station
        </Trans>
      </h2>
      <ul className="stays-here">
        {operations.map(({ operation, because }) => (
          <li key={operation} data-operation={operation}>
            <strong>{i18n._(toldOperationWords[operation])}</strong> <Untold because={because} look="sentence" />
          </li>
        ))}
      </ul>
    </section>
  )
}
