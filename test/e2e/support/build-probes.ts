import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rolldown } from 'rolldown'

/** The probes as files that Electron can run: its own Node does not read TypeScript. */
export type Probes = { readonly serviceEntry: string; readonly pageRoot: string; remove(): Promise<void> }

/** Builds the probe service and the probe page into a new temporary folder. */
export async function buildProbes(): Promise<Probes> {
  const folder = await mkdtemp(join(tmpdir(), 'tallyman-probes-'))
  const pageRoot = join(folder, 'page')
  const serviceEntry = join(folder, 'probe-service.mjs')
  await bundle('probe-service.ts', serviceEntry, 'node')
  await bundle('probe-page.ts', join(pageRoot, 'probe-page.js'), 'browser')
  await writeFile(
    join(pageRoot, 'index.html'),
    '<!doctype html><title>Probe</title><p>Probe</p><script type="module" src="./probe-page.js"></script>',
  )
  return { serviceEntry, pageRoot, remove: () => rm(folder, { recursive: true, force: true }) }
}

async function bundle(source: string, file: string, platform: 'node' | 'browser'): Promise<void> {
  const bundled = await rolldown({ input: join(import.meta.dirname, source), platform })
  await bundled.write({ file, format: 'es' })
  await bundled.close()
}
