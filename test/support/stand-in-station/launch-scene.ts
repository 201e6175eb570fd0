import { join } from 'node:path'
import type { RunningTallyman } from '#test/e2e/support/launch-tallyman.ts'
import { launchTallyman } from '#test/e2e/support/launch-tallyman.ts'
import type { SceneName } from './scenes.ts'

/** Launches the built app, in real Electron and with its real shell, on a station that plays a scene. */
export function launchScene(scene: SceneName, env: Readonly<Record<string, string>> = {}): Promise<RunningTallyman> {
  return launchTallyman({
    env: {
      TALLYMAN_SERVICE_ENTRY: join(import.meta.dirname, 'service.ts'),
      TALLYMAN_SERVICE_HOST: 'nodeChild',
      TALLYMAN_STAND_IN_SCENE: scene,
      ...env,
    },
  })
}
