import { expect, test, vi } from 'vitest'
import { answerProfileText } from '#shared/contract/answer-profile-file.ts'
import type { AnswerProfile } from '#shared/domain/scanners/answer-profile.ts'
import { usualScanner } from '#scripts/drive/open-job.ts'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { serialPair } from '#test/support/recorded-station.ts'
import { floorOf, inDataFolder } from '#test/support/station/floor.ts'

const make: AnswerProfile = {
  id: 'our-make',
  name: 'Our make',
  words: { ok: 'O', already: 'A', hold: 'L', stop: 'S', echo: '', opened: '', closing: '' },
  heard: { ok: 'a chirp', already: 'two chirps', hold: 'a long tone', stop: 'a growl' },
}
const louder: AnswerProfile = { ...make, words: { ...make.words, hold: 'LL' } }

test('an administrator brings a make as a file, whoever sets a scanner up chooses it, and it is there after a restart', () =>
  inDataFolder(async (folder) => {
    const pair = await serialPair()
    const heard = pair.listen()
    let station = await startStationProcess(folder)
    try {
      const floor = floorOf(station.client)
      await floor.signIn()
      const text = answerProfileText(make)
      const settings = { ...usualScanner(pair.devicePath), name: 'dock 1', answers: make.id }
      await expect(floor.ask('scanner.setUp', { settings, replaces: null })).rejects.toThrow('ANSWER_PROFILE_UNKNOWN')
      await expect(floor.ask('answerProfile.bring', { text })).rejects.toThrow('NOT_ALLOWED')

      await floor.signIn('Ada Admin', '4444')
      const notTaken = text.replace('"S"', '"\\u0016M\\r"')
      await expect(floor.ask('answerProfile.bring', { text: notTaken })).rejects.toThrow('ANSWER_PROFILE_NOT_TAKEN')
      const asBell = answerProfileText({ ...make, id: 'bell' })
      await expect(floor.ask('answerProfile.bring', { text: asBell })).rejects.toThrow('ANSWER_PROFILE_BUILT_IN')
      expect(await floor.ask('answerProfile.bring', { text })).toEqual({
        id: make.id,
        name: make.name,
        replaced: false,
      })
      const listed = await floor.ask('answerProfile.list', {})
      expect(listed.profiles.at(-1)).toMatchObject({ ...make, brought: { by: 'Ada Admin' } })
      expect(listed.profiles.filter(({ brought }) => brought === null).length).toBe(listed.profiles.length - 1)

      await floor.signIn()
      const isReady = floor.notice('station.changed', ({ scanners }) => scanners[0]?.state === 'ready')
      await floor.ask('scanner.setUp', { settings, replaces: null })
      await isReady
      await floor.ask('answerProfile.try', { scanner: 'dock 1', id: make.id, signal: 'stop' })
      await vi.waitFor(() => expect(heard()).toBe('S'), { timeout: 10_000 })
      await pair.write('no job waits for this\r')
      await vi.waitFor(() => expect(heard()).toBe('SL'), { timeout: 10_000 })

      // A new version of the file counts from then on, without anybody touching the scanner's settings.
      await floor.signIn('Ada Admin', '4444')
      const isReadyAgain = floor.notice('station.changed', ({ scanners }) => scanners[0]?.state === 'ready')
      const again = await floor.ask('answerProfile.bring', { text: answerProfileText(louder) })
      expect(again.replaced).toBe(true)
      await isReadyAgain
      await pair.write('nor for this\r')
      await vi.waitFor(() => expect(heard()).toBe('SLLL'), { timeout: 10_000 })
      await expect(floor.ask('answerProfile.remove', { id: make.id })).rejects.toThrow('ANSWER_PROFILE_IN_USE')

      await station.stop()
      station = await startStationProcess(folder)
      const after = floorOf(station.client)
      await after.signIn('Ada Admin', '4444')
      expect((await after.ask('answerProfile.list', {})).profiles.at(-1)).toMatchObject(louder)
      await after.ask('scanner.forget', { name: 'dock 1' })
      await after.ask('answerProfile.remove', { id: make.id })
      expect((await after.ask('answerProfile.list', {})).profiles.some(({ id }) => id === make.id)).toBe(false)
    } finally {
      await station.stop()
    }
  }))

test('trying answers out says where the port is not open, and where nobody knows the make', () =>
  inDataFolder(async (folder) => {
    const station = await startStationProcess(folder)
    try {
      const floor = floorOf(station.client)
      await floor.signIn()
      const settings = { ...usualScanner('/dev/none-there'), name: 'dock 1', answers: 'bell' }
      await floor.ask('scanner.setUp', { settings, replaces: null })
      const tryOut = (id: string) => floor.ask('answerProfile.try', { scanner: 'dock 1', id, signal: 'ok' })
      await expect(tryOut('bell')).rejects.toThrow('SCANNER_NOT_OPEN')
      await expect(tryOut('of-a-later-version')).rejects.toThrow('ANSWER_PROFILE_UNKNOWN')
    } finally {
      await station.stop()
    }
  }))
