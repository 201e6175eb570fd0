import { expect, test } from 'vitest'
import { openStationClient } from '#renderer/bridge/client.ts'
import { codeBoardOf } from '#renderer/scan-capture/code-board.ts'
import type { SoundPlayer } from '#renderer/sound/player.ts'
import { soundScans } from '#renderer/sound/sound-scans.ts'
import { openStationStore } from '#renderer/state/station-store.ts'
import type { AnswerSignal } from '#shared/contract/answer-signal.ts'
import type { ScreenCode } from '#shared/scan/command-code.ts'
import { answerOf } from '#test/support/stand-in-station/answers.ts'
import { scanOf } from '#test/support/stand-in-station/people-and-packs.ts'
import { scenes } from '#test/support/stand-in-station/scenes.ts'
import { standInConnection } from '#test/support/stand-in-station/stand-in-connection.ts'

/** A page with ears and eyes, on which codes can be put. */
function page() {
  const line = standInConnection((call) => answerOf(scenes.jobOk, call))
  const client = openStationClient(line.connection, (problem) => {
    throw new Error(problem)
  })
  const played: AnswerSignal[] = []
  const player: SoundPlayer = {
    play: (sound) => played.push(sound),
    repeatStop: () => undefined,
    setVolume: () => undefined,
  }
  soundScans(client, line.connection, player)
  const store = openStationStore(client, line.connection)
  const done: ScreenCode[] = []
  return {
    put: (codes: readonly ScreenCode[]) => codeBoardOf(client, line.connection).put(codes, (code) => done.push(code)),
    /** The station let this code count. */
    counted: (command: ScreenCode) =>
      line.notify('scan.answered', scanOf(1, { verdict: 'command', command, item: null, fact: null })),
    done,
    played,
    said: () => store.getState().lastAnswer?.answer.refusal?.code ?? null,
  }
}

/** Lets every answer that is on its way arrive. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 0))

test('a code that the page still shows is done, and sounds so', async () => {
  const { put, counted, done, played, said } = page()
  put(['yes'])
  await settled()
  counted('yes')
  expect({ done, played, said: said() }).toEqual({ done: ['yes'], played: ['ok'], said: null })
})

test('a code that counted for what is gone does nothing, asks for a look and says why', async () => {
  const { put, counted, done, played, said } = page()
  const away = put(['yes'])
  await settled()
  away()
  counted('yes')
  expect({ done, played, said: said() }).toEqual({ done: [], played: ['hold'], said: 'CODE_SHOWN_TOO_SHORT' })
})

test('the same code for the next question, of which the station has not heard yet, does not answer it', async () => {
  const { put, counted, done, played, said } = page()
  const away = put(['yes', 'no'])
  await settled()
  away()
  put(['yes', 'no'])
  counted('no')
  expect({ done, played, said: said() }).toEqual({ done: [], played: ['hold'], said: 'CODE_SHOWN_TOO_SHORT' })
  await settled()
  counted('no')
  expect({ done, played, said: said() }).toEqual({ done: ['no'], played: ['hold', 'ok'], said: null })
})

test('of two scans of which one spent the codes the second is told, whatever the page shows by then', async () => {
  const { put, counted, done, played } = page()
  put(['choice1'])
  await settled()
  counted('choice1')
  counted('choice1')
  expect({ done, played }).toEqual({ done: ['choice1'], played: ['ok', 'hold'] })
})
