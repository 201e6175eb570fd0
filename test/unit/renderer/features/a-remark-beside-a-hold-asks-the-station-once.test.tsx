import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Job } from '#renderer/features/job/Job.tsx'
import { calls } from '#shared/contract/calls.ts'
import { jobOf } from '#test/support/stand-in-station/people-and-packs.ts'
import { renderScreen } from '#test/support/stand-in-station/render-screen.tsx'
import { scenes } from '#test/support/stand-in-station/scenes.ts'

afterEach(cleanup)

test('what an act with holds comes to is counted once while its remark is typed, and again for the signature over the whole remark', async () => {
  const notes: (string | null)[] = []
  const { press } = await renderScreen(<Job id={jobOf(1)} />, scenes.holdsLiftSigned, (call) => {
    if (call.name === 'holds.preview') notes.push(calls[call.name].input.parse(call.input).note)
    return undefined
  })
  await press('F12')
  for (const remark of ['s', 'so', 'sound'])
    await act(async () => {
      fireEvent.change(screen.getByRole('textbox'), { target: { value: remark } })
      await Promise.resolve()
    })
  expect(notes).toEqual([''])
  await press('F12')
  expect(notes).toEqual(['', 'sound'])
  expect(screen.getByRole('heading', { name: 'Signature' })).toBeTruthy()
})
