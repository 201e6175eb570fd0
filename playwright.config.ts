import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'test/e2e',
  globalSetup: './scripts/setup/shared-display.ts',
  // One app at a time: the tests share one display, and two cores.
  workers: 1,
  fullyParallel: false,
  // A test that passes at the second try is a fault that nobody looked at.
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  outputDir: 'test-results',
})
