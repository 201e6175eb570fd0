import type { CDPSession, Page } from '@playwright/test'
import { isModifier } from '#shared/scan/keyboard/stroke.ts'
import type { Stroke } from '#shared/scan/keyboard/stroke.ts'

/** The numbers that Windows has for keys whose event would else have none. */
const virtualKeys: Readonly<Record<string, number>> = { Enter: 13, Tab: 9, F7: 118, F8: 119, Shift: 16, Alt: 18 }

/** A keyboard at this page that types strokes as the system would hand them on: down, up, with their modifiers. */
export async function openTypingDevice(page: Page): Promise<(strokes: readonly Stroke[]) => Promise<void>> {
  const session = await page.context().newCDPSession(page)
  return (strokes) => typeStrokes(session, strokes)
}

/** All keys are sent without waiting for one another, as fast as the page takes them. */
async function typeStrokes(session: CDPSession, strokes: readonly Stroke[]): Promise<void> {
  const sent: Promise<unknown>[] = []
  let pressed: readonly Stroke[] = []
  const send = (type: 'down' | 'up', stroke: Stroke) => sent.push(dispatch(session, type, stroke))
  const release = (which: (stroke: Stroke) => boolean) => {
    for (const stroke of pressed.filter(which)) send('up', stroke)
    pressed = pressed.filter((stroke) => !which(stroke))
  }
  for (const stroke of strokes) {
    if (isModifier(stroke)) {
      release(({ code }) => code === stroke.code)
      send('down', stroke)
      pressed = [...pressed, stroke]
      continue
    }
    release(({ key }) => (key === 'Shift' ? !stroke.shift : key === 'Alt' && !stroke.alt))
    send('down', stroke)
    send('up', stroke)
    release(({ key }) => key === 'Shift')
  }
  release(() => true)
  await Promise.all(sent)
}

function dispatch(session: CDPSession, type: 'down' | 'up', stroke: Stroke): Promise<unknown> {
  const { key, code, alt, control, shift } = stroke
  const isText = Array.from(key).length === 1 && !alt && !control
  const text = key === 'Enter' ? '\r' : isText ? key : undefined
  const windowsVirtualKeyCode = virtualKeys[key]
  return session.send('Input.dispatchKeyEvent', {
    type: type === 'up' ? 'keyUp' : text === undefined ? 'rawKeyDown' : 'keyDown',
    key,
    code,
    modifiers: (alt ? 1 : 0) + (control ? 2 : 0) + (shift ? 8 : 0),
    ...(text === undefined || type === 'up' ? {} : { text }),
    ...(windowsVirtualKeyCode === undefined ? {} : { windowsVirtualKeyCode }),
  })
}
