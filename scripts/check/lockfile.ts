import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot } from '../setup/project-root.ts'
import { complaining, type Check } from './check.ts'
import { lockfileFaults, type Lockfile } from './lockfile-rules.ts'

/** package-lock.json installs the same on every system and from every registry. */
export const lockfileCheck: Check = {
  name: 'lockfile',
  run: async () =>
    complaining(lockfileFaults(JSON.parse(await readFile(join(projectRoot, 'package-lock.json'), 'utf8')) as Lockfile)),
}
