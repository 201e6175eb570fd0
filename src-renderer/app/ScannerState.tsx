import { Trans, useLingui } from '@lingui/react/macro'
import type { ScannerView } from '#shared/contract/views/scanner-views.ts'
import { useHasKeyboard } from '../scan-capture/use-has-keyboard.ts'
import { useScreen } from '../state/station-context.tsx'
import { noScannerWords, scannerStateWords, typingScannerWords } from '../texts/word-texts.ts'
import { Icon } from '../ui/icons.tsx'

type ScannerStateProps = {
  readonly scanners: readonly ScannerView[]
  /** Whether a scanner that types is set up. */
  readonly types: boolean
  readonly disabled: boolean
}

/**
 * How the scanners stand, in the bar. One that types is silent where another window has the keyboard: that is said first;
 * then the first scanner that is not ready, with its name where there are several.
 */
export function ScannerState({ scanners, types, disabled }: ScannerStateProps) {
  const { i18n } = useLingui()
  const { open } = useScreen()
  const hasKeyboard = useHasKeyboard()
  const isDeaf = types && !hasKeyboard
  const troubled = scanners.find(({ state }) => state !== 'ready')
  const isReady = !isDeaf && troubled === undefined && (types || scanners.length > 0)
  return (
    <button
      type="button"
      className={isReady ? 'bar-part' : 'bar-part bar-urgent'}
      disabled={disabled}
      title={isDeaf ? i18n._(typingScannerWords.elsewhere.means) : undefined}
      onClick={() => open({ name: 'stationSettings' })}
    >
      <Icon name="scanner" />
      <span className="visually-hidden">
        <Trans comment="In the bar, for screen readers, before the state of the scanner">Scanner:</Trans>{' '}
      </span>
      <span className="bar-cut">
        {!isDeaf && troubled !== undefined && scanners.length > 1 && `${troubled.settings.name}: `}
        {i18n._(wordOf(scanners, types, isDeaf))}
      </span>
    </button>
  )
}

function wordOf(scanners: readonly ScannerView[], types: boolean, isDeaf: boolean) {
  if (isDeaf) return typingScannerWords.elsewhere.word
  if (scanners.length === 0) return types ? typingScannerWords.ready.word : noScannerWords.word
  const { state } = scanners.find((scanner) => scanner.state !== 'ready') ?? { state: 'ready' as const }
  return scannerStateWords[state].word
}
