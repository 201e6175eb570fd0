// The first thing that every command of package.json runs. Built-ins only, and any Node from 20 on: in a fresh clone
// there is nothing else yet. `prepare.mjs` installs what package-lock.json names where it is not there already;
// `prepare.mjs app` goes on to what the app needs to open. Prints to standard error only, and nothing when nothing is
// to be done.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isIncomplete, node24Program, oldestNode, packagesStamp, tooOld, whyInstallFailed } from './install-rules.mjs'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const modules = join(root, 'node_modules')
const stampFile = join(modules, '.tallyman-stamp')
// Whatever this machine leaves out by its own settings (NODE_ENV=production, for one).
const everything = ['--include=dev', '--include=optional']

/**
 * @param {string} sentence what happened, and what to do
 * @returns {never}
 */
function giveUp(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

function installPackages() {
  const npm = process.env['npm_execpath']
  if (npm === undefined || basename(npm) !== 'npm-cli.js') giveUp('Start this through npm, for example "npm start".')

  process.stderr.write('Installing packages (about a minute, once) ...\n')
  stepAsideOnWindows()
  rmSync(stampFile, { force: true })
  const installed = spawnSync(
    process.env['npm_node_execpath'] ?? process.execPath,
    [npm, 'ci', '--loglevel=warn', '--no-audit', '--no-fund', ...everything],
    { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 64_000_000 },
  )
  const report = `${installed.stderr}${installed.stdout}`
  if (installed.status !== 0 || isIncomplete(report)) {
    rmSync(modules, { recursive: true, force: true })
    giveUp(whyInstallFailed(report))
  }
  writeFileSync(stampFile, packagesStamp(root))
}

/** Windows does not delete a program that runs, but lets it be moved: away from what npm is about to replace. */
function stepAsideOnWindows() {
  if (process.platform !== 'win32' || !process.execPath.startsWith(modules + sep)) return
  const aside = join(root, '.cache')
  mkdirSync(aside, { recursive: true })
  renameSync(process.execPath, join(aside, `replaced-node-${process.pid}.exe`))
}

if (tooOld(process.versions.node))
  giveUp(
    `Tallyman needs Node ${oldestNode} or later, and this is ${process.versions.node}: install a newer one from https://nodejs.org.`,
  )
const upToDate = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === packagesStamp(root)
if (!upToDate) installPackages()
const node24 = node24Program(root)
if (node24 === undefined || !existsSync(node24))
  giveUp(`npm brought no Node 24 for ${process.platform} ${process.arch}: this system is not among the supported ones.`)

if (process.argv[2] === 'app') {
  const rest = spawnSync(node24, [join(root, 'scripts', 'setup', 'prepare-app.ts')], { stdio: 'inherit' })
  process.exitCode = rest.status ?? 1
}
