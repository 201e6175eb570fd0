import { expect, test } from 'vitest'
import { witnessesNeeded } from '#shared/domain/destruction/witness.ts'

test('one witness signs, and two where anything controlled is destroyed', () => {
  expect(witnessesNeeded('standard')).toBe(1)
  expect(witnessesNeeded('controlled')).toBe(2)
})
