import { BrowserWindow } from 'electron'
import type { WebContents } from 'electron'

/** Chromium paints the margins of a sheet in the ground of the window, which is dark on a dark screen: white while it prints. */
export async function onWhitePaper<Printed>(page: WebContents, print: () => Promise<Printed>): Promise<Printed> {
  const window = BrowserWindow.fromWebContents(page)
  const ground = window?.getBackgroundColor()
  window?.setBackgroundColor('#ffffff')
  try {
    return await print()
  } finally {
    if (window?.isDestroyed() === false && ground !== undefined) window.setBackgroundColor(ground)
  }
}
