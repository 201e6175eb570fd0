import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerProfileText, longestProfileFile, readAnswerProfile } from '#shared/contract/answer-profile-file.ts'
import type { AnswerProfile } from '#shared/domain/scanners/answer-profile.ts'
import { scannerWords } from '#shared/domain/scanners/answer-profile.ts'
import { answerProfiles } from '#shared/domain/scanners/answer-profiles.ts'
import { judgeAnswerProfile, longestWord } from '#shared/domain/scanners/judge-answer-profile.ts'

const words = { ok: 'O', already: 'A', hold: 'A', stop: 'S', echo: '', opened: '', closing: '' }
const make: AnswerProfile = { id: 'our-make', name: 'Our make', words, heard: null }
const withWords = (different: Partial<AnswerProfile['words']>) => ({ ...make, words: { ...words, ...different } })
const fileOf = (profile: object) => JSON.stringify({ format: 'tallyman-answer-profile:1', ...profile })

test('the makes that come with Tallyman are taken as files', () => {
  for (const profile of answerProfiles) {
    const text = answerProfileText(profile)
    expect(readAnswerProfile(text), profile.id).toEqual({ ok: true, value: profile })
  }
  expect(new Set(answerProfiles.map(({ id }) => id)).size).toBe(answerProfiles.length)
})

test.each([
  ['a carriage return', withWords({ ok: '\u0016M\rPAPHHF!' }), 'ok', 'configures'],
  ['a line feed', withWords({ closing: '$S\n' }), 'closing', 'configures'],
  ['Honeywell’s SYN', withWords({ opened: '\u0016T' }), 'opened', 'configures'],
  ['XOFF, after which no scan comes', withWords({ echo: '\u0013' }), 'echo', 'configures'],
  ['a character of two bytes', withWords({ stop: '→' }), 'stop', 'notBytes'],
  ['more than a scanner takes in a moment', withWords({ stop: 'S'.repeat(longestWord + 1) }), 'stop', 'tooLong'],
  ['silence for good', withWords({ ok: '' }), 'ok', 'silent'],
  ['silence for stop', withWords({ stop: '' }), 'stop', 'silent'],
  ['the same for good and stop', withWords({ ok: 'S' }), 'stop', 'alike'],
  ['the same for good and a repeat', withWords({ already: 'O' }), 'already', 'alike'],
  ['the same for good and look', withWords({ hold: 'O' }), 'hold', 'alike'],
  ['the same for stop and look', withWords({ hold: 'S' }), 'stop', 'alike'],
] as const)('a make with %s is not taken', (_, profile, word, because) => {
  expect(judgeAnswerProfile(profile)).toEqual({ ok: false, error: { word, because } })
  expect(readAnswerProfile(fileOf(profile))).toEqual({ ok: false, error: { because, where: `words.${word}` } })
})

test.each([
  ['no JSON', 'words', 'notOurs', 'format'],
  ['another file', '{"format":"tallyman-site-set-up:2"}', 'notOurs', 'format'],
  ['a list', '[]', 'notOurs', 'format'],
  ['a word too few', fileOf({ ...make, words: { ok: 'O' } }), 'shape', 'words.already'],
  ['a word too many', fileOf({ ...make, words: { ...words, hello: 'H' } }), 'shape', 'words.hello'],
  ['an id that no setting could name', fileOf({ ...make, id: 'Our make' }), 'shape', 'id'],
  ['a name that turns the line round', fileOf({ ...make, name: 'Make\u202e' }), 'shape', 'name'],
  ['no word on what is heard', fileOf({ ...make, heard: undefined }), 'shape', 'heard'],
])('a file that is %s is told at its place', (_, text, because, where) => {
  expect(readAnswerProfile(text)).toEqual({ ok: false, error: { because, where } })
})

test('whatever a file says, a make that is taken sends single bytes, none of which sets a scanner up, and tells good and stop apart', () => {
  const word = fc.oneof(
    fc.string({ maxLength: 40, unit: 'binary' }),
    fc.constantFrom('', 'B', '\u0007', '\u001b7,', '\r'),
  )
  const file = fc.record({
    id: fc.constant('any'),
    name: fc.string({ minLength: 1, maxLength: 90 }),
    words: fc.record(Object.fromEntries(scannerWords.map((name) => [name, word]))),
    heard: fc.constant(null),
  })
  fc.assert(
    fc.property(file, (profile) => {
      const text = fileOf(profile)
      fc.pre(text.length <= longestProfileFile)
      const read = readAnswerProfile(text)
      if (!read.ok) return
      const said = Object.values(read.value.words)
      for (const each of said) expect(Buffer.from(each, 'latin1').toString('latin1')).toBe(each)
      expect(said.join('')).not.toMatch(/[\r\n]/)
      const { ok, already, hold, stop } = read.value.words
      expect([already, hold, stop]).not.toContain(ok)
      expect([ok, already, hold]).not.toContain(stop)
    }),
  )
})

test('anything is answered by a flaw, never by a throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
      expect(readAnswerProfile(text).ok).toBe(false)
    }),
  )
})
