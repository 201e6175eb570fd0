import { app, BrowserWindow } from 'electron'
import { fork } from 'node:child_process'
import { join } from 'node:path'

// A window with one line of text, and nothing else: what Electron itself costs on this machine.
// With a port it also shows each scan that the bare reader committed: the baseline of "scan to painted".

const [reader = '', port = '', file = ''] = process.env.BARE_READER?.split('\n') ?? []

void app.whenReady().then(async () => {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    webPreferences: {
      sandbox: true,
      backgroundThrottling: false,
      preload: join(import.meta.dirname, 'preload.cjs'),
    },
  })
  await window.loadFile(join(import.meta.dirname, 'index.html'))
  if (reader === '') return
  const child = fork(reader, [port, file], { execPath: process.env.TALLYMAN_NODE })
  child.on('message', (text) => window.webContents.send('scan', text))
})
app.on('window-all-closed', () => app.quit())
