import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Job } from '#renderer/features/job/Job.tsx'
import { PackingStart } from '#renderer/features/packing/PackingStart.tsx'
import { StationSettings } from '#renderer/features/station-settings/StationSettings.tsx'
import { ok } from '#shared/kernel/result.ts'
import { jobOf } from '#test/support/stand-in-station/people-and-packs.ts'
import { renderScreen } from '#test/support/stand-in-station/render-screen.tsx'
import { scenes } from '#test/support/stand-in-station/scenes.ts'

afterEach(cleanup)

const job = <Job id={jobOf(1)} />

test.each([
  ['1', { kind: 'new', level: 'CA' }],
  ['2', { kind: 'new', level: 'PL' }],
  ['3', { kind: 'existing' }],
])('key %s starts a job that packs into: %o', async (key, container) => {
  const page = await renderScreen(<PackingStart />, scenes.packingChoice, ({ name }) =>
    name === 'packing.start' ? ok({ job: jobOf(2) }) : undefined,
  )
  await page.press(key)
  expect(page.commands()).toEqual([{ name: 'packing.start', input: { container, way: 'strict' } }])
  expect(page.opened()).toEqual({ name: 'job', job: jobOf(2) })
})

test('things in other containers are taken out of them only where the person says so', async () => {
  const page = await renderScreen(<PackingStart />, scenes.packingChoice, ({ name }) =>
    name === 'packing.start' ? ok({ job: jobOf(2) }) : undefined,
  )
  const moving = screen.getByRole('button', { name: /Take things out of other containers/ })
  expect(moving.getAttribute('aria-pressed')).toBe('false')
  await page.press('4')
  expect(moving.getAttribute('aria-pressed')).toBe('true')
  await page.press('3')
  expect(page.commands()).toEqual([
    { name: 'packing.start', input: { container: { kind: 'existing' }, way: 'moving' } },
  ])
})

test('the number of a new container is shown as it is typed, until its label was scanned', async () => {
  await renderScreen(job, scenes.packingNew)
  expect(screen.getByText('(00)595212345600000017')).toBeDefined()
  expect(screen.getByText('Print its label, or write this number on it. Then scan or type it once.')).toBeDefined()
  expect(document.querySelector('[data-recorded]')?.textContent).toBe('38')
  expect(screen.getByText('18 come out of other containers')).toBeDefined()
})

test('before it is done the person sees how many go in, and the container itself is not one of them', async () => {
  const page = await renderScreen(job, scenes.packingAsked, ({ name }) =>
    name === 'packing.finish'
      ? ok({ job: jobOf(1), container: '00/595212345600000017', items: 38, messages: 5, finishedAt: 0 })
      : undefined,
  )
  await page.press('F12')
  const question = screen.getByRole('alert')
  expect(question.textContent).toContain('38 items go into this container')
  expect(question.textContent).toContain('3 containers are opened: 18 items come out')
  await page.press('F12')
  expect(page.commands()).toEqual([{ name: 'packing.finish', input: { job: jobOf(1) } }])
})

test('the container says when its label was scanned; where nothing moves the question shows it once more', async () => {
  const page = await renderScreen(job, scenes.packingScanned)
  expect(screen.getByText('Label scanned')).toBeDefined()
  expect(screen.getByRole('rowheader', { name: 'Tallypril 5 mg, 28 tablets' })).toBeDefined()
  await page.press('F12')
  expect(screen.getByRole('alert').textContent).toContain('(00)595212345600000017')
})

test('a container that is here is named by the first scan', async () => {
  await renderScreen(job, scenes.packingUnnamed)
  expect(screen.getByText('Scan the container to fill')).toBeDefined()
})

test('the receipt says how many are packed, and leads to more', async () => {
  const page = await renderScreen(job, scenes.packingFinished)
  expect(screen.getByRole('heading', { name: '38 items are packed' })).toBeDefined()
  await page.press('1')
  expect(page.opened()).toEqual({ name: 'packingStart' })
})

test('a supervisor says what may be together in one container', async () => {
  const page = await renderScreen(<StationSettings />, scenes.supervisor)
  fireEvent.click(screen.getByRole('radio', { name: 'One product of one lot' }))
  expect(page.commands()).toEqual([{ name: 'site.setMixing', input: { mixing: 'oneProductAndLot' } }])
})
