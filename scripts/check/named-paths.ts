import { existsSync } from 'node:fs'
import { glob, readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { projectRoot } from '../setup/project-root.ts'
import { complaining, type Check } from './check.ts'

const namedPath = /`((?:src-main|src-preload|src-renderer|src-shared|test|scripts|docs|resources)\/[^`\s]+)`/g
const link = /\]\(([^)#\s]+)(?:#[^)]*)?\)/g

/**
 * What a page names that is not there: a path from the root between backticks, or the target of a link to another file.
 * `page` and what `isThere` is asked for are paths from the root, with slashes.
 */
export function pathsMissingIn(page: string, text: string, isThere: (path: string) => boolean): readonly string[] {
  const named = [...text.matchAll(namedPath)].map(([, path]) => path ?? '')
  const linked = [...text.matchAll(link)]
    .map(([, target]) => target ?? '')
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => posix.join(posix.dirname(page), target))
  return [...named, ...linked]
    .filter((path) => !isThere(path))
    .map((path) => `${page} names ${path}, which is not there.`)
}

/** The files and folders that the pages name exist: whoever moves one moves its name in the docs. */
export const namedPathsCheck: Check = {
  name: 'paths in the docs',
  run: async () => {
    const pages: string[] = []
    for await (const page of glob(['README.md', 'docs/**/*.md'], { cwd: projectRoot })) pages.push(page)
    if (pages.length < 2) throw new Error('the docs were not found')
    const complaints = await Promise.all(
      pages.map(async (page) =>
        pathsMissingIn(page.replaceAll('\\', '/'), await readFile(join(projectRoot, page), 'utf8'), (path) =>
          existsSync(join(projectRoot, path)),
        ),
      ),
    )
    return complaining(complaints.flat())
  },
}
