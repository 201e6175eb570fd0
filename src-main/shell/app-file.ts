import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { realpath } from 'node:fs/promises'
import { extname, join, relative, isAbsolute } from 'node:path'
import { appOrigin } from './page-address.ts'

/** Why an address is not served. */
export type AddressRefusal =
  | 'not our origin'
  | 'not a path of ours'
  | 'not a kind of file we have'
  | 'no such file'
  | 'outside the app'

/** A file that may be served. */
export type AppFile = { readonly path: string; readonly contentType: string }

/**
 * One step of a path as our build writes them. A list of what is allowed, so that `..`, `%2f`, `%5c`, `%00`, drive letters,
 * alternate streams and whatever else a file system understands need no thought: none of it is on the list.
 */
const step = /^[A-Za-z0-9_-][A-Za-z0-9_.-]*$/

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wav': 'audio/wav',
}

/** The steps from the root to the file that an address names, judged by the address alone. */
export function stepsOf(address: string): Result<readonly string[], AddressRefusal> {
  const [page = ''] = address.split(/[?#]/, 1)
  if (!page.startsWith(`${appOrigin}/`)) return err('not our origin')
  const path = page.slice(appOrigin.length + 1)
  if (path === '') return ok(['index.html'])
  const steps = path.split('/')
  return steps.every((one) => step.test(one)) ? ok(steps) : err('not a path of ours')
}

/** Finds the file that an address names. Symbolic links are followed, and refused where they lead out of the root. */
export async function findAppFile(root: string, address: string): Promise<Result<AppFile, AddressRefusal>> {
  const steps = stepsOf(address)
  if (!steps.ok) return steps
  const contentType = contentTypes[extname(steps.value.at(-1) ?? '').toLowerCase()]
  if (contentType === undefined) return err('not a kind of file we have')

  const [trueRoot, path] = await Promise.all([trueName(root), trueName(join(root, ...steps.value))])
  if (trueRoot === undefined || path === undefined) return err('no such file')
  const way = relative(trueRoot, path)
  return way.startsWith('..') || isAbsolute(way) ? err('outside the app') : ok({ path, contentType })
}

async function trueName(path: string): Promise<string | undefined> {
  try {
    return await realpath(path)
  } catch {
    return undefined
  }
}
