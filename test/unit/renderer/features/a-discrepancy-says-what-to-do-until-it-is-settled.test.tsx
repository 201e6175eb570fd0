import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { OpenDiscrepancies } from '#renderer/features/receiving/OpenDiscrepancies.tsx'
import { refuse } from '#shared/contract/refusals.ts'
import { err } from '#shared/kernel/result.ts'
import { renderScreen } from '#test/support/stand-in-station/render-screen.tsx'
import { scenes } from '#test/support/stand-in-station/scenes.ts'

afterEach(cleanup)

const discrepancies = () => screen.getAllByRole('listitem')
const waiting = () => discrepancies().filter(({ dataset }) => dataset['open'] === 'true')

test('each open discrepancy says what to do with the goods; a settled one says what was done', async () => {
  await renderScreen(<OpenDiscrepancies />, scenes.discrepancies)
  const unknown = discrepancies().find(({ dataset }) => dataset['discrepancy'] === 'unknownItem')
  expect(unknown?.textContent).toContain('Put it on the exception shelf')
  const settled = discrepancies().find(({ dataset }) => dataset['open'] === 'false')
  expect(settled?.textContent).toContain('Settled.')
  expect(settled?.textContent).not.toContain('exception shelf')
})

test('what no hold waits for is settled in words, and only with words', async () => {
  const shown = await renderScreen(<OpenDiscrepancies />, scenes.discrepancies, ({ name }) =>
    name === 'discrepancies.settle' ? err(refuse('STATION_LOCKED', {})) : undefined,
  )
  const [unreadable] = waiting().filter((one) => within(one).queryByRole('textbox') !== null)
  if (unreadable === undefined) throw new Error('nothing can be settled')
  const settle = within(unreadable).getByRole<HTMLButtonElement>('button', { name: 'Settle' })
  const field = within(unreadable).getByRole('textbox', { name: 'What was done about it' })
  fireEvent.change(field, { target: { value: '   ' } })
  expect(settle.disabled).toBe(true)
  fireEvent.change(field, { target: { value: ' New label printed ' } })
  settle.click()
  expect(await screen.findByRole('alert')).toBeDefined()
  expect(shown.commands()).toMatchObject([{ name: 'discrepancies.settle', input: { note: 'New label printed' } }])
})

test('a discrepancy whose goods are on hold is settled by lifting the hold, not here', async () => {
  await renderScreen(<OpenDiscrepancies />, scenes.discrepancies)
  const held = waiting().filter(({ textContent }) => textContent.includes('hold'))
  expect(held.length).toBeGreaterThan(0)
  for (const one of held) expect(within(one).queryByRole('textbox')).toBeNull()
})

test('who may not settle sees what is open and has no field', async () => {
  await renderScreen(<OpenDiscrepancies />, { ...scenes.discrepancies, status: scenes.quiet.status })
  expect(waiting().length).toBeGreaterThan(0)
  expect(screen.queryByRole('textbox')).toBeNull()
})
