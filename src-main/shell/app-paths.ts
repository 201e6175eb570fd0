import { join } from 'node:path'

/** Where the build put the parts of the app, seen from the shell's own file in `out/main`. */
export const builtParts = {
  serviceEntry: join(import.meta.dirname, 'service.js'),
  preload: join(import.meta.dirname, '../preload/preload.cjs'),
  pageRoot: join(import.meta.dirname, '../renderer'),
} as const
