import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { NetworkView } from '#shared/contract/views/station-views.ts'
import { useStation, useStationState } from '../../state/station-context.tsx'
import { networkTroubleTexts } from '../../texts/network-trouble-texts.ts'
import { networkStateWords } from '../../texts/word-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { duration, timeOfDay } from '../../ui/moments.ts'
import { Refused } from '../../ui/Refused.tsx'
import { useNow } from '../../ui/use-now.ts'
import { EndpointsBesides } from './EndpointsBesides.tsx'
import { MeteredLine } from './MeteredLine.tsx'
import { NetworkAddress } from './NetworkAddress.tsx'
import { Pause } from './Pause.tsx'

/** Clocks that differ by less are told apart by nobody, in milliseconds. */
const noticedDifference = 5 * 60_000

/** How the connection stands in one sentence, the numbers behind it, and what a person can do about it. */
export function NetworkPanel({ network }: { readonly network: NetworkView }) {
  const { i18n, t } = useLingui()
  const { client } = useStation()
  const maySetUp = useStationState((state) => state.status?.session?.rights.includes('setUpMessages') === true)
  const now = useNow(1000)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const ask = async (name: 'network.tryNow' | 'switch') => {
    const answer =
      name === 'network.tryNow'
        ? await client.call(name, {})
        : await client.call('practiceNetwork.switch', { on: network.practiceNetworkOn === false })
    setRefusal(answer.ok ? null : answer.error)
  }
  const none = <Trans comment="Instead of a time: it has not happened">never</Trans>

  return (
    <section className="panel network-panel" data-network={network.state}>
      <Icon name={network.state === 'online' ? 'online' : 'offline'} size={64} />
      <div className="network-words">
        <p className="network-state">{i18n._(networkStateWords[network.state])}</p>
        <p>
          <StateSentence network={network} />
        </p>
        {network.inFiles > 0 && (
          <p data-in-files={network.inFiles}>
            <Plural
              comment="Of the messages that wait, some lie in files for upload by hand"
              value={network.inFiles}
              one="One of them lies in files for upload by hand and is not sent by itself."
              other="# of them lie in files for upload by hand and are not sent by themselves."
            />
          </p>
        )}
      </div>
      <div className="row">
        {network.practiceNetworkOn !== null && (
          <Button pressed={network.practiceNetworkOn} onPress={() => void ask('switch')}>
            {network.practiceNetworkOn ? (
              <Trans comment="Button on a training site">Switch the practice network off</Trans>
            ) : (
              <Trans comment="Button on a training site">Switch the practice network on</Trans>
            )}
          </Button>
        )}
        {network.state !== 'notSetUp' && (
          <Button look="main" onPress={() => void ask('network.tryNow')} disabled={network.waiting === 0}>
            <Trans comment="Button that sends what waits at once">Try now</Trans>
          </Button>
        )}
      </div>
      <dl className="network-numbers">
        <NetworkNumber label={t({ message: 'Waiting', comment: 'Label: number of messages that wait' })}>
          {new Intl.NumberFormat(i18n.locale).format(network.waiting)}
        </NetworkNumber>
        <NetworkNumber label={t({ message: 'Oldest of them', comment: 'Label: age of the oldest waiting message' })}>
          {network.oldestWaitingAt === null ? '–' : duration(now - network.oldestWaitingAt, i18n.locale)}
        </NetworkNumber>
        <NetworkNumber label={t({ message: 'Last contact', comment: 'Label: when the network answered last' })}>
          {network.lastContactAt === null ? none : timeOfDay(network.lastContactAt, i18n.locale)}
        </NetworkNumber>
        <NetworkNumber label={t({ message: 'Next try', comment: 'Label: when the next try is due' })}>
          {network.nextTryAt === null ? '–' : <NextTry at={network.nextTryAt} now={now} />}
        </NetworkNumber>
      </dl>
      {network.state !== 'notSetUp' && (
        <p className="soft network-address">
          {network.endpoint}
          {network.url !== null && <span className="code"> {network.url}</span>}
        </p>
      )}
      {network.trouble !== null && (
        <p className="network-trouble" data-trouble={network.trouble}>
          {i18n._(networkTroubleTexts[network.trouble])}
        </p>
      )}
      {network.clockAhead !== null && Math.abs(network.clockAhead) > noticedDifference && (
        <p data-clock="off">
          <Trans comment="The clocks of network and computer differ; the placeholder is such as 3 h">
            The network’s clock and this computer’s differ by {duration(Math.abs(network.clockAhead), i18n.locale)}.
            What the network calls too early waits until its clock is there.
          </Trans>
        </p>
      )}
      <EndpointsBesides besides={network.besides} maySetUp={maySetUp} />
      {network.practiceNetworkOn === null && maySetUp && <NetworkAddress key={network.url} url={network.url} />}
      <Pause paused={network.paused} />
      {network.state !== 'notSetUp' && <MeteredLine isMetered={network.isMetered} />}
      {network.lastProblem !== null && (
        <p className="network-problem">
          <Trans comment="What the connection said last, in its own words">Last problem: {network.lastProblem}</Trans>
        </p>
      )}
      {refusal !== null && <Refused refusal={refusal} />}
    </section>
  )
}

function NetworkNumber({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function NextTry({ at, now }: { readonly at: number; readonly now: number }) {
  const { i18n } = useLingui()
  if (at <= now) return <Trans comment="Instead of a time: it happens this moment">now</Trans>
  return (
    <Trans comment="When the next try is due; the placeholder is such as 12 s">
      in {duration(at - now, i18n.locale)}
    </Trans>
  )
}

function StateSentence({ network }: { readonly network: NetworkView }) {
  switch (network.state) {
    case 'online':
      return network.waiting === 0 ? (
        <Trans comment="Sentence: online and nothing waits">
          Everything recorded here has reached the network, or stands below with a reason.
        </Trans>
      ) : network.waiting === network.inFiles ? (
        <Trans comment="Sentence: online, and all that waits lies in files for upload by hand">
          Nothing is on its way. What is not settled waits for a person.
        </Trans>
      ) : network.besides.some(({ state }) => state === 'offline' || state === 'askForSignIn') ? (
        <Plural
          comment="Sentence: online and messages wait, but another address that messages go to takes none"
          value={network.waiting - network.inFiles}
          one="One message is on its way, or waits for an address below that takes none now."
          other="# messages are on their way, or wait for an address below that takes none now."
        />
      ) : (
        <Plural
          comment="Sentence: online and messages wait"
          value={network.waiting - network.inFiles}
          one="One message is on its way."
          other="# messages are on their way."
        />
      )
    case 'offline':
      return network.practiceNetworkOn === false ? (
        <Trans comment="Sentence: the practice network is switched off">
          The practice network is switched off. Go on scanning: everything waits on this computer.
        </Trans>
      ) : (
        <Trans comment="Sentence: offline">
          The network cannot be reached. Go on scanning: everything waits on this computer and is sent by itself.
        </Trans>
      )
    case 'notSetUp':
      return (
        <Trans comment="Sentence: a real site without an address of the network">
          No network is set up yet. Go on scanning: everything waits on this computer until an administrator enters one.
        </Trans>
      )
    case 'unknown':
      return <Trans comment="Sentence: nothing was sent since the start">Nothing was sent since the start.</Trans>
    case 'askForSignIn':
      return (
        <Trans comment="Sentence: the network refuses the credentials">
          The network does not let this station in any more. Ask your administrator. Everything waits on this computer.
        </Trans>
      )
  }
}
