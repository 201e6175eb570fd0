import { Trans, useLingui } from '@lingui/react/macro'
import type { HeardScan } from '#shared/contract/scanner-monitor.ts'
import { Button } from '../../ui/Button.tsx'
import { timeOfDay } from '../../ui/moments.ts'
import { readingWords } from './reading-words.ts'

type HeardListProps = {
  readonly scans: readonly HeardScan[]
  readonly shown: number
  /** The newest scan is shown, whichever that is. */
  readonly isFollowing: boolean
  readonly onPick: (number: number | null) => void
}

/** The last scans, the newest first: who sent what, and what the station reads in it. */
export function HeardList({ scans, shown, isFollowing, onPick }: HeardListProps) {
  const { i18n } = useLingui()
  return (
    <section className="panel heard-list">
      <div className="row">
        <h2>
          <Trans comment="Title of the list of the last scans">Last scans</Trans>
        </h2>
        <Button place="desk" pressed={isFollowing} onPress={() => onPick(null)}>
          <Trans comment="Button: always shows the newest scan">Follow the newest</Trans>
        </Button>
      </div>
      <ol>
        {scans.map((scan) => (
          <li key={scan.number}>
            <button
              type="button"
              className="heard-row"
              aria-current={scan.number === shown}
              onClick={() => onPick(scan.number)}
            >
              <span className="heard-when">
                {timeOfDay(scan.at, i18n.locale)} · {scan.scanner}
              </span>
              <span className="heard-what">{i18n._(readingWords(scan))}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
