import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { NetworkView } from '#shared/contract/views/station-views.ts'
import { useScreen } from '../state/station-context.tsx'
import { networkStateWords } from '../texts/word-texts.ts'
import { Icon } from '../ui/icons.tsx'
import { duration } from '../ui/moments.ts'
import { useNow } from '../ui/use-now.ts'

const ageEveryMs = 5000

/** Online or offline, how much waits, and how old the oldest of it is: visible at all times. */
export function NetworkState({ network, disabled }: { readonly network: NetworkView; readonly disabled: boolean }) {
  const { i18n } = useLingui()
  const { open } = useScreen()
  const now = useNow(ageEveryMs)
  const reached = network.state === 'online'
  const age = network.oldestWaitingAt === null ? null : duration(now - network.oldestWaitingAt, i18n.locale)

  return (
    <button
      type="button"
      className={reached ? 'bar-part' : 'bar-part bar-urgent'}
      disabled={disabled}
      data-network={network.state}
      onClick={() => open({ name: 'network' })}
    >
      <Icon name={reached ? 'online' : 'offline'} />
      <span>
        {i18n._(networkStateWords[network.state])} ·{' '}
        <Plural
          comment="In the bar: messages that wait to be sent"
          value={network.waiting}
          one="# waiting"
          other="# waiting"
        />
        {age !== null && (
          <>
            {' · '}
            <Trans comment="In the bar: the age of the oldest waiting message, such as 12 min">oldest {age}</Trans>
          </>
        )}
      </span>
    </button>
  )
}
