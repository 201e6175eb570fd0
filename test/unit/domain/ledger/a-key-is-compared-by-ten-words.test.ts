import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyWords, wordsFor, wordsOfKey } from '#shared/domain/ledger/key-words.ts'

test('there are 256 words, and no two begin with the same four letters', () => {
  expect(keyWords).toHaveLength(256)
  expect(new Set(keyWords.map((word) => word.slice(0, 4))).size).toBe(256)
  for (const word of keyWords) expect(word).toMatch(/^[a-z]{4,8}$/)
})

test('two hashes have the same words only where their first ten bytes are the same', () => {
  const hash = fc.uint8Array({ minLength: 32, maxLength: 32 })
  fc.assert(
    fc.property(hash, hash, fc.boolean(), (one, other, alike) => {
      const second = alike ? Uint8Array.from([...one.slice(0, wordsOfKey), ...other.slice(wordsOfKey)]) : other
      const isSame = Buffer.compare(one.subarray(0, wordsOfKey), second.subarray(0, wordsOfKey)) === 0
      expect(wordsFor(one).join(' ') === wordsFor(second).join(' ')).toBe(isSame)
    }),
  )
})
