import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../setup/project-root.ts'
import { complaining, failed, type Check } from './check.ts'
import { runTool } from './tool.ts'

const catalogs = join(projectRoot, 'src-renderer', 'locales')

/** What a catalog says, without the time it was made. */
async function readTexts(folder: string, file: string): Promise<string> {
  const catalog = await readFile(join(folder, file), 'utf8').catch(() => '')
  return catalog.replace(/^"POT-Creation-Date:.*\n/m, '')
}

/** Every text of the screens is in the catalogs, none is left over, and none lacks its translation. */
export const textsCheck: Check = {
  name: 'texts',
  run: async () => {
    const copy = await mkdtemp(join(tmpdir(), 'tallyman-texts-'))
    try {
      await cp(catalogs, copy, { recursive: true })
      const env = { TALLYMAN_CATALOGS: copy }
      const extracted = await runTool('@lingui/cli', 'lingui', ['extract', '--clean'], env)
      if (extracted.code !== 0) return failed(`${extracted.stdout}\n${extracted.stderr}`)

      const stale: string[] = []
      for (const file of await readdir(copy))
        if ((await readTexts(copy, file)) !== (await readTexts(catalogs, file)))
          stale.push(`src-renderer/locales/${file} is not up to date: run "npm run texts".`)
      const compiled = await runTool('@lingui/cli', 'lingui', ['compile', '--strict', '--namespace', 'es'], env)
      return complaining(compiled.code === 0 ? stale : [...stale, `${compiled.stdout}\n${compiled.stderr}`.trim()])
    } finally {
      await rm(copy, { recursive: true, force: true })
    }
  },
}
