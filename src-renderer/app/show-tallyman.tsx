import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { openStationClient } from '../bridge/client.ts'
import type { StationConnection } from '../bridge/connection.ts'
import { openLoudnessStore, volumeOf } from '../sound/loudness.ts'
import { openSoundPlayer } from '../sound/player.ts'
import { soundScans } from '../sound/sound-scans.ts'
import { openScreenStore } from '../state/screen-store.ts'
import { StationContext } from '../state/station-context.tsx'
import type { Station } from '../state/station-context.tsx'
import { openStationStore } from '../state/station-store.ts'
import { App } from './App.tsx'
import { chosenLanguage, speak } from './language.ts'
import '../ui/fonts.css'
import '../ui/tokens.css'
import '../ui/base.css'

// The Content-Security-Policy forbids code from text, which is how zod makes its fast parsers.
z.config({ jitless: true })

/** Shows Tallyman in an element, on a connection to a station. Resolves once the texts are there and the page is drawn. */
export async function showTallyman(element: HTMLElement, connection: StationConnection): Promise<void> {
  const station = openStation(connection)
  await speak(chosenLanguage(localStorage, navigator.languages))
  createRoot(element).render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <StationContext value={station}>
          <App />
        </StationContext>
      </I18nProvider>
    </StrictMode>,
  )
}

function openStation(connection: StationConnection): Station {
  const client = openStationClient(connection, (problem) => console.warn(`dropped a frame of the station: ${problem}`))
  const loudness = openLoudnessStore(localStorage)
  const player = openSoundPlayer(document.documentElement)
  player.setVolume(volumeOf(loudness.getState().level))
  loudness.subscribe(({ level }) => {
    player.setVolume(volumeOf(level))
    player.play('ok')
  })
  soundScans(client, connection, player)
  return { connection, client, loudness, state: openStationStore(client, connection), screen: openScreenStore() }
}
