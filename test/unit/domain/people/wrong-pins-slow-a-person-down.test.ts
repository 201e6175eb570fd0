import { expect, test } from 'vitest'
import { signInWaitSeconds } from '#shared/domain/people/sign-in-wait.ts'

test('two wrong PINs cost nothing; from the third on the wait doubles from 5 s to at most 5 minutes', () => {
  const waits = [0, 1, 2, 3, 4, 5, 8, 9, 10, 1000].map(signInWaitSeconds)
  expect(waits).toEqual([0, 0, 0, 5, 10, 20, 160, 300, 300, 300])
})
