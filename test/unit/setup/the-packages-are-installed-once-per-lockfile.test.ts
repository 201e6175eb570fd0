import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { packagesStamp } from '#scripts/setup/install-rules.mjs'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'tallyman-stamp-'))
})
afterEach(() => rm(root, { recursive: true }))

test('the same lockfile gives the same stamp, whenever it was written', async () => {
  const lockfile = join(root, 'package-lock.json')
  await writeFile(lockfile, '{"packages":{}}')
  const first = packagesStamp(root)
  await utimes(lockfile, 0, 0)
  expect(packagesStamp(root)).toBe(first)
})

test('another lockfile gives another stamp', async () => {
  await writeFile(join(root, 'package-lock.json'), '{"packages":{}}')
  const first = packagesStamp(root)
  await writeFile(join(root, 'package-lock.json'), '{"packages":{"":{}}}')
  expect(packagesStamp(root)).not.toBe(first)
})

test('a stamp holds for the system that it was made on', async () => {
  await writeFile(join(root, 'package-lock.json'), '{"packages":{}}')
  expect(packagesStamp(root)).toContain(`${process.platform} ${process.arch}`)
})
