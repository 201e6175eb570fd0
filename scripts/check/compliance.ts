import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot } from '../setup/project-root.ts'
import { complaining, type Check } from './check.ts'

const page = join('docs', 'compliance.md')

/** The lines of the tables that ask for something: those that begin with a number. */
export function linesOfLaw(text: string): readonly string[] {
  return text.split('\n').filter((line) => /^\| (?:11\.|\d)/.test(line))
}

/**
 * What is wrong with the page about the law: a test that it names and nobody wrote, a line that names none and does not
 * say why, a test that is a folder or no test.
 */
export function complaintsAbout(text: string, isThere: (file: string) => boolean): readonly string[] {
  const named = [...text.matchAll(/`(test\/[^`]+)`/g)].map(([, file]) => file ?? '')
  const noTests = named.filter((file) => !/\.(?:test\.tsx?|spec\.ts)$/.test(file))
  const missing = named.filter((file) => !noTests.includes(file) && !isThere(file))
  const silent = linesOfLaw(text).filter((line) => !/`test\/|[Nn]ot covered|[Pp]rocedure/.test(line))
  return [
    ...noTests.map((file) => `${page} names ${file}, which is no file of tests.`),
    ...missing.map((file) => `${page} names ${file}, which is not there.`),
    ...silent.map((line) => `${page} names no test and no reason for: ${line}`),
  ]
}

/** Every line of the law names a test that exists, or says why none does. */
export const complianceCheck: Check = {
  name: 'compliance',
  run: async () =>
    complaining(
      complaintsAbout(await readFile(join(projectRoot, page), 'utf8'), (file) => existsSync(join(projectRoot, file))),
    ),
}
