import { expect, test } from 'vitest'
import { answerProfiles } from '#shared/domain/scanners/answer-profiles.ts'
import { heardTexts } from '#renderer/texts/answer-profile-texts.ts'

test('of each make that comes with Tallyman it is written what should be heard, and of no other', () => {
  expect(Object.keys(heardTexts).toSorted()).toEqual(answerProfiles.map(({ id }) => id).toSorted())
})
