import { expect, test } from 'vitest'
import { openStationClient } from '#renderer/bridge/client.ts'
import type { AnswerSignal } from '#shared/contract/answer-signal.ts'
import type { SoundPlayer } from '#renderer/sound/player.ts'
import { soundScans } from '#renderer/sound/sound-scans.ts'
import { refuse } from '#shared/contract/refusals.ts'
import { answerOf } from '#test/support/stand-in-station/answers.ts'
import { jobOf, quietStatus, scanOf, stopOf } from '#test/support/stand-in-station/people-and-packs.ts'
import type { Scene } from '#test/support/stand-in-station/scene.ts'
import { scenes } from '#test/support/stand-in-station/scenes.ts'
import { standInConnection } from '#test/support/stand-in-station/stand-in-connection.ts'

const unknownItem = refuse('SNNOTFOUND', { item: '01/09521234567899/21/X' })
const counts = { recorded: 1, repeated: 0, refused: 1 }

/** A page with ears: what was played, and whether the stop sound repeats now. */
async function listening(first: Scene) {
  let scene = first
  const line = standInConnection((call) => answerOf(scene, call))
  const played: AnswerSignal[] = []
  let repeats = false
  const player: SoundPlayer = {
    play: (sound) => played.push(sound),
    repeatStop: (on) => (repeats = on),
    setVolume: () => undefined,
  }
  soundScans(
    openStationClient(line.connection, () => undefined),
    line.connection,
    player,
  )
  await settled()
  return { line, played, repeats: () => repeats, sceneIs: (next: Scene) => (scene = next) }
}

/** Lets every answer that is on its way arrive. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 0))

test('every answer sounds once', async () => {
  const { line, played } = await listening(scenes.jobOk)
  line.notify('scan.answered', scanOf(1))
  line.notify('scan.answered', scanOf(1, { verdict: 'already' }))
  line.notify('scan.answered', stopOf(2, unknownItem))
  expect(played).toEqual(['ok', 'already', 'stop'])
})

test('a stop repeats, and goes on repeating through later scans that are OK', async () => {
  const { line, played, repeats } = await listening(scenes.jobOk)
  line.notify('scan.answered', { ...stopOf(2, unknownItem), progress: { ...counts, openStops: 1 } })
  line.notify('scan.answered', scanOf(3, { progress: { ...counts, openStops: 1 } }))
  expect(played).toEqual(['stop', 'ok'])
  expect(repeats()).toBe(true)
})

test('it ends when the station says that the stops are answered', async () => {
  const page = await listening(scenes.jobStop)
  expect(page.repeats()).toBe(true)
  page.sceneIs(scenes.jobAnswered)
  page.line.notify('job.changed', { job: jobOf(1) })
  await settled()
  expect(page.repeats()).toBe(false)
})

test('it ends when the job is put down, and begins again when it is taken in hand', async () => {
  const { line, repeats } = await listening(scenes.jobStop)
  line.notify('station.changed', { ...quietStatus, jobInHand: null })
  await settled()
  expect(repeats()).toBe(false)
  line.notify('station.changed', { ...quietStatus, jobInHand: jobOf(1) })
  await settled()
  expect(repeats()).toBe(true)
})

test('it is silent while the station is away, and begins again with it', async () => {
  const { line, repeats } = await listening(scenes.jobStop)
  line.become({ kind: 'lost' })
  expect(repeats()).toBe(false)
  line.become({ kind: 'connected' })
  await settled()
  expect(repeats()).toBe(true)
})
