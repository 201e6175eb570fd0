import { RuleTester } from 'oxlint/plugins-dev'
import { join } from 'node:path'
import { describe, test } from 'vitest'
import { projectRoot } from '#scripts/setup/project-root.ts'

RuleTester.describe = describe
RuleTester.it = test

/** Judges pieces of TypeScript by a rule, the way the linter does. */
export const tester = new RuleTester({ languageOptions: { parserOptions: { lang: 'tsx' } } })

/** A file's absolute path, as a rule gets it. */
export function fileAt(path: string): string {
  return join(projectRoot, path)
}
