import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { AttentionEntry } from '#shared/contract/views/attention-views.ts'
import type { Screen } from '../../state/screen-store.ts'
import { useScreen } from '../../state/station-context.tsx'
import { attentionText } from '../../texts/attention-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icons.tsx'
import type { IconName } from '../../ui/icons.tsx'
import { dayAndTime } from '../../ui/moments.ts'

const icons: Readonly<Record<AttentionEntry['kind'], IconName>> = {
  messageRefused: 'online',
  openStops: 'stop',
  toInspect: 'damage',
  batchRefused: 'attention',
  releaseWaits: 'batch',
  destructionWaits: 'destroy',
  scannerLost: 'scanner',
  scannerMakeUnknown: 'scanner',
  signingsFailed: 'stop',
  reviewOverdue: 'ledger',
  restoreRefused: 'attention',
  ledgerBroken: 'stop',
  ledgerNotChecked: 'attention',
  backupFailed: 'attention',
  clockJumped: 'attention',
  databaseSetAside: 'attention',
  networkAsksForSignIn: 'offline',
  networkForbids: 'offline',
  sendingPaused: 'offline',
  messagesInFiles: 'offline',
  discrepanciesOpen: 'attention',
  returnsToVerify: 'shipment',
  announcementSetAside: 'shipment',
  handOverWaits: 'batch',
  pullingTrouble: 'offline',
  reportOverdue: 'report',
}

/** One thing that waits: what it is, since when, what was said, and the button that leads to where it is mended. */
export function AttentionItem({ entry }: { readonly entry: AttentionEntry }) {
  const { i18n } = useLingui()
  const { what, todo, said } = attentionText(entry)
  return (
    <li className="attention-item" data-kind={entry.kind}>
      <Icon name={icons[entry.kind]} size={48} />
      <div className="attention-words">
        <strong>{i18n._(what)}</strong>
        <span>{i18n._(todo)}</span>
        {said !== null && <span className="attention-said">{said}</span>}
        <span className="soft">
          <Trans comment="Since when something waits">since {dayAndTime(entry.since, i18n.locale)}</Trans>
        </span>
      </div>
      <WayOut entry={entry} />
    </li>
  )
}

function WayOut({ entry }: { readonly entry: AttentionEntry }): ReactNode {
  switch (entry.kind) {
    case 'messageRefused':
      return (
        <OpenButton screen={{ name: 'message', message: entry.message }}>
          <Trans comment="Button">See the message</Trans>
        </OpenButton>
      )
    case 'openStops':
      return (
        <OpenButton screen={{ name: 'job', job: entry.job }}>
          <Trans comment="Button">Open the job</Trans>
        </OpenButton>
      )
    case 'toInspect':
      return (
        <OpenButton screen={{ name: 'lookedUpItem', item: entry.container, searched: '' }}>
          <Trans comment="Button: see a container that is held to be inspected">See the container</Trans>
        </OpenButton>
      )
    case 'batchRefused':
      return (
        <OpenButton screen={{ name: 'receivedBatch', batch: entry.batch }}>
          <Trans comment="Button: opens a batch that a partner reported">See the batch</Trans>
        </OpenButton>
      )
    case 'releaseWaits':
      return (
        <OpenButton screen={{ name: 'batches' }}>
          <Trans comment="Button: opens the list of batches, with the releases that are held">See the releases</Trans>
        </OpenButton>
      )
    case 'destructionWaits':
      return (
        <OpenButton screen={{ name: 'destructionOrder', order: entry.order }}>
          <Trans comment="Button that opens the destruction order">Go to the order</Trans>
        </OpenButton>
      )
    case 'scannerLost':
    case 'scannerMakeUnknown':
      return (
        <OpenButton screen={{ name: 'stationSettings' }}>
          <Trans comment="Button">Scanner settings</Trans>
        </OpenButton>
      )
    case 'discrepanciesOpen':
      return (
        <OpenButton screen={{ name: 'discrepancies' }}>
          <Trans comment="Button that opens the list of discrepancies">See them</Trans>
        </OpenButton>
      )
    case 'returnsToVerify':
      return (
        <OpenButton screen={{ name: 'shipments' }}>
          <Trans comment="Button that opens the list of shipments">See the shipments</Trans>
        </OpenButton>
      )
    case 'announcementSetAside':
      return (
        <OpenButton screen={{ name: 'setAside', setAside: entry.setAside }}>
          <Trans comment="Button: see an announcement that was set aside">See what came</Trans>
        </OpenButton>
      )
    case 'handOverWaits':
      return (
        <OpenButton screen={{ name: 'batch', batch: entry.batch }}>
          <Trans comment="Button: see a batch that was not handed over">See the batch</Trans>
        </OpenButton>
      )
    case 'reportOverdue':
      return (
        <OpenButton screen={{ name: 'reports' }}>
          <Trans comment="Button: see the reports to authorities">See the reports</Trans>
        </OpenButton>
      )
    case 'networkAsksForSignIn':
    case 'networkForbids':
    case 'sendingPaused':
      return (
        <OpenButton screen={{ name: 'network' }}>
          <Trans comment="Button that opens the network screen">See the network</Trans>
        </OpenButton>
      )
    case 'messagesInFiles':
      return (
        <OpenButton screen={{ name: 'unsent' }}>
          <Trans comment="Button: opens the screen of messages in files for upload by hand">See the files</Trans>
        </OpenButton>
      )
    case 'signingsFailed':
      return (
        <OpenButton screen={{ name: 'failedSignings', of: entry.of, person: entry.person }}>
          <Trans comment="Button: opens the signings that failed">See what failed</Trans>
        </OpenButton>
      )
    case 'reviewOverdue':
      return (
        <OpenButton screen={{ name: 'reviews' }}>
          <Trans comment="Button: opens the screen of the reviews">Review it</Trans>
        </OpenButton>
      )
    case 'restoreRefused':
      return (
        <OpenButton screen={{ name: 'backups' }}>
          <Trans comment="Button: opens the screen of the backups">See the backups</Trans>
        </OpenButton>
      )
    case 'ledgerBroken':
    case 'ledgerNotChecked':
      return (
        <OpenButton screen={{ name: 'chain' }}>
          <Trans comment="Button: opens the screen where the records are checked">See the check</Trans>
        </OpenButton>
      )
    // These are mended elsewhere, not in Tallyman: the sentence says how.
    case 'pullingTrouble':
    case 'backupFailed':
    case 'clockJumped':
    case 'databaseSetAside':
      return null
  }
}

function OpenButton({ screen, children }: { readonly screen: Screen; readonly children: ReactNode }) {
  const { open } = useScreen()
  return <Button onPress={() => open(screen)}>{children}</Button>
}
