import { expect, test } from 'vitest'
import { judgeNewSecret, longestSecret } from '#shared/domain/people/secret.ts'

const olga = { name: 'Olga Petrova', mode: 'production' } as const
const refused = (secret: string, of: Parameters<typeof judgeNewSecret>[1] = olga) => {
  const judged = judgeNewSecret(secret, of)
  return judged.ok ? null : judged.error
}

test('digits alone are a PIN, of six at a real site and four at a training site', () => {
  expect(judgeNewSecret('482915', olga)).toEqual({ ok: true, value: 'pin' })
  expect(refused('48291')).toEqual({ because: 'tooShort', kind: 'pin', least: 6 })
  expect(judgeNewSecret('4829', { ...olga, mode: 'training' })).toEqual({ ok: true, value: 'pin' })
  expect(refused('482', { ...olga, mode: 'training' })).toEqual({ because: 'tooShort', kind: 'pin', least: 4 })
})

test('anything else is a password of ten characters and more', () => {
  expect(judgeNewSecret('bränntavla 7', olga)).toEqual({ ok: true, value: 'password' })
  expect(refused('bränntavl')).toEqual({ because: 'tooShort', kind: 'password', least: 10 })
  expect(refused('x1'.repeat(longestSecret))).toMatchObject({ because: 'tooLong' })
})

test.each(['000000', '123456', '987654', '111111111', 'aaaaaaaaaaaa', 'abcdefghijkl'])(
  '%s is too simple: one character over and over, or a run',
  (secret) => {
    expect(refused(secret)).toMatchObject({ because: 'tooSimple' })
  },
)

test('steps of two are no run', () => {
  expect(judgeNewSecret('135791', olga)).toEqual({ ok: true, value: 'pin' })
  expect(judgeNewSecret('246802', olga)).toEqual({ ok: true, value: 'pin' })
})

test.each(['Olga Petrova', 'olgapetrova', 'xxPETROVA2026', 'my olga petrova'])(
  '%s has the name in it, in whatever letters',
  (secret) => {
    expect(refused(secret)).toMatchObject({ because: 'likeTheName' })
  },
)

test('a short part of a name may stand in a longer word', () => {
  expect(judgeNewSecret('annotated maps', { name: 'Ann Wu', mode: 'production' })).toEqual({
    ok: true,
    value: 'password',
  })
})
