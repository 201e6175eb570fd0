import type { JobId } from '#shared/domain/jobs/job.ts'
import type { StationClient } from '../bridge/client.ts'
import type { StationConnection } from '../bridge/connection.ts'
import { mayCarryCalls } from '../bridge/may-carry-calls.ts'
import { codeBoardOf } from '../scan-capture/code-board.ts'
import { signalOf } from '#shared/contract/answer-signal.ts'
import type { SoundPlayer } from './player.ts'

/**
 * Lets every answered scan sound, whatever screen is open, and the stop sound repeat as long as the job in hand has
 * stops that nobody has answered. The sound comes straight from the notice: it does not wait for the screen.
 */
export function soundScans(client: StationClient, connection: StationConnection, player: SoundPlayer): void {
  const board = codeBoardOf(client, connection)
  let jobInHand: JobId | null = null

  client.onNotice('scan.answered', (answer) => {
    player.play(signalOf(board.asMet(answer)))
    if (answer.progress !== null) player.repeatStop(answer.progress.openStops > 0)
  })
  client.onNotice('station.changed', (status) => {
    if (status.jobInHand !== jobInHand) void follow(status.jobInHand)
  })
  client.onNotice('job.changed', ({ job }) => {
    if (job === jobInHand) void askForStops(job)
  })
  connection.onState((state) => {
    if (state.kind === 'connected') void askWhichJob()
    else if (!mayCarryCalls(state)) player.repeatStop(false)
  })
  if (connection.state().kind === 'connected') void askWhichJob()

  async function askWhichJob(): Promise<void> {
    const status = await client.call('station.status', {})
    if (status.ok) await follow(status.value.jobInHand)
  }

  async function follow(job: JobId | null): Promise<void> {
    jobInHand = job
    if (job === null) player.repeatStop(false)
    else await askForStops(job)
  }

  async function askForStops(job: JobId): Promise<void> {
    const view = await client.call('job.view', { job })
    if (view.ok && job === jobInHand) player.repeatStop(view.value.openStopCount > 0)
  }
}
