import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Job } from '#renderer/features/job/Job.tsx'
import { refuse } from '#shared/contract/refusals.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { commandBarcodes } from '#shared/scan/command-code.ts'
import { jobOf, packOf, palletOf } from '#test/support/stand-in-station/people-and-packs.ts'
import { renderScreen } from '#test/support/stand-in-station/render-screen.tsx'
import { scenes } from '#test/support/stand-in-station/scenes.ts'

afterEach(cleanup)

const job = <Job id={jobOf(1)} />
const pallet = palletOf('195212340000000041').id
const said = (container: string, contents: 'damaged' | 'toInspect') => ({
  name: 'damage.sayContents',
  input: { job: jobOf(1), container, contents },
})

test('the question stands in the place of the progress, says how much is in the container, and names key and code of each answer', async () => {
  await renderScreen(job, scenes.damageContentsAsked)
  const question = screen.getByRole('alert')
  expect(question.textContent).toContain('What about the contents of 195212340000000041?')
  expect(question.textContent).toContain('1,250 items are in it.')
  expect(screen.queryByText('damaged items scanned')).toBeNull()
  for (const code of [commandBarcodes.contentsDamaged, commandBarcodes.contentsToInspect])
    expect(question.textContent).toContain(code)
})

test.each([
  ['1', 'damaged'],
  ['2', 'toInspect'],
] as const)('key %s says %s', async (key, contents) => {
  const page = await renderScreen(job, scenes.damageContentsAsked)
  await page.press(key)
  expect(page.commands()).toEqual([said(pallet, contents)])
})

test('a touch says it too, and a refusal is told where it was touched', async () => {
  const page = await renderScreen(job, scenes.damageContentsAsked, ({ name }) =>
    name === 'damage.sayContents' ? err(refuse('ALREADY_TO_INSPECT', { item: pallet })) : undefined,
  )
  fireEvent.click(screen.getByRole('button', { name: /^2 ?To be inspected/ }))
  await screen.findByText(/is held to be inspected already/)
  expect(page.commands()).toEqual([said(pallet, 'toInspect')])
  expect(screen.getAllByRole('alert')[0]?.textContent).toContain('is held to be inspected already')
})

test('F12 says what is missing instead of asking whether to finish', async () => {
  const page = await renderScreen(job, scenes.damageContentsAsked)
  await page.press('F12')
  expect(page.commands()).toEqual([])
  expect(document.querySelector('.job-word')?.textContent).toContain('Say whether its contents are damaged')
})

test('an F12 that is quicker than the question says what is missing too, once that is known', async () => {
  const { damage } = scenes.damageContentsAsked
  let known = false
  const page = await renderScreen(job, scenes.damageContentsAsked, ({ name }) =>
    name === 'damage.preview' && !known ? ok({ ...damage, asked: null }) : undefined,
  )
  await page.press('F12')
  expect(screen.getByText('Yes, finish')).toBeDefined()
  known = true
  await page.notify('job.changed', { job: jobOf(1) })
  await screen.findByText(/What about the contents/)
  expect(screen.queryByText('Yes, finish')).toBeNull()
  expect(document.querySelector('.job-word')?.textContent).toContain('Say whether its contents are damaged')
  expect(page.commands()).toEqual([])
})

test('what was said can be said otherwise while the job is open', async () => {
  const page = await renderScreen(job, scenes.damageContainers)
  const row = document.querySelector<HTMLElement>(`[data-container="${packOf(7).id}"]`)
  if (row === null) throw new Error('the case has no row')
  expect(within(row).getByRole('button', { name: '✓ To be inspected' }).getAttribute('aria-pressed')).toBe('true')
  fireEvent.click(within(row).getByRole('button', { name: 'Damaged' }))
  expect(page.commands()).toEqual([said(packOf(7).id, 'damaged')])
})

test('before the finish the sums say how much goes on which hold, containers and all that is in them', async () => {
  const page = await renderScreen(job, scenes.damageContainersAsked)
  await page.press('F12')
  const question = screen.getByText(/^Finish\?/)
  expect(question.textContent).toBe(
    'Finish? 12,402 items go on damaged hold, 51 are held to be inspected, and the network is told.',
  )
  expect(screen.getByText(/containers are opened/)).toBeDefined()
})
