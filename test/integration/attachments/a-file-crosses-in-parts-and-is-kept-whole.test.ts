import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { attachFile } from '#renderer/features/attachments/attach-file.ts'
import { bytesOfPart } from '#shared/contract/calls/file-calls.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { floorOf, inDataFolder } from '#test/support/station/floor.ts'

test('a file of several parts comes back byte for byte; a changed one is refused', { timeout: 60_000 }, () =>
  inDataFolder(async (folder) => {
    const station = await startStationProcess(folder)
    try {
      const floor = floorOf(station.client)
      await floor.signIn()
      const letter = randomBytes(2 * bytesOfPart + 17)
      const attached = await attachFile(station.client, 'letter.pdf', letter)
      if (!attached.ok) throw new Error(attached.error.code)
      expect(attached.value).toMatchObject({ name: 'letter.pdf', bytes: letter.length })
      const { sha256: file } = attached.value

      const read: Buffer[] = []
      for (let part = 0, parts = 1; part < parts; part += 1) {
        const answer = await floor.ask('files.read', { file, part })
        parts = answer.parts
        read.push(Buffer.from(answer.base64, 'base64'))
      }
      expect(Buffer.concat(read).equals(letter)).toBe(true)

      writeFileSync(join(folder, 'training', 'files', file), 'something else')
      expect(await station.client.call('files.read', { file, part: 0 })).toEqual({
        ok: false,
        error: { code: 'FILE_NOT_WHOLE', details: { because: 'changed', file } },
      })
    } finally {
      await station.stop()
    }
  }),
)

test('parts of two files at once, and a file of nobody, are refused and nothing is kept', { timeout: 60_000 }, () =>
  inDataFolder(async (folder) => {
    const station = await startStationProcess(folder)
    try {
      const part = (name: string, number: number) =>
        station.client.call('files.attach', { name, part: number, parts: 2, base64: 'AAAA' })
      expect(await part('one', 0)).toMatchObject({ error: { code: 'NOT_SIGNED_IN' } })
      await floorOf(station.client).signIn()
      expect(await part('one', 0)).toEqual({ ok: true, value: { file: null } })
      expect(await part('other', 1)).toMatchObject({ error: { code: 'IMPORT_OUT_OF_STEP' } })
      expect(await part('one', 1)).toMatchObject({ error: { code: 'IMPORT_OUT_OF_STEP' } })
    } finally {
      await station.stop()
    }
  }),
)
