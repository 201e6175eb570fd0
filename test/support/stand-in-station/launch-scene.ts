import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { launchTallyman } from '#scripts/drive/launch-tallyman.ts'
import { scenes } from './scenes.ts'
import type { SceneName } from './scenes.ts'

/** The app on a station that plays scenes. */
export type SceneStage = {
  readonly page: Page
  /** Plays another scene: the page is loaded anew. A scene with trouble at the start needs a launch of its own. */
  play(scene: SceneName): Promise<void>
  stop(): Promise<void>
}

/** Launches the built app, in real Electron and with its real shell, on a station that plays a scene. */
export async function launchScene(scene: SceneName): Promise<SceneStage> {
  const { page, dataDirectory, stop } = await launchTallyman({
    site: scenes[scene].trouble === 'siteNotChosen' ? 'asChosen' : 'real',
    env: {
      TALLYMAN_SERVICE_ENTRY: join(import.meta.dirname, 'service.ts'),
      TALLYMAN_SERVICE_HOST: 'nodeChild',
      TALLYMAN_STAND_IN_SCENE: scene,
      TALLYMAN_CAMERA: 'made',
    },
  })
  return {
    page,
    async play(next) {
      await writeFile(join(dataDirectory, 'scene'), next)
      await page.reload()
    },
    stop,
  }
}

/** Whether a scene is about a station that cannot start, which no page load can play. */
export function needsItsOwnLaunch(scene: SceneName): boolean {
  return scenes[scene].trouble !== null
}
