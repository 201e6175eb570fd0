import { Trans, useLingui } from '@lingui/react/macro'
import { useStore } from 'zustand'
import type { StationStatus } from '#shared/contract/views/station-views.ts'
import { nextLevel } from '../sound/loudness.ts'
import { useScreen, useStation } from '../state/station-context.tsx'
import { loudnessWords } from '../texts/word-texts.ts'
import { Icon } from '../ui/icons.tsx'
import type { IconName } from '../ui/icons.tsx'
import type { LoudnessLevel } from '../sound/loudness.ts'
import { TrainingMark } from '../ui/TrainingMark.tsx'
import { NetworkState } from './NetworkState.tsx'
import { PersonMenu } from './PersonMenu.tsx'
import { ScannerState } from './ScannerState.tsx'
import './top-bar.css'

const loudnessIcons: Readonly<Record<LoudnessLevel, IconName>> = {
  loud: 'loud',
  medium: 'loud',
  quiet: 'quiet',
  mute: 'mute',
}

type TopBarProps = {
  readonly status: StationStatus
  /** Whether a scanner that types is set up. */ readonly scannerTypes: boolean
}

/** The bar that is always there: where, who, and how the station stands. Each part leads to what it is about. */
export function TopBar({ status, scannerTypes }: TopBarProps) {
  const { i18n, t } = useLingui()
  const { open } = useScreen()
  const loudness = useStore(useStation().loudness)
  const signedIn = status.session !== null && !status.session.isLocked

  return (
    <header className="bar">
      <button type="button" className="bar-part bar-place" disabled={!signedIn} onClick={() => open({ name: 'home' })}>
        <Icon name="home" />
        <span className="bar-cut">
          {status.siteName} · {status.stationName}
        </span>
      </button>
      {status.mode === 'training' && <TrainingMark />}
      <span className="bar-gap" />
      {status.attention > 0 && (
        <button
          type="button"
          className="bar-part bar-urgent"
          disabled={!signedIn}
          onClick={() => open({ name: 'attention' })}
        >
          <Icon name="attention" />
          <Trans comment="In the bar: how many things wait for a person">{status.attention} to look at</Trans>
        </button>
      )}
      <ScannerState scanners={status.scanners} types={scannerTypes} disabled={!signedIn} />
      <NetworkState network={status.network} disabled={!signedIn} />
      <button
        type="button"
        className="bar-part"
        aria-label={t({
          message: `Sound: ${i18n._(loudnessWords[loudness.level])}. Press to change.`,
          comment: 'The loudness button in the bar',
        })}
        onClick={() => loudness.setLevel(nextLevel(loudness.level))}
      >
        <Icon name={loudnessIcons[loudness.level]} />
        {i18n._(loudnessWords[loudness.level])}
      </button>
      {status.session !== null && !status.session.isLocked && <PersonMenu session={status.session} />}
    </header>
  )
}
