import { rawMessaging } from '#scripts/lint/raw-messaging.ts'
import { fileAt, tester } from './rule-tester.ts'

const filename = fileAt('src-main/shell/menu.ts')

tester.run('a message passes through a named wrapper', rawMessaging, {
  valid: [
    { name: 'in the preload', code: 'ipcRenderer.send("a")', filename: fileAt('src-preload/preload.ts') },
    {
      name: 'in the page’s bridge',
      code: 'port.postMessage("a")',
      filename: fileAt('src-renderer/bridge/connection.ts'),
    },
    { name: 'another thing of the process', code: 'process.exit(0)', filename },
    { name: 'another thing that is sent', code: 'mail.send("a")', filename },
  ],
  invalid: [
    { name: 'ipcMain elsewhere in the shell', code: 'ipcMain.handle("a", f)', filename, errors: 1 },
    {
      name: 'a post elsewhere in the page',
      code: 'port.postMessage(1)',
      filename: fileAt('src-renderer/app/a.ts'),
      errors: 1,
    },
    { name: 'a post that may not happen', code: 'port?.postMessage(1)', filename, errors: 1 },
    { name: 'the process’s own channel', code: 'process.send(1)', filename, errors: 1 },
    { name: 'a channel of one’s own', code: 'const c = new MessageChannel()', filename, errors: 1 },
  ],
})
