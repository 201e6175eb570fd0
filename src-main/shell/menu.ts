import { Menu } from 'electron'

/**
 * Sets the menu of the app. On Windows and Linux there is none: its keys would collide with those of jobs, and with what
 * a scanner types (Alt with digits opens a menu; Ctrl+] is Ctrl++ on a German layout and would zoom). The keys of the
 * clipboard work without. macOS needs a menu for those and for Quit.
 */
export function setMenu(platform: NodeJS.Platform): void {
  Menu.setApplicationMenu(
    platform === 'darwin'
      ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }])
      : null,
  )
}
