import { Trans, useLingui } from '@lingui/react/macro'
import type { ScannerView } from '#shared/contract/views.ts'
import { useHasKeyboard } from '../scan-capture/use-has-keyboard.ts'
import { useScreen } from '../state/station-context.tsx'
import { scannerStateWords, typingScannerWords } from '../texts/word-texts.ts'
import { Icon } from '../ui/icons.tsx'

type ScannerStateProps = {
  readonly scanner: ScannerView
  /** Whether a scanner that types is set up. */
  readonly types: boolean
  readonly disabled: boolean
}

/** How the scanners stand, in the bar. One that types is silent where another window has the keyboard: that is said first. */
export function ScannerState({ scanner, types, disabled }: ScannerStateProps) {
  const { i18n } = useLingui()
  const { open } = useScreen()
  const hasKeyboard = useHasKeyboard()
  const isDeaf = types && !hasKeyboard
  const isReady = scanner.state === 'ready' || (types && scanner.state === 'none')
  const ready =
    types && scanner.state === 'none' ? typingScannerWords.ready.word : scannerStateWords[scanner.state].word
  return (
    <button
      type="button"
      className={isReady && !isDeaf ? 'bar-part' : 'bar-part bar-urgent'}
      disabled={disabled}
      title={isDeaf ? i18n._(typingScannerWords.elsewhere.means) : undefined}
      onClick={() => open({ name: 'stationSettings' })}
    >
      <Icon name="scanner" />
      <span className="visually-hidden">
        <Trans comment="In the bar, for screen readers, before the state of the scanner">Scanner:</Trans>{' '}
      </span>
      {i18n._(isDeaf ? typingScannerWords.elsewhere.word : ready)}
    </button>
  )
}
