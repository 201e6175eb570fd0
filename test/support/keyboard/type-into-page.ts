import { setTimeout } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { appOf } from '#scripts/drive/launch-electron.ts'
import { isModifier } from '#shared/scan/keyboard/stroke.ts'
import type { Stroke } from '#shared/scan/keyboard/stroke.ts'

/** The numbers that Windows has for keys whose event would else have none. */
const virtualKeys: Readonly<Record<string, number>> = { Enter: 13, Tab: 9, F7: 118, F8: 119, Shift: 16, Alt: 18 }

/** A key going down or up, as `Input.dispatchKeyEvent` of the DevTools protocol takes it, and when on the wall clock. */
type SentKey = { readonly type: string; readonly at: number; readonly [name: string]: unknown }

/**
 * A keyboard at this page, the app's only one, that types strokes as the system would hand them on: down, up, with their
 * modifiers.
 * Each key went down when its stroke says, the first one now; how busy this computer is does not change a scanner's rhythm.
 */
export async function openTypingDevice(page: Page): Promise<(strokes: readonly Stroke[]) => Promise<void>> {
  const app = appOf(page)
  await app.evaluate(({ BrowserWindow }) => {
    const keyboard = BrowserWindow.getAllWindows()[0]?.webContents.debugger
    if (keyboard === undefined) throw new Error('the app has no window')
    if (!keyboard.isAttached()) keyboard.attach()
  })
  let lastAt = Number.NEGATIVE_INFINITY
  return async (strokes) => {
    // The scanner is still at the scan before until the time of its last key: the rate of its work, not a wait for anything.
    await setTimeout(Math.max(0, lastAt + 1 - Date.now()))
    const keys = keysOf(strokes, Date.now() - (strokes[0]?.at ?? 0))
    lastAt = keys.at(-1)?.at ?? lastAt
    // All of them in one turn of the shell: no pause that it makes lies between two keys of one scan.
    await app.evaluate(async ({ BrowserWindow }, sent) => {
      const keyboard = BrowserWindow.getAllWindows()[0]?.webContents.debugger
      if (keyboard === undefined) throw new Error('the app has no window')
      await Promise.all(
        sent.map(({ at, ...key }) => keyboard.sendCommand('Input.dispatchKeyEvent', { ...key, timestamp: at / 1000 })),
      )
    }, keys)
  }
}

function keysOf(strokes: readonly Stroke[], from: number): readonly SentKey[] {
  const sent: SentKey[] = []
  let pressed: readonly Stroke[] = []
  let at = from
  const release = (which: (stroke: Stroke) => boolean) => {
    for (const stroke of pressed.filter(which)) sent.push(sentKey('up', stroke, at))
    pressed = pressed.filter((stroke) => !which(stroke))
  }
  for (const stroke of strokes) {
    at = from + stroke.at
    if (isModifier(stroke)) {
      release(({ code }) => code === stroke.code)
      sent.push(sentKey('down', stroke, at))
      pressed = [...pressed, stroke]
      continue
    }
    release(({ key }) => (key === 'Shift' ? !stroke.shift : key === 'Alt' && !stroke.alt))
    sent.push(sentKey('down', stroke, at), sentKey('up', stroke, at))
    release(({ key }) => key === 'Shift')
  }
  release(() => true)
  return sent
}

function sentKey(type: 'down' | 'up', stroke: Stroke, at: number): SentKey {
  const { key, code, alt, control, shift } = stroke
  const isText = Array.from(key).length === 1 && !alt && !control
  const text = key === 'Enter' ? '\r' : isText ? key : undefined
  const windowsVirtualKeyCode = virtualKeys[key]
  return {
    type: type === 'up' ? 'keyUp' : text === undefined ? 'rawKeyDown' : 'keyDown',
    at,
    key,
    code,
    modifiers: (alt ? 1 : 0) + (control ? 2 : 0) + (shift ? 8 : 0),
    ...(text === undefined || type === 'up' ? {} : { text }),
    ...(windowsVirtualKeyCode === undefined ? {} : { windowsVirtualKeyCode }),
  }
}
