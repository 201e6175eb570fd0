import { Trans, useLingui } from '@lingui/react/macro'
import { memo } from 'react'
import type { ScanAnswer } from '#shared/contract/views/scan-views.ts'
import { refusalText } from '../../texts/refusal-texts.ts'
import { verdictWords } from '../../texts/word-texts.ts'
import { Code } from '../../ui/Code.tsx'
import { RawScan } from '../../ui/RawScan.tsx'
import { Icon } from '../../ui/icons.tsx'
import { timeOfDay } from '../../ui/moments.ts'

/**
 * The last scans of the job, newest on top; fifty at most, older ones are in the ledger.
 * Drawn only when the station has told a new list: the band must not wait for it.
 */
export const LastScans = memo(function LastScans({ scans }: { readonly scans: readonly ScanAnswer[] }) {
  return (
    <section className="last-scans">
      <h2>
        <Trans comment="Title of the list of scans on the job screen">Last scans</Trans>
      </h2>
      {scans.length === 0 ? (
        <p className="soft">
          <Trans comment="In the list before the first scan">Nothing scanned yet.</Trans>
        </p>
      ) : (
        // The list scrolls by itself, so it must be reachable by key.
        <ol tabIndex={0}>
          {scans.map((scan) => (
            <LastScan key={scan.fact ?? scan.at} scan={scan} />
          ))}
        </ol>
      )}
    </section>
  )
})

function LastScan({ scan }: { readonly scan: ScanAnswer }) {
  const { i18n } = useLingui()
  const { item, refusal, raw, verdict, at } = scan
  const name = item?.serial ?? item?.sscc ?? null
  return (
    <li className="last-scan" data-verdict={verdict}>
      <span className={`last-scan-mark mark-${verdict}`}>
        <Icon name={verdict} size={24} />
      </span>
      <span className="last-scan-words">
        <span className="last-scan-name">{name === null ? <RawScan raw={raw} /> : <Code value={name} />}</span>
        <span className="last-scan-said">
          {refusal === null ? i18n._(verdictWords[verdict]) : i18n._(refusalText(refusal))}
          {refusal === null && item?.product != null && ` · ${item.product}`}
        </span>
      </span>
      <time className="last-scan-time">{timeOfDay(at, i18n.locale)}</time>
    </li>
  )
}
