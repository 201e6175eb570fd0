import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { VerifyReturns } from '#renderer/features/receiving/VerifyReturns.tsx'
import { shipmentId } from '#shared/contract/identifiers.ts'
import { refuse } from '#shared/contract/refusals.ts'
import { err } from '#shared/kernel/result.ts'
import { renderScreen } from '#test/support/stand-in-station/render-screen.tsx'
import { scenes } from '#test/support/stand-in-station/scenes.ts'

afterEach(cleanup)

const page = <VerifyReturns shipment={shipmentId.parse('018f0000-0000-7000-8000-000000000001')} />

test('nothing is said of goods that nobody ticked, by key or by touch', async () => {
  const shown = await renderScreen(page, scenes.verifyReturns)
  expect(screen.getByRole<HTMLButtonElement>('button', { name: /Saleable$/ }).disabled).toBe(true)
  await shown.press('1')
  expect(shown.commands()).toEqual([])
})

test('what is ticked is said to be saleable by one key, and no more', async () => {
  const shown = await renderScreen(page, scenes.verifyReturns, ({ name }) =>
    name === 'returns.verify' ? err(refuse('NOT_A_RETURN', { item: '' })) : undefined,
  )
  const [first, , third] = screen.getAllByRole<HTMLInputElement>('checkbox')
  if (first === undefined || third === undefined) throw new Error('too few returns')
  fireEvent.click(first)
  fireEvent.click(third)
  fireEvent.click(first)
  await shown.press('1')
  expect(shown.commands()).toEqual([
    { name: 'returns.verify', input: { items: [expect.any(String)], outcome: 'saleable' } },
  ])
  expect(screen.getByRole('alert')).toBeDefined()
  expect(third.checked).toBe(true)
})

test('one key ticks everything that waits', async () => {
  const shown = await renderScreen(page, scenes.verifyReturns)
  await shown.press('3')
  expect(screen.getAllByRole<HTMLInputElement>('checkbox').every(({ checked }) => checked)).toBe(true)
})

test('who may not verify is told who may', async () => {
  await renderScreen(page, scenes.quiet)
  expect(screen.queryByRole('button', { name: /Saleable$/ })).toBeNull()
  expect(screen.getByText(/Only a supervisor or quality/)).toBeDefined()
})
