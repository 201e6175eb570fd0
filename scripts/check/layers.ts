import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { cruise } from 'dependency-cruiser'
import config from '../../.dependency-cruiser.mjs'
import { projectRoot } from '../setup/project-root.ts'
import { complaining, failed, type Check } from './check.ts'

const places = ['src-shared', 'src-main', 'src-preload', 'src-renderer', 'scripts', 'test']

/**
 * Imports run one way, and there are no cycles. Fails where nothing was looked at: beside some versions of the
 * compiler dependency-cruiser reads no file, and is content.
 */
export const layersCheck: Check = {
  name: 'layers',
  run: async () => {
    const { forbidden = [], options } = config
    const found = places.filter((place) => existsSync(join(projectRoot, place)))
    const { output } = await cruise(found, { ...options, ruleSet: { forbidden }, validate: true, baseDir: projectRoot })
    if (typeof output === 'string') throw new Error('dependency-cruiser gave a report and not its findings')
    const { summary } = output
    if (summary.totalCruised === 0 || (summary.totalDependenciesCruised ?? 0) === 0)
      return failed('No module was looked at.')
    return complaining(
      summary.violations.map(({ rule, from, to, cycle }) => {
        const way = cycle === undefined ? [to] : cycle.map((step) => step.name)
        return `${rule.name}: ${[from, ...way].join(' -> ')}`
      }),
    )
  },
}
