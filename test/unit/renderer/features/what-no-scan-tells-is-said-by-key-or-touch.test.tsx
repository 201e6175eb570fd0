import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Job } from '#renderer/features/job/Job.tsx'
import { refuse } from '#shared/contract/refusals.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { jobOf, packOf } from '#test/support/stand-in-station/people-and-packs.ts'
import { renderScreen } from '#test/support/stand-in-station/render-screen.tsx'
import { scenes } from '#test/support/stand-in-station/scenes.ts'

afterEach(cleanup)

const job = <Job id={jobOf(1)} />
const opened = { name: 'receiving.openLast', input: { job: jobOf(1) } }
const reported = (discrepancy: string) => ({ name: 'receiving.report', input: { job: jobOf(1), discrepancy } })

test.each([
  ['F5', 'Opened: count inside', opened],
  ['F9', 'Damaged', reported('damaged')],
  ['F11', 'Unreadable label', reported('labelUnreadable')],
] as const)('in a receipt %s says the same as the button "%s", and stands on it', async (key, words, command) => {
  const page = await renderScreen(job, scenes.receivingHalf, ({ name }) =>
    name === command.name ? ok({ item: packOf(1).id }) : undefined,
  )
  const button = screen.getByRole('button', { name: new RegExp(`${key} ?${words}`) })
  await page.press(key)
  expect(page.commands()).toEqual([command])
  fireEvent.click(button)
  expect(page.commands()).toEqual([command, command])
})

test('a key that cannot be followed is answered with the reason, like the touch', async () => {
  const page = await renderScreen(job, scenes.receivingHalf, ({ name }) =>
    name === 'receiving.report' ? err(refuse('JOB_EMPTY', {})) : undefined,
  )
  await page.press('F9')
  expect(await screen.findByRole('alert')).toBeDefined()
})
