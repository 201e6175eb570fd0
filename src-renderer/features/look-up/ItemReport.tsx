import { Trans, useLingui } from '@lingui/react/macro'
import type { ExportReceipt } from '#shared/contract/views/look-up-views.ts'
import { useStationState } from '../../state/station-context.tsx'
import { TrainingMark } from '../../ui/TrainingMark.tsx'
import { dayAndTime } from '../../ui/moments.ts'
import { Code } from '../../ui/Code.tsx'
import { HistoryEntries } from './History.tsx'
import { ItemMessageList } from './ItemMessages.tsx'
import { ItemState } from './ItemState.tsx'
import type { Report } from './load-report.ts'
import { nameOf } from './name-of.ts'
import { WhereItIs } from './WhereItIs.tsx'
import './item-report.css'

type ItemReportProps = { readonly report: Report; readonly receipt: ExportReceipt }

/** Everything about an item as it goes on paper: never seen on the screen, the only thing that a printer sees. */
export function ItemReport({ report: { at, found, entries, messages, cutOff }, receipt }: ItemReportProps) {
  const { i18n } = useLingui()
  const status = useStationState((state) => state.status)
  return (
    <article className="report" aria-hidden="true">
      {status?.mode === 'training' && <TrainingMark />}
      <h2>
        <Code value={nameOf(found.item)} />
      </h2>
      <p>{[status?.siteName, status?.stationName, status?.session?.name, dayAndTime(at, i18n.locale)].join(' · ')}</p>
      <ItemState found={found} onGoods={null} />
      <WhereItIs found={found} onItem={() => undefined} />
      <h3>
        <Trans comment="Title above the facts about an item">What happened to it</Trans>
      </h3>
      <HistoryEntries entries={entries} />
      <h3>
        <Trans comment="Title above the messages about an item">What the network was told</Trans>
      </h3>
      <ItemMessageList messages={messages} />
      {cutOff && (
        <p>
          <Trans comment="At the end of a printed report">
            There is more on record than is printed here. The files have all of it.
          </Trans>
        </p>
      )}
      <p className="report-checkpoint code">{receipt.checkpoint}</p>
      {receipt.files.map(({ name, sha256 }) => (
        <p className="report-checkpoint code" key={name}>
          {[name, 'SHA-256', sha256].join(' ')}
        </p>
      ))}
    </article>
  )
}
