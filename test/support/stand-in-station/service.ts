import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveShell } from '#service/ipc/shell-link.ts'
import type { PageConnection } from '#service/ipc/shell-link.ts'
import { callFrame } from '#shared/contract/frames.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { answerOf } from './answers.ts'
import type { Scene } from './scene.ts'
import { scenes } from './scenes.ts'

/**
 * A station that plays scenes: for looking at screens, never for work. Which one stands in the file `scene` of the
 * data directory, or else in TALLYMAN_STAND_IN_SCENE, and is read again for every page load.
 */
let sceneFile = ''

serveShell({
  start: ({ dataDirectory }) => {
    sceneFile = join(dataDirectory, 'scene')
    const { trouble } = currentScene()
    if (trouble === 'dies') process.exit(7)
    return Promise.resolve(trouble === null || trouble === 'siteNotChosen' ? ok(undefined) : err(trouble))
  },
  computerWoke: () => undefined,
  connect: (page) => {
    const scene = currentScene()
    page.onFrame((frame) => answer(page, scene, frame))
  },
  stop: () => Promise.resolve(),
})

function answer(page: PageConnection, scene: Scene, frame: string): void {
  const call = callFrame.parse(JSON.parse(frame))
  page.send(JSON.stringify({ kind: 'reply', id: call.id, result: answerOf(scene, call) }))
}

function currentScene(): Scene {
  const name = existsSync(sceneFile) ? readFileSync(sceneFile, 'utf8') : process.env['TALLYMAN_STAND_IN_SCENE']
  const named = Object.entries(scenes).find(([candidate]) => candidate === name)
  if (named === undefined) throw new Error(`no scene is called ${String(name)}`)
  return named[1]
}
