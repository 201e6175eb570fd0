import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { HandOverId } from '#shared/domain/hand-over/hand-over-id.ts'
import { openFolderTransport } from '#service/hand-over/folder-transport.ts'
import type { Parcel } from '#service/hand-over/transport.ts'

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'tallyman-watched-'))
  onTestFinished(() => rm(path, { recursive: true, force: true }))
  return path
}

function parcel(text: string, name = 'lot_00001.json'): Parcel {
  const bytes = Buffer.from(text)
  return {
    handOver: 'h' as HandOverId,
    name,
    place: 1,
    of: 2,
    isManifest: false,
    contentType: 'application/json',
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
}

test('a file is laid under its name alone, and the same again changes nothing', async () => {
  const watched = await folder()
  const transport = openFolderTransport(watched)
  expect(await transport.deliver(parcel('one'), 0)).toEqual({ kind: 'done' })
  expect(await transport.deliver(parcel('one'), 0)).toEqual({ kind: 'done' })
  expect(await readdir(watched)).toEqual(['lot_00001.json'])
})

test('a file of the same name with another content is left, and a person hears of it', async () => {
  const watched = await folder()
  await writeFile(join(watched, 'lot_00001.json'), 'of somebody else')
  const verdict = await openFolderTransport(watched).deliver(parcel('ours'), 0)
  expect(verdict).toMatchObject({ kind: 'refused', because: 'otherFileThere' })
  expect(await readFile(join(watched, 'lot_00001.json'), 'utf8')).toBe('of somebody else')
  expect(await readdir(watched)).toEqual(['lot_00001.json'])
})

test('what a killed station left half-written is written anew', async () => {
  const watched = await folder()
  await writeFile(join(watched, 'lot_00001.json.part'), 'on')
  expect(await openFolderTransport(watched).deliver(parcel('one'), 0)).toEqual({ kind: 'done' })
  expect(await readdir(watched)).toEqual(['lot_00001.json'])
})

test('a folder that is gone is told as that, and served once it is back', async () => {
  const watched = join(await folder(), 'later')
  const transport = openFolderTransport(watched)
  expect(await transport.deliver(parcel('one'), 0)).toMatchObject({ kind: 'tryLater', because: 'folderGone' })
  await mkdir(watched)
  expect(await transport.deliver(parcel('one'), 1)).toEqual({ kind: 'done' })
})
