import { linguiTransformerBabelPreset } from '@lingui/vite-plugin'
import babel from '@rolldown/plugin-babel'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const pageTests = 'test/unit/renderer/**/*.test.{ts,tsx}'

export default defineConfig({
  test: {
    // A stuck test must fail before the person who waits for it gives up.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/{unit,property,integration,contract,fault}/**/*.test.ts'],
          exclude: [pageTests],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        plugins: [react(), babel({ presets: [linguiTransformerBabelPreset()] })],
        test: {
          name: 'jsdom',
          environment: 'jsdom',
          include: [pageTests],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
})
