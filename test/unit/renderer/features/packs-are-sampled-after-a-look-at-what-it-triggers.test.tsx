import { cleanup, fireEvent, screen } from '@testing-library/react'
import { act } from 'react'
import { afterEach, expect, test } from 'vitest'
import { Job } from '#renderer/features/job/Job.tsx'
import { Reports } from '#renderer/features/reports/Reports.tsx'
import { SamplingStart } from '#renderer/features/sampling/SamplingStart.tsx'
import { refuse } from '#shared/contract/refusals.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { jobOf } from '#test/support/stand-in-station/people-and-packs.ts'
import { renderScreen } from '#test/support/stand-in-station/render-screen.tsx'
import { scenes } from '#test/support/stand-in-station/scenes.ts'

afterEach(cleanup)

const job = <Job id={jobOf(1)} />
const started = ({ name }: { readonly name: string }) => (name === 'sampling.start' ? ok({ job: jobOf(2) }) : undefined)
const type = (field: HTMLElement, value: string) => act(async () => void fireEvent.change(field, { target: { value } }))

test('where the market asks for nothing more, one key starts the job, with the note that was typed', async () => {
  const page = await renderScreen(<SamplingStart />, scenes.samplingChoice, started)
  await type(screen.getByLabelText(/Note for the record/), 'letter 12/7')
  await page.press('3')
  expect(page.commands()).toEqual([
    {
      name: 'sampling.start',
      input: { reason: 'sampledByAuthorities', description: 'letter 12/7', reasonCode: null, party: null },
    },
  ])
  expect(page.opened()).toEqual({ name: 'job', job: jobOf(2) })
})

test('in Russia who gets the sample and the reason of the report are asked for, one after the other, and Esc goes back', async () => {
  const page = await renderScreen(<SamplingStart />, scenes.samplingChoiceInRussia, started)
  await page.press('1')
  expect(screen.getByRole('heading', { name: 'Who gets the sample?' })).toBeDefined()
  await page.press('Escape')
  expect(screen.getByRole('heading', { name: 'What is the sample for?' })).toBeDefined()
  await page.press('2')
  await page.press('4')
  expect(screen.getByRole('heading', { name: 'Which reason goes into the report?' })).toBeDefined()
  expect(page.commands()).toEqual([])
  await page.press('2')
  expect(page.commands()).toEqual([
    {
      name: 'sampling.start',
      input: { reason: 'sampledArchival', description: '', reasonCode: 'stateControl', party: 'authority' },
    },
  ])
})

test('a refused start says why', async () => {
  const page = await renderScreen(<SamplingStart />, scenes.samplingChoice, ({ name }) =>
    name === 'sampling.start' ? err(refuse('NOT_ALLOWED', { role: 'auditor', right: 'sample' })) : undefined,
  )
  await page.press('1')
  expect(screen.getByRole('alert').textContent).not.toBe('')
})

test('before the finish it says what is no longer for sale, which authority hears of it, and what is opened', async () => {
  const page = await renderScreen(job, scenes.samplingAsked, ({ name }) =>
    name === 'sampling.finish' ? ok({ job: jobOf(1), items: 3, messages: 2, finishedAt: 0 }) : undefined,
  )
  await page.press('F12')
  const question = screen.getByRole('alert')
  expect(question.textContent).toContain('3 packs become samples, no longer for sale.')
  expect(question.textContent).toContain('Verification system: sample')
  expect(question.textContent).toContain('One container is opened: one item comes out, 9 stay inside.')
  await page.press('F12')
  expect(page.commands()).toEqual([{ name: 'sampling.finish', input: { job: jobOf(1) } }])
})

test('in Russia a packed sample triggers a report for the case too', async () => {
  await renderScreen(job, scenes.samplingOpen)
  expect(document.querySelector('[data-triggered]')?.getAttribute('data-triggered')).toBe('mdlp913 mdlp552')
})

test('the receipt shows the reports that are due now, and leads to them', async () => {
  const page = await renderScreen(job, scenes.samplingFinished)
  expect(screen.getByRole('heading', { name: '3 packs are samples now' })).toBeDefined()
  expect(document.querySelector('[data-report=mdlp552] [data-stand=due]')).not.toBeNull()
  await page.press('2')
  expect(page.opened()).toEqual({ name: 'reports' })
})

test('a report is confirmed with a reference and a day; without one the button is shut', async () => {
  const page = await renderScreen(<Reports />, scenes.reports)
  const stands = [...document.querySelectorAll('[data-stand]')].map((stand) => stand.getAttribute('data-stand'))
  expect(stands).toEqual(['late', 'late', 'due'])
  await act(async () => screen.getAllByRole('button', { name: /Enter the reference/ })[0]?.click())
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'It was filed' }).disabled).toBe(true)
  await type(screen.getByLabelText('Reference'), 'NMVS 4711')
  await type(screen.getByLabelText('Filed on'), '2026-06-18')
  await page.click('It was filed')
  expect(page.commands()).toEqual([
    {
      name: 'reports.confirm',
      input: {
        act: '01900000-0000-7000-8000-000000007001',
        report: 'nmvsSample',
        reference: 'NMVS 4711',
        filedOn: '2026-06-18',
      },
    },
  ])
})

test('who may not confirm sees who may; filed reports show their reference', async () => {
  const page = await renderScreen(<Reports />, scenes.quiet)
  expect(screen.queryByRole('button', { name: /Enter the reference/ })).toBeNull()
  expect(screen.getByText(/A supervisor, quality or an administrator/)).toBeDefined()
  await page.press('2')
  expect(screen.getByText(/Filed on 2026-06-18, reference NMVS-2026-004711/)).toBeDefined()
})
