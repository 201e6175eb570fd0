import { Trans, useLingui } from '@lingui/react/macro'
import type { NetworkView } from '#shared/contract/views/station-views.ts'
import { useScreen } from '../../state/station-context.tsx'
import { networkTroubleTexts } from '../../texts/network-trouble-texts.ts'
import { networkStateWords } from '../../texts/word-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { timeOfDay } from '../../ui/moments.ts'

type EndpointsBesidesProps = Pick<NetworkView, 'besides'> & { readonly maySetUp: boolean }

/** The endpoints that some messages alone go to: how each stands, and the way to its sign-in. */
export function EndpointsBesides({ besides, maySetUp }: EndpointsBesidesProps) {
  const { i18n } = useLingui()
  const { open } = useScreen()
  if (besides.length === 0) return null
  return (
    <section className="endpoints" data-part="endpoints">
      <h2>
        <Trans comment="Title of the list of addresses that single messages are sent to">
          Other addresses that messages go to
        </Trans>
      </h2>
      <p className="soft">
        <Trans comment="Below the title of the list of addresses">
          Each stands for itself: where one is down, only its own messages wait, and what follows them on the same
          items.
        </Trans>
      </p>
      <ul className="endpoint-list">
        {besides.map(({ address, state, trouble, lastContactAt, lastProblem }) => (
          <li key={address} data-endpoint={address} data-network={state}>
            <Icon name={state === 'online' ? 'online' : 'offline'} size={32} />
            <div>
              <p>
                <strong>{i18n._(networkStateWords[state])}</strong> <span className="code">{address}</span>
              </p>
              {trouble !== null && <p data-trouble={trouble}>{i18n._(networkTroubleTexts[trouble])}</p>}
              {lastContactAt !== null && (
                <p className="soft">
                  <Trans comment="When an address answered last; the placeholder is a time of day">
                    Last contact: {timeOfDay(lastContactAt, i18n.locale)}
                  </Trans>
                </p>
              )}
              {lastProblem !== null && (
                <p className="network-problem soft">
                  <Trans comment="What the connection said last, in its own words">Last problem: {lastProblem}</Trans>
                </p>
              )}
            </div>
            {maySetUp && (
              <Button place="desk" onPress={() => open({ name: 'networkAccess', address })}>
                <Trans comment="Button: opens the sign-in at the address beside it">Its sign-in</Trans>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
