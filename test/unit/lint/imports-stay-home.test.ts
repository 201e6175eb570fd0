import { importsStayHome } from '#scripts/lint/imports-stay-home.ts'
import { fileAt, tester } from './rule-tester.ts'

const electron = "import { app } from 'electron'"
const sqlite = "import Sqlite from 'better-sqlite3'"

tester.run('a package is imported only where it is at home', importsStayHome, {
  valid: [
    { name: 'Electron in the shell', code: electron, filename: fileAt('src-main/shell/main.ts') },
    { name: 'Electron in the preload', code: electron, filename: fileAt('src-preload/preload.ts') },
    { name: 'the database in persistence', code: sqlite, filename: fileAt('src-main/service/persistence/a.ts') },
    { name: 'the database in a test', code: sqlite, filename: fileAt('test/support/ledger/a.ts') },
    {
      name: 'a package that is at home everywhere',
      code: "import { z } from 'zod'",
      filename: fileAt('src-shared/a.ts'),
    },
  ],
  invalid: [
    { name: 'Electron in the service', code: electron, filename: fileAt('src-main/service/a.ts'), errors: 1 },
    { name: 'Electron in the page', code: electron, filename: fileAt('src-renderer/a.tsx'), errors: 1 },
    {
      name: 'Electron in the service, for its types alone',
      code: "import type { App } from 'electron'",
      filename: fileAt('src-main/service/a.ts'),
      errors: 1,
    },
    {
      name: 'the database beside persistence',
      code: sqlite,
      filename: fileAt('src-main/service/station.ts'),
      errors: 1,
    },
  ],
})
