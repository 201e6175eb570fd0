import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Job } from '#renderer/features/job/Job.tsx'
import { UnpackingStart } from '#renderer/features/unpacking/UnpackingStart.tsx'
import { ok } from '#shared/kernel/result.ts'
import { jobOf } from '#test/support/stand-in-station/people-and-packs.ts'
import { renderScreen } from '#test/support/stand-in-station/render-screen.tsx'
import { scenes } from '#test/support/stand-in-station/scenes.ts'

afterEach(cleanup)

const job = <Job id={jobOf(1)} />

test.each([
  ['1', 'takeOut'],
  ['2', 'open'],
])('key %s starts a job that is for: %s', async (key, mode) => {
  const page = await renderScreen(<UnpackingStart />, scenes.unpackingChoice, ({ name }) =>
    name === 'unpacking.start' ? ok({ job: jobOf(2) }) : undefined,
  )
  await page.press(key)
  expect(page.commands()).toEqual([{ name: 'unpacking.start', input: { mode } }])
  expect(page.opened()).toEqual({ name: 'job', job: jobOf(2) })
})

test('while scanning, each container shows what comes out of it and what stays in it', async () => {
  await renderScreen(job, scenes.unpackingOpen)
  const rows = screen.getAllByRole('row').slice(1)
  const cells = rows.map((row) =>
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  )
  expect(cells).toEqual([
    ['24', '0'],
    ['2', '18'],
    ['50', '0'],
  ])
  expect(screen.getByText('And 100 more containers.')).toBeDefined()
  expect(screen.getByText('1,524 items come out')).toBeDefined()
})

test('before it is done the sums are asked about, and only the second F12 does it', async () => {
  const page = await renderScreen(job, scenes.unpackingAsked, ({ name }) =>
    name === 'unpacking.finish'
      ? ok({ job: jobOf(1), containers: 103, items: 1524, messages: 104, finishedAt: 0 })
      : undefined,
  )
  await page.press('F12')
  expect(screen.getByRole('alert').textContent).toContain(
    '103 containers are opened: 1,524 items come out, 18 stay inside.',
  )
  expect(page.commands()).toEqual([])
  await page.press('F12')
  expect(page.commands()).toEqual([{ name: 'unpacking.finish', input: { job: jobOf(1) } }])
})

test('a damage job with packed items says which containers it opens, and one without says nothing of them', async () => {
  const packed = await renderScreen(job, scenes.jobPacked)
  await packed.press('F12')
  expect(screen.getByRole('alert').textContent).toContain('103 containers are opened')
  cleanup()
  const loose = await renderScreen(job, scenes.jobOk)
  await loose.press('F12')
  expect(screen.getByRole('alert').textContent).not.toContain('opened')
})

test('the receipt says what was opened, and leads to more of it', async () => {
  const page = await renderScreen(job, scenes.unpackingFinished)
  expect(screen.getByRole('heading', { name: '2 containers are opened and empty' })).toBeDefined()
  await page.press('1')
  expect(page.opened()).toEqual({ name: 'unpackingStart' })
})
