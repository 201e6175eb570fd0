import { mkdir, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { launchScene, needsItsOwnLaunch } from '#test/support/stand-in-station/launch-scene.ts'
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
const wanted = waysToScreens.filter(([scene]) => scene.includes(part))
await photographOneByOne(wanted.filter(([scene]) => !needsItsOwnLaunch(scene)))
for (const way of wanted.filter(([scene]) => needsItsOwnLaunch(scene))) await photographOneByOne([way])
console.log(folder)

async function photographOneByOne(ways: typeof waysToScreens): Promise<void> {
  const [first] = ways
  if (first === undefined) return
  const stage = await launchScene(first[0])
  try {
    for (const way of ways) {
      if (way !== first) await stage.play(way[0])
      await photograph(stage.page, way)
    }
  } finally {
    await stage.stop()
  }
}

async function photograph(page: Page, [scene, walk]: (typeof waysToScreens)[number]): Promise<void> {
  await walk(page)
  for (const size of sizes) {
    await page.setViewportSize(size)
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.screenshot({ path: join(folder, `${scene}-${size.width}-${colorScheme}.png`) })
    }
  }
}
