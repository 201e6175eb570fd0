import { startVirtualDisplay } from './virtual-display.ts'
import { say } from './say.ts'
import { inOneLine } from './setup-failure.ts'

/**
 * For a whole run of Playwright: one virtual display for all tests, where there is none. Gives what ends it.
 * Playwright asks for a default export.
 */
export default async function shareDisplay(): Promise<() => void> {
  if (process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']) return () => undefined
  const display = await startVirtualDisplay()
  if (!display.ok) throw new Error(inOneLine(display.error))
  say(`No display here: started a virtual one (${display.value.name}).`)
  process.env['DISPLAY'] = display.value.name
  return display.value.stop
}
