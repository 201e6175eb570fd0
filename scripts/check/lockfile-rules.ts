/** One entry of package-lock.json, as far as it is looked at. */
type LockedPackage = {
  readonly resolved?: string
  readonly link?: boolean
  readonly integrity?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/** package-lock.json, as far as it is looked at. Keys are folders such as `node_modules/a/node_modules/b`. */
export type Lockfile = { readonly packages: Readonly<Record<string, LockedPackage>> }

/**
 * What is wrong with a lockfile, one sentence each:
 * an optional dependency that npm could not find is left out of the lockfile without a word, and the next `npm ci`
 * fails; an entry that names a registry host ties every machine to that host.
 */
export function lockfileFaults(lock: Lockfile): readonly string[] {
  return Object.entries(lock.packages).flatMap(([folder, entry]) => [
    ...missingOptionals(lock, folder, entry),
    ...(entry.resolved !== undefined && entry.link !== true
      ? [`${folder} names where it came from: ${entry.resolved}`]
      : []),
    ...(folder !== '' && entry.integrity === undefined ? [`${folder} has no integrity value`] : []),
  ])
}

function missingOptionals(lock: Lockfile, folder: string, entry: LockedPackage): readonly string[] {
  return Object.keys(entry.optionalDependencies ?? {})
    .filter((name) => !resolves(lock, folder, name))
    .map((name) => `${folder === '' ? 'package.json' : folder} may use ${name}, which is not in the lockfile`)
}

/** Node's own way to a package: the folder's node_modules, then its parents'. */
function resolves(lock: Lockfile, folder: string, name: string): boolean {
  for (let from = folder; ;) {
    if (`${from === '' ? '' : `${from}/`}node_modules/${name}` in lock.packages) return true
    if (from === '') return false
    const parent = from.lastIndexOf('/node_modules/')
    from = parent === -1 ? '' : from.slice(0, parent)
  }
}
