import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { siteFolders } from '#shared/contract/site-folders.ts'
import type { SiteMode } from '#shared/contract/site-folders.ts'

/** Which site this app opens. */
export type SiteChoice = {
  /** Null before anybody has chosen. */
  chosen(): SiteMode | null
  /** Opens this one from now on, at later starts too. Throws the file system's error. */
  choose(site: SiteMode): void
}

const siteSwitch = '--site='
const words: Readonly<Record<SiteMode, string>> = { training: 'training', production: 'real' }

/**
 * Which site was chosen: `--site=training` or `--site=real` for this start alone, else what was chosen last, which the
 * file `open-site` of the data folder says, else the one site that the folder holds: versions before the choice wrote
 * no such file.
 */
export function openSiteChoice(data: string, commandLine: readonly string[]): SiteChoice {
  const file = join(data, 'open-site')
  const switched = commandLine.find((word) => word.startsWith(siteSwitch))?.slice(siteSwitch.length)
  let chosen = siteCalled(switched) ?? siteCalled(textOf(file)) ?? onlySiteIn(data)
  return {
    chosen: () => chosen,
    choose: (site) => {
      mkdirSync(data, { recursive: true })
      writeFileSync(`${file}-new`, `${words[site]}\n`)
      renameSync(`${file}-new`, file)
      chosen = site
    },
  }
}

function siteCalled(word: string | undefined): SiteMode | null {
  if (word?.trim() === words.training) return 'training'
  return word?.trim() === words.production ? 'production' : null
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    // Not there yet, or not to be read: then a person is asked.
    return undefined
  }
}

function onlySiteIn(data: string): SiteMode | null {
  const holds = (site: SiteMode) => existsSync(join(data, siteFolders[site].records, 'station.db'))
  if (holds('training')) return holds('production') ? null : 'training'
  return holds('production') ? 'production' : null
}
