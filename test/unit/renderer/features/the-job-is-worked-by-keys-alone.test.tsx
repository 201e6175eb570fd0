import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Job } from '#renderer/features/job/Job.tsx'
import { ok } from '#shared/kernel/result.ts'
import { commandBarcodes } from '#shared/scan/command-code.ts'
import { jobOf, packOf, scanOf } from '#test/support/stand-in-station/people-and-packs.ts'
import { renderScreen } from '#test/support/stand-in-station/render-screen.tsx'
import { scenes } from '#test/support/stand-in-station/scenes.ts'

afterEach(cleanup)

const job = <Job id={jobOf(1)} />
const ofJob = { job: jobOf(1) }

test('F2 takes the last pack back, and the screen says which', async () => {
  const page = await renderScreen(job, scenes.jobOk, ({ name }) =>
    name === 'job.takeBackLast' ? ok({ item: packOf(38).id }) : undefined,
  )
  await page.press('F2')
  expect(page.commands()).toEqual([{ name: 'job.takeBackLast', input: ofJob }])
  expect(screen.getByText(`Pack ${packOf(38).serial} is out of the job again. Its scan stays on record.`)).toBeDefined()
})

test('F4 answers the stops', async () => {
  const page = await renderScreen(job, scenes.jobStop)
  await page.press('F4')
  expect(page.commands()).toEqual([{ name: 'job.answerStops', input: ofJob }])
})

test('F8 puts the job down and goes home', async () => {
  const page = await renderScreen(job, scenes.jobOk)
  await page.press('F8')
  expect(page.commands()).toEqual([{ name: 'job.putDown', input: ofJob }])
  expect(page.opened()).toEqual({ name: 'home' })
})

test('F12 asks first, and finishes the second time', async () => {
  const page = await renderScreen(job, scenes.jobOk, ({ name }) =>
    name === 'damage.finish' ? ok({ job: jobOf(1), damaged: 38, toInspect: 0, messages: 1, finishedAt: 0 }) : undefined,
  )
  await page.press('F12')
  expect(page.commands()).toEqual([])
  expect(screen.getByText(/^Finish\? 38 items go on damaged hold/)).toBeDefined()
  await page.press('F12')
  expect(page.commands()).toEqual([{ name: 'damage.finish', input: ofJob }])
})

test('F12 with open stops says what is missing, and asks nothing of the station', async () => {
  const page = await renderScreen(job, scenes.jobStopWaits)
  await page.press('F12')
  expect(page.commands()).toEqual([])
  expect(screen.getByRole('alert').textContent).toContain('Stops without an answer: 2')
})

test('Escape goes back to scanning', async () => {
  const page = await renderScreen(job, scenes.jobOk)
  await page.press('F12')
  await page.press('Escape')
  expect(screen.queryByText(/^Finish\?/)).toBeNull()
})

test('F6 opens a field, and Enter sends what was typed', async () => {
  const page = await renderScreen(job, scenes.jobOk, ({ name }) => (name === 'scan.enter' ? ok(scanOf(50)) : undefined))
  await page.press('F6')
  const field = screen.getByRole('textbox')
  expect(document.activeElement).toBe(field)
  fireEvent.change(field, { target: { value: ' (01)09521234567899(21)ABC123 ' } })
  fireEvent.submit(field)
  expect(page.commands()).toEqual([{ name: 'scan.enter', input: { text: '(01)09521234567899(21)ABC123' } }])
})

test('a key that is held down acts once', async () => {
  const page = await renderScreen(job, scenes.jobStop)
  fireEvent.keyDown(document.body, { key: 'F4', repeat: true })
  expect(page.commands()).toEqual([])
})

test('every action names its key, and the code that does the same when scanned', async () => {
  await renderScreen(job, scenes.jobOk)
  const bar = screen.getByRole('navigation', { name: 'Actions of the job' })
  for (const key of ['F2', 'F4', 'F6', 'F8', 'F12']) expect(bar.textContent).toContain(key)
  for (const command of ['answerStops', 'takeBackLast', 'putDown', 'finish'] as const)
    expect(bar.textContent).toContain(commandBarcodes[command])
})
