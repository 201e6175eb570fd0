import { describe, expect, test } from 'vitest'
import { folderVerdict } from '#shared/domain/hand-over/folder-verdict.ts'
import { httpVerdict } from '#shared/domain/hand-over/http-verdict.ts'

const reply = (status: number, more: { isPage?: boolean; retryAfter?: number } = {}) => ({
  status,
  isPage: more.isPage ?? false,
  said: 'their words',
  retryAfter: more.retryAfter ?? null,
})

test.each([200, 201, 202, 204])('%i says that it has the file', (status) => {
  expect(httpVerdict(reply(status), 0)).toEqual({ kind: 'done' })
})

test('a page for people is not the external system, whatever its status', () => {
  expect(httpVerdict(reply(200, { isPage: true }), 0)).toMatchObject({ kind: 'tryLater', because: 'strangeAnswer' })
  expect(httpVerdict(reply(302), 0)).toMatchObject({ kind: 'refused', because: 'strangeAnswer' })
})

test.each([408, 425, 429, 500, 502, 503, 504])('%i passes by itself', (status) => {
  expect(httpVerdict(reply(status), 100)).toMatchObject({ kind: 'tryLater', said: 'their words', notBefore: null })
})

test.each([400, 401, 403, 404, 405, 410, 413, 415, 422, 501])('%i is for a person, with what was said', (status) => {
  expect(httpVerdict(reply(status), 0)).toMatchObject({ kind: 'refused', said: 'their words' })
})

test('a conflict is asked about some times, because the first try may still be worked on, and then told', () => {
  expect(httpVerdict(reply(409), 3)).toMatchObject({ kind: 'tryLater' })
  expect(httpVerdict(reply(409), 10)).toMatchObject({ kind: 'refused', because: 'notTaken' })
})

describe('a wish to wait', () => {
  test('is granted', () => {
    expect(httpVerdict(reply(503, { retryAfter: 90_000 }), 0)).toMatchObject({ notBefore: 90_000 })
  })
  test('of a year, or of a time that is over, is not', () => {
    expect(httpVerdict(reply(503, { retryAfter: 365 * 86_400_000 }), 0)).toMatchObject({ notBefore: 3_600_000 })
    expect(httpVerdict(reply(503, { retryAfter: -5 }), 0)).toMatchObject({ notBefore: 0 })
  })
})

test.each([
  ['ENOSPC', 'diskFull'],
  ['EDQUOT', 'diskFull'],
  ['EACCES', 'notWritable'],
  ['EROFS', 'notWritable'],
  ['ENOENT', 'folderGone'],
  ['ESTALE', 'folderGone'],
  ['EHOSTDOWN', 'folderGone'],
  ['', 'folderGone'],
])('a drive that says %s is told as %s, and tried again', (code, because) => {
  expect(folderVerdict(code, 'x')).toEqual({ kind: 'tryLater', because, said: 'x', notBefore: null })
})
