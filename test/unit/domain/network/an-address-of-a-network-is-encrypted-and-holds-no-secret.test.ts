import { expect, test } from 'vitest'
import { judgeAddress } from '#shared/domain/network/network-address.ts'
import type { AddressParts } from '#shared/domain/network/network-address.ts'

const network: AddressParts = { scheme: 'https', host: 'epcis.example', userinfo: '', query: '', fragment: '' }
const judged = (differing: Partial<AddressParts>) => judgeAddress({ ...network, ...differing })

test('an encrypted address is taken, and one that is not is only where it stays on this computer', () => {
  expect(judged({})).toEqual({ ok: true, value: true })
  expect(judged({ scheme: 'http' })).toEqual({ ok: false, error: 'notEncrypted' })
  for (const host of ['localhost', '127.0.0.1', '[::1]'])
    expect(judged({ scheme: 'http', host })).toEqual({ ok: true, value: true })
  // A name that only begins like this computer's is another computer.
  expect(judged({ scheme: 'http', host: 'localhost.example' })).toEqual({ ok: false, error: 'notEncrypted' })
})

test('what is no address, says a name or password, or goes on behind the path is not taken', () => {
  expect(judgeAddress(null)).toEqual({ ok: false, error: 'noAddress' })
  expect(judged({ scheme: 'file' })).toEqual({ ok: false, error: 'noAddress' })
  expect(judged({ host: '' })).toEqual({ ok: false, error: 'noAddress' })
  expect(judged({ userinfo: 'station:secret' })).toEqual({ ok: false, error: 'holdsSecret' })
  expect(judged({ query: '?key=1' })).toEqual({ ok: false, error: 'hasMore' })
  expect(judged({ fragment: '#top' })).toEqual({ ok: false, error: 'hasMore' })
})
