import { existsSync } from 'node:fs'
import { node24Program } from './install-rules.mjs'
import { projectRoot } from './project-root.ts'
import type { SetupFailure } from './setup-failure.ts'

const wanted = 24

/** What to tell the person where this script runs on another Node than the project's own; undefined where all is well. */
export function wrongNode(version: string = process.versions.node): SetupFailure | undefined {
  if (Number.parseInt(version, 10) === wanted) return undefined
  return {
    says: `This script needs Node ${wanted}, and runs on ${version}.`,
    remedy: 'Start it through npm ("npm run ..."), which takes the Node that the project brings.',
  }
}

/** Absolute path of the Node 24 program that hosts the station service where Electron cannot. */
export function node24Path(): string {
  if (wrongNode() === undefined) return process.execPath
  const brought = node24Program(projectRoot)
  if (brought === undefined || !existsSync(brought))
    throw new Error(`There is no Node ${wanted} here: run "npm ci" first.`)
  return brought
}
