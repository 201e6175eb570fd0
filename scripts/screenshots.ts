import { mkdir, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { launchScene } from '#test/support/stand-in-station/launch-scene.ts'
import type { SceneName } from '#test/support/stand-in-station/scenes.ts'
import { waysToScreens } from '#test/support/stand-in-station/ways-to-screens.ts'

// Pictures of every screen in every state, light and dark, at the smallest and a common size of window:
//   node scripts/screenshots.ts [FOLDER] [PART OF A SCENE'S NAME]
// The built app (`npm run build`) plays the scenes. The folder is printed; nothing in the project is touched.

const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const
const schemes = ['light', 'dark'] as const

const [folder = await mkdtemp(join(tmpdir(), 'tallyman-screens-')), part = ''] = process.argv.slice(2)
await mkdir(folder, { recursive: true })
for (const [scene, walk] of waysToScreens) if (scene.includes(part)) await photograph(scene, walk)
console.log(folder)

async function photograph(scene: SceneName, walk: (page: Page) => Promise<void>): Promise<void> {
  const tallyman = await launchScene(scene)
  try {
    await walk(tallyman.page)
    for (const size of sizes) {
      await tallyman.page.setViewportSize(size)
      for (const colorScheme of schemes) {
        await tallyman.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await tallyman.page.screenshot({ path: join(folder, `${scene}-${size.width}-${colorScheme}.png`) })
      }
    }
  } finally {
    await tallyman.stop()
  }
}
