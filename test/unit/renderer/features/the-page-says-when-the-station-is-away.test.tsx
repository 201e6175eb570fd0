import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { GaveUp } from '#renderer/features/trouble/GaveUp.tsx'
import { StartFailed } from '#renderer/features/trouble/StartFailed.tsx'
import { StationAway } from '#renderer/features/trouble/StationAway.tsx'
import { refuse } from '#shared/contract/refusals.ts'
import { renderScreen } from '#test/support/stand-in-station/render-screen.tsx'
import { scenes } from '#test/support/stand-in-station/scenes.ts'

afterEach(cleanup)

test.each([
  ['lost', /restarting\. Everything answered so far is safe/],
  ['connecting', /restarting\. Everything answered so far is safe/],
  ['notAnswering', /busy\. Hold the next scan/],
] as const)('while the line is %s it says so, and says what to do with the next scan', async (kind, sentence) => {
  const { become } = await renderScreen(<StationAway />, scenes.jobOk)
  await become({ kind })
  expect(screen.getByRole('alert').textContent).toMatch(sentence)
})

test('when the station is back the words are gone', async () => {
  const { become } = await renderScreen(<StationAway />, scenes.jobOk)
  await become({ kind: 'lost' })
  await become({ kind: 'connected' })
  expect(screen.queryByRole('alert')).toBeNull()
})

test('a station that gave up says where everything lies, and that scanning is over', async () => {
  await renderScreen(
    <GaveUp dataDirectory="/data/tallyman" logsDirectory="/data/tallyman/logs" mode="training" />,
    scenes.quiet,
  )
  const text = document.body.textContent
  expect(text).toContain('Do not scan now')
  expect(text).toContain('/data/tallyman/logs')
  expect(text).toContain('TRAINING')
  expect(screen.getByRole('button', { name: 'Try again' })).toBeDefined()
})

test('a station that cannot open says why, what to do, and the code for the telephone', async () => {
  await renderScreen(<StartFailed refusal={refuse('DATABASE_IN_USE', { path: '/data/tallyman' })} />, scenes.quiet)
  const text = document.body.textContent
  expect(text).toContain('Another Tallyman on this computer works with these records: /data/tallyman')
  expect(text).toContain('Close the other Tallyman, then try again.')
  expect(text).toContain('DATABASE_IN_USE')
})
