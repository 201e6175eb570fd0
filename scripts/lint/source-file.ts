import { relative, sep } from 'node:path'
import { projectRoot } from '../setup/project-root.ts'

/** A linted file's path as it stands in this project, with forward slashes: `src-main/shell/main.ts`. */
export function pathInProject(filename: string): string {
  return relative(projectRoot, filename).split(sep).join('/')
}

/** Whether the file is one of these files, or lies in one of these folders (named with a slash at the end). */
export function liesIn(filename: string, places: readonly string[]): boolean {
  const path = pathInProject(filename)
  return places.some((place) => (place.endsWith('/') ? path.startsWith(place) : path === place))
}
