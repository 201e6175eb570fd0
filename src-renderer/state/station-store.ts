import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import type { ScanAnswer } from '#shared/contract/views/scan-views.ts'
import type { StationStatus } from '#shared/contract/views/station-views.ts'
import type { StationClient } from '../bridge/client.ts'
import type { ConnectionState, StationConnection } from '../bridge/connection.ts'
import { codeBoardOf } from '../scan-capture/code-board.ts'

/** An answer to a scan, and when the page heard it, on the clock of `performance.now()`. */
export type HeardAnswer = { readonly answer: ScanAnswer; readonly heardAt: number }

/** What the page last heard of its station. The station knows what is so; this is only its echo. */
export type StationState = {
  readonly connection: ConnectionState
  /** Null until the station has said it once. It stays while the service restarts. */
  readonly status: StationStatus | null
  /** It is to be a real site, and nobody has set it up yet: then it has no status to tell. */
  readonly needsSetUp: boolean
  /** The answer to the last scan since the page was loaded, whichever job took it. */
  readonly lastAnswer: HeardAnswer | null
}

/** Opens the store and keeps it in step with the line and the notices of the station. */
export function openStationStore(client: StationClient, connection: StationConnection): StoreApi<StationState> {
  const board = codeBoardOf(client, connection)
  const store = createStore<StationState>(() => ({
    connection: connection.state(),
    status: null,
    needsSetUp: false,
    lastAnswer: null,
  }))

  connection.onState((state) => {
    store.setState({ connection: state })
    if (state.kind === 'connected') void askStatus()
  })
  client.onNotice('station.changed', hear)
  client.onNotice('scan.answered', (answer) =>
    store.setState({ lastAnswer: { answer: board.asMet(answer), heardAt: performance.now() } }),
  )
  if (connection.state().kind === 'connected') void askStatus()
  return store

  async function askStatus(): Promise<void> {
    const answer = await client.call('station.status', {})
    if (answer.ok) hear(answer.value)
    else if (answer.error.code === 'SITE_NOT_SET_UP') store.setState({ needsSetUp: true })
  }

  function hear(status: StationStatus): void {
    const before = store.getState()
    const samePerson = before.status?.session?.person === status.session?.person
    // The next person is not answered for the last scan of the one before; the badge that brought them is theirs.
    const staysSeen = samePerson || before.lastAnswer?.answer.verdict === 'badge'
    store.setState({ status, needsSetUp: false, lastAnswer: staysSeen ? before.lastAnswer : null })
  }
}
