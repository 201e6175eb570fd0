import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { act, render, screen } from '@testing-library/react'
import type { ReactElement } from 'react'
import { openStationClient } from '#renderer/bridge/client.ts'
import type { ConnectionState, StationConnection } from '#renderer/bridge/connection.ts'
import { openLoudnessStore } from '#renderer/sound/loudness.ts'
import { openScreenStore } from '#renderer/state/screen-store.ts'
import type { Screen } from '#renderer/state/screen-store.ts'
import { StationContext } from '#renderer/state/station-context.tsx'
import { openStationStore } from '#renderer/state/station-store.ts'
import { commands } from '#shared/contract/commands.ts'
import type { CallFrame } from '#shared/contract/frames.ts'
import type { NoticeBody, NoticeName } from '#shared/contract/notices.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { Result } from '#shared/kernel/result.ts'
import { answerOf } from './answers.ts'
import type { Scene } from './scene.ts'
import { standInConnection } from './stand-in-connection.ts'

// The page of the tests draws no pictures: an address is all that they can be asked for, and vitest's own needs another kind of bytes.
URL.createObjectURL = () => 'blob:a-picture'
URL.revokeObjectURL = () => undefined

/** A screen on a stand-in station, and the other end of its line. */
export type RenderedScreen = {
  /** Names and inputs of the commands that the screen has given so far; queries are left out. */
  readonly commands: () => readonly Pick<CallFrame, 'name' | 'input'>[]
  readonly notify: <Name extends NoticeName>(name: Name, body: NoticeBody<Name>) => Promise<void>
  readonly press: (key: string) => Promise<void>
  /** Clicks the button of this name, and lets what follows happen. */
  readonly click: (button: string) => Promise<void>
  /** Changes the state of the line, as the shell does. */
  readonly become: (state: ConnectionState) => Promise<void>
  /** The screen that was opened last. */
  readonly opened: () => Screen
}

/** Renders a screen in English with a station that plays a scene; `answer` takes the calls that it knows before the scene does, `print` stands for the printer. */
export async function renderScreen(
  shown: ReactElement,
  scene: Scene,
  answer: (call: CallFrame) => Result<unknown, Refusal> | undefined = () => undefined,
  print: StationConnection['printToPdf'] = () => Promise.resolve({ ok: true }),
): Promise<RenderedScreen> {
  const line = standInConnection((call) => answer(call) ?? answerOf(scene, call))
  const connection: StationConnection = { ...line.connection, printToPdf: print }
  const client = openStationClient(connection, (problem) => {
    throw new Error(problem)
  })
  const screens = openScreenStore()
  const station = {
    connection,
    client,
    state: openStationStore(client, connection),
    screen: screens,
    loudness: openLoudnessStore(localStorage),
  }
  i18n.loadAndActivate({ locale: 'en', messages: {} })
  await act(async () => {
    render(
      <I18nProvider i18n={i18n}>
        <StationContext value={station}>{shown}</StationContext>
      </I18nProvider>,
    )
    await settled()
  })

  return {
    commands: () => line.calls.filter(isCommand).map(({ name, input }) => ({ name, input })),
    notify: (name, body) =>
      act(async () => {
        line.notify(name, body)
        await settled()
      }),
    press: (key) =>
      act(async () => {
        const target = document.activeElement ?? document.body
        target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
        await settled()
      }),
    click: (button) =>
      act(async () => {
        screen.getByRole('button', { name: button }).click()
        await settled()
      }),
    become: (state) =>
      act(async () => {
        line.become(state)
        await settled()
      }),
    opened: () => screens.getState().screen,
  }
}

function isCommand({ name }: CallFrame): boolean {
  // It asks nothing of the station.
  return name !== 'scan.showCodes' && Object.hasOwn(commands, name)
}

/** Lets answers that are on their way arrive, and what they change be drawn. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}
