import { describe, expect, test } from 'vitest'
import { itemKey, judgeEpc, judgeEpcClass, judgePlace } from '#training/practice-network/item-key.ts'

describe('an item has one key, however it is written', () => {
  test.each([
    'https://id.gs1.org/01/09521234000013/21/A%2F1',
    'http://example.com/01/09521234000013/21/A%2F1',
    'https://example.com/some/path/01/09521234000013/21/A%2f1/',
    'https://id.gs1.org/01/09521234000013/10/LOT/21/A%2F1?17=271231',
    'urn:epc:id:sgtin:9521234.000001.A%2F1',
    'urn:epc:id:sgtin:95212340.00001.A%2F1',
  ])('%s', (epc) => {
    expect(itemKey(epc)).toBe('01/09521234000013/21/A%2F1')
  })

  test.each(['https://id.gs1.org/00/195212340000000041', 'urn:epc:id:sscc:9521234.1000000004'])('%s', (epc) => {
    expect(itemKey(epc)).toBe('00/195212340000000041')
  })

  test.each(['urn:epc:id:giai:4000001.12345', 'https://example.com/01/09521234000013', 'foo:bar'])(
    '%s is its own',
    (epc) => {
      expect(itemKey(epc)).toBe(epc)
    },
  )
})

describe('a name is judged by what GS1 says of its kind', () => {
  test.each([
    'urn:epc:id:sgtin:0614141.107346.2017',
    'urn:epc:id:grai:4012345.66666.87',
    'urn:epc:id:cpi:4012345.ABC.123',
    'https://id.gs1.org/01/09521234000013',
    'https://id.gs1.org/8004/9521234ABC',
    'https://id.gs1.org/253/9521234900016X1',
  ])('%s names a thing', (epc) => {
    expect(judgeEpc(epc)).toEqual({ ok: true, value: undefined })
  })

  test.each([
    '',
    'urn:epc:id:',
    'urn:epc:id:sgtin:0614141.107346',
    'urn:uuid:1',
    'https://id.gs1.org/',
    'https://id.gs1.org/01',
    'https://id.gs1.org/99/1',
    'https://id.gs1.org/253/952123490001',
  ])('%j names none', (epc) => {
    expect(judgeEpc(epc).ok).toBe(false)
  })

  test('a class may be a pattern, a thing may not', () => {
    expect(judgeEpcClass('urn:epc:idpat:sgtin:4012345.066666.*').ok).toBe(true)
    expect(judgeEpcClass('urn:epc:class:lgtin:4012345.012345.998877').ok).toBe(true)
    expect(judgeEpc('urn:epc:idpat:sgtin:4012345.066666.*').ok).toBe(false)
  })

  test('a place may be any URI, but a GLN must be right', () => {
    expect(judgePlace('https://example.com/dock/7').ok).toBe(true)
    expect(judgePlace('https://id.gs1.org/414/9521234900016/254/dock7').ok).toBe(true)
    expect(judgePlace('https://id.gs1.org/414/9521234900017').ok).toBe(false)
  })
})
