import { join } from 'node:path'
import { defineConfig } from 'electron-vite'
import { pagePlugins } from './scripts/setup/page-plugins.ts'

const root = import.meta.dirname

const neededAtOnce = (id: string): boolean =>
  !id.endsWith('app/main.tsx') &&
  // Draws QR codes with a library of its own: fetched by the first screen that shows one.
  !id.endsWith('ui/qr-path.ts') &&
  /node_modules\/(react|react-dom|scheduler|zod|zustand|@lingui|use-sync-external-store)\/|src-shared\/|src-renderer\/(app|bridge|sound|state|texts|ui|features\/(sign-in|trouble))\/|rolldown\/runtime|locales\/en\.po/.test(
    id,
  )

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      // Packages stay what they are on disk: native ones find their binaries, and workers find their files.
      externalizeDeps: true,
      rollupOptions: {
        input: {
          shell: join(root, 'src-main/shell/main.ts'),
          service: join(root, 'src-main/service/entry.ts'),
          backup: join(root, 'src-main/service/persistence/backups/backup-worker.ts'),
          check: join(root, 'src-main/service/persistence/ledger/check-worker.ts'),
          'practice-network': join(root, 'src-main/training/practice-network/worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload cannot load a second file: everything in one, as CommonJS.
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: join(root, 'src-preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: join(root, 'src-renderer'),
    plugins: pagePlugins(),
    build: {
      outDir: join(root, 'out/renderer'),
      // Half the time until the window shows something is reading its script.
      minify: true,
      target: 'chrome130',
      // The page's Content-Security-Policy has no data: addresses.
      assetsInlineLimit: 0,
      rollupOptions: {
        input: join(root, 'src-renderer/index.html'),
        // What the first screen needs comes as one file: each further one costs a way to the shell and back.
        output: { codeSplitting: { groups: [{ name: 'start', test: neededAtOnce }] } },
      },
    },
  },
})
