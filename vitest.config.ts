import { defineConfig } from 'vitest/config'
import { pagePlugins } from './scripts/setup/page-plugins.ts'

const pageTests = 'test/unit/renderer/**/*.test.{ts,tsx}'

// A stuck test must fail before the person who waits for it gives up.
const limits = { testTimeout: 30_000, hookTimeout: 30_000 }

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/{unit,property,integration,contract,fault}/**/*.test.ts'],
          exclude: [pageTests],
          ...limits,
        },
      },
      {
        plugins: pagePlugins(),
        test: {
          name: 'jsdom',
          environment: 'jsdom',
          include: [pageTests],
          ...limits,
        },
      },
    ],
  },
})
