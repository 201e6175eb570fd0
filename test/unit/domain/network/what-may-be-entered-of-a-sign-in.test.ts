import { expect, test } from 'vitest'
import { isSameSignIn, judgeSignIn } from '#shared/domain/network/network-access.ts'
import type { NetworkSignIn } from '#shared/domain/network/network-access.ts'

const token: NetworkSignIn = {
  kind: 'clientCredentials',
  tokenUrl: 'https://id.example/token',
  clientId: 'dock',
  scope: null,
}

test.for([
  ['nobody asks', { kind: 'none' }, null, null],
  ['a key in a header', { kind: 'apiKey', header: 'X-API-Key' }, 'abc', null],
  ['a key as a bearer', { kind: 'apiKey', header: 'Authorization' }, 'Bearer', null],
  ['no secret', { kind: 'apiKey', header: 'X-API-Key' }, null, 'secretMissing'],
  ['an empty secret', { kind: 'basic', name: 'dock' }, '', 'secretMissing'],
  ['a header in two words', { kind: 'apiKey', header: 'X API' }, 'abc', 'headerName'],
  ['a header that injects another', { kind: 'apiKey', header: 'X\r\nHost' }, 'abc', 'headerName'],
  ['a header that carries the request', { kind: 'apiKey', header: 'Content-Length' }, '5', 'headerName'],
  ['a key with the end of a line', { kind: 'apiKey', header: 'X-API-Key' }, 'abc\n', 'secretSigns'],
  ['a password with blanks and umlauts', { kind: 'basic', name: 'dock' }, 'grüne Möwe', null],
  ['a password with a control character', { kind: 'basic', name: 'dock' }, 'a\u0000b', 'secretSigns'],
  ['a name with a colon', { kind: 'basic', name: 'dock:2' }, 'abc', 'nameSigns'],
  ['no name', { kind: 'basic', name: '' }, 'abc', 'nameMissing'],
  ['a token', token, 'abc', null],
  ['a token for nobody', { ...token, clientId: '' }, 'abc', 'nameMissing'],
] as const)('%s', ([, signIn, secret, flaw]) => {
  const judged = judgeSignIn(signIn, secret)
  expect(judged.ok ? null : judged.error).toBe(flaw)
})

test('a secret belongs to one sign-in: another name, address or certificate is another sign-in', () => {
  expect(
    isSameSignIn(token, { scope: null, clientId: 'dock', tokenUrl: 'https://id.example/token', kind: token.kind }),
  ).toBe(true)
  expect(isSameSignIn(token, { ...token, tokenUrl: 'https://elsewhere.example/token' })).toBe(false)
  expect(isSameSignIn({ kind: 'basic', name: 'a' }, { kind: 'basic', name: 'b' })).toBe(false)
  expect(isSameSignIn({ kind: 'certificate', certificate: 'a' }, { kind: 'certificate', certificate: 'b' })).toBe(false)
})
