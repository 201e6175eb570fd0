import { defineRule, type LintRule } from './lint-rule.ts'
import { liesIn, pathInProject } from './source-file.ts'

/** Packages that one part of the program has to itself. Tests and benches may reach below the surface. */
const homes: ReadonlyMap<string, readonly string[]> = new Map([
  ['electron', ['src-main/shell/', 'src-preload/', 'scripts/setup/default-app/', 'scripts/bench/', 'test/']],
  ['better-sqlite3', ['src-main/service/persistence/', 'scripts/bench/', 'test/']],
  ['serialport', ['src-main/service/scanners/', 'scripts/bench/', 'test/']],
  ['undici', ['src-main/service/network/', 'scripts/bench/', 'test/']],
  ['fastify', ['src-main/training/', 'test/']],
])

/** A package is imported only in the folder whose job it is. */
export const importsStayHome: LintRule = defineRule(
  "'{{name}}' is imported only in {{places}}.",
  (context, report) => ({
    ImportDeclaration(node) {
      const name = node.source.value
      const places = homes.get(name)
      if (places === undefined || liesIn(context.filename, places)) return
      if (!pathInProject(context.filename).startsWith('..')) report(node, { name, places: places.join(', ') })
    },
  }),
)
