// The part of Electron that reads `electron [-r FILE]... [--switch]... APP [argument]...`, for a runtime that lacks it.
// It must await the app at top level: Electron holds back `ready` until this module has run, and an app registers its
// schemes before that.
import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app as electronApp, dialog } from 'electron'

// Electron's own default app uses two setters that are not in its public types.
const app =
  /** @type {import('electron').App & { setVersion(version: string): void, setAppPath(path: string): void }} */ (
    electronApp
  )

/**
 * @param {readonly string[]} words what follows the executable's name
 * @returns {{ preloads: string[], target: string | undefined }} files to load first, and the app's folder or file
 */
function readCommandLine(words) {
  const preloads = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    if (word === '-r' || word === '--require') {
      at += 1
      preloads.push(words[at] ?? '')
    } else if (!word.startsWith('-')) {
      return { preloads, target: resolve(word) }
    }
  }
  return { preloads, target: undefined }
}

/**
 * Gives Electron the app's own name, version and folder.
 *
 * @param {string} target the app's folder, or its main file
 * @returns {string} the file to run
 */
function takeOnIdentity(target) {
  if (!statSync(target).isDirectory()) {
    app.setAppPath(dirname(target))
    return target
  }
  const manifest = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8'))
  app.setName(manifest.productName ?? manifest.name)
  app.setVersion(manifest.version)
  app.setPath('userData', join(app.getPath('appData'), app.getName()))
  app.setAppPath(target)
  return resolve(target, manifest.main)
}

const { preloads, target } = readCommandLine(process.argv.slice(1))
if (target === undefined) {
  process.stderr.write('Usage: electron [-r FILE]... APP\n')
  app.exit(2)
} else {
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
  const require = createRequire(import.meta.url)
  for (const file of preloads) require(resolve(file))
  try {
    await import(pathToFileURL(takeOnIdentity(target)).href)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    if (process.env['DISPLAY'] !== undefined && preloads.length === 0)
      dialog.showErrorBox('The app did not start', String(error))
    app.exit(1)
  }
}
