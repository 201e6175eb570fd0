import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { create } from 'tar'
import type { FallbackRuntime } from '#scripts/setup/fallback-runtime.ts'
import { zipOf } from './zip.ts'

/** Where an Electron program keeps its fuses: a mark, a version, their number, and one sign each ("1" is on). */
const fuseWire = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\x01\x0811111111', 'latin1')

/** A package in the shape of the one that carries the fallback, with bytes of no use in place of Electron. */
export async function packCarriedRuntime(
  folder: string,
  paddingBytes = 0,
): Promise<{ readonly archive: Buffer; readonly runtime: FallbackRuntime }> {
  const content = join(folder, 'package')
  await mkdir(content, { recursive: true })
  const manifest = { name: '@tallyman-test/carrier', version: '1.0.0' }
  await writeFile(join(content, 'package.json'), JSON.stringify(manifest))
  await writeFile(
    join(content, 'Carrier.zip'),
    zipOf([
      { name: 'Carrier/Carrier', content: Buffer.concat([Buffer.from('ELF'), fuseWire]), mode: 0o755 },
      { name: 'Carrier/LICENSE.electron.txt', content: Buffer.from('MIT'), mode: 0o644 },
      { name: 'Carrier/icudtl.dat', content: Buffer.alloc(paddingBytes), mode: 0o644 },
      { name: 'Carrier/browser_v8_context_snapshot.bin', content: Buffer.from('snapshot'), mode: 0o644 },
      { name: 'Carrier/resources/app/index.js', content: Buffer.from('the program'), mode: 0o644 },
    ]),
  )
  const file = join(folder, 'carrier.tgz')
  await create({ gzip: true, file, cwd: folder, portable: true }, ['package'])
  const archive = await readFile(file)
  return {
    archive,
    runtime: {
      ...manifest,
      integrity: integrityOf(archive),
      zipInPackage: 'package/Carrier.zip',
      folderInZip: 'Carrier/',
      executable: 'Carrier',
      electron: '0.0.0',
    },
  }
}

/** A hash the way npm writes it. */
export function integrityOf(archive: Buffer): string {
  return `sha512-${createHash('sha512').update(archive).digest('base64')}`
}
