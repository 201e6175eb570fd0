import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { launchScene, needsItsOwnLaunch } from '#test/support/stand-in-station/launch-scene.ts'
import type { SceneStage } from '#test/support/stand-in-station/launch-scene.ts'
import { waysToScreens } from '#test/support/stand-in-station/ways-to-screens.ts'

const inOneLaunch = waysToScreens.filter(([scene]) => !needsItsOwnLaunch(scene))

let stage: SceneStage
const complaints: string[] = []

test.beforeAll(async () => {
  stage = await launchScene('quiet')
  stage.page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  await stage.page.emulateMedia({ reducedMotion: 'reduce' })
})

test.afterAll(() => stage.stop())

for (const [scene, walk] of inOneLaunch) {
  test(`axe finds nothing on the screen of the scene ${scene}, light or dark`, async () => {
    await stage.play(scene)
    await walk(stage.page)
    for (const colorScheme of ['light', 'dark'] as const) {
      await stage.page.emulateMedia({ colorScheme })
      expect(await findings(stage.page)).toEqual([])
    }
  })
}

for (const language of ['de', 'pseudo']) {
  test(`texts in the language ${language} fit as well: nothing runs out of its place`, async () => {
    await stage.page.evaluate((code) => localStorage.setItem('tallyman.language', code), language)
    for (const scene of ['signIn', 'offline', 'jobStop', 'jobStopWaits', 'jobLostSeparator'] as const) {
      await stage.play(scene)
      await stage.page.locator('main').waitFor()
      if (scene.startsWith('job')) {
        await stage.page.locator('.open-job .button-main').click()
        await stage.page.locator('.actions').waitFor()
      }
      expect(await overflows(stage.page), scene).toEqual([])
    }
    await stage.page.evaluate(() => localStorage.removeItem('tallyman.language'))
  })
}

test('the page never asked for anything that its policy forbids', () => {
  expect(complaints).toEqual([])
})

for (const [scene, walk] of waysToScreens.filter(([name]) => needsItsOwnLaunch(name))) {
  test(`axe finds nothing on the screen of the scene ${scene}`, async () => {
    const own = await launchScene(scene)
    try {
      await walk(own.page)
      expect(await findings(own.page)).toEqual([])
    } finally {
      await own.stop()
    }
  })
}

/** What axe found: the rule, and where. Electron has no way to open the extra page that axe's newer mode wants. */
async function findings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  )
}

/** The parts of the page whose content is larger than they are and that neither scroll nor end in an ellipsis. */
function overflows(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll('html, .bar, .job, .actions, .band, .band-answer, .band-waiting, .action'))
      .filter((part) => part.scrollWidth > part.clientWidth || part.scrollHeight > part.clientHeight)
      .map(
        (part) =>
          `${part.className}: ${part.scrollWidth}x${part.scrollHeight} in ${part.clientWidth}x${part.clientHeight}`,
      ),
  )
}
