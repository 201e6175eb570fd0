import { serveShell } from '#service/ipc/shell-link.ts'
import type { PageConnection } from '#service/ipc/shell-link.ts'
import { callFrame } from '#shared/contract/frames.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { answerOf } from './answers.ts'
import type { Scene } from './scene.ts'
import { scenes } from './scenes.ts'

/** A station that plays one scene, named by TALLYMAN_STAND_IN_SCENE: for looking at screens, never for work. */
const scene = sceneNamed(process.env['TALLYMAN_STAND_IN_SCENE'])

serveShell({
  start: () => {
    if (scene.trouble === 'dies') process.exit(7)
    return Promise.resolve(scene.trouble === null ? ok(undefined) : err(scene.trouble))
  },
  connect: (page) => page.onFrame((frame) => answer(page, frame)),
  stop: () => Promise.resolve(),
})

function answer(page: PageConnection, frame: string): void {
  const call = callFrame.parse(JSON.parse(frame))
  page.send(JSON.stringify({ kind: 'reply', id: call.id, result: answerOf(scene, call) }))
}

function sceneNamed(name: string | undefined): Scene {
  const named = Object.entries(scenes).find(([candidate]) => candidate === name)
  if (named === undefined) throw new Error(`no scene is called ${String(name)}`)
  return named[1]
}
