import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { People } from '#renderer/features/people/People.tsx'
import { Person } from '#renderer/features/people/Person.tsx'
import { personId } from '#shared/contract/identifiers.ts'
import { renderScreen } from '#test/support/stand-in-station/render-screen.tsx'
import { scenes } from '#test/support/stand-in-station/scenes.ts'

afterEach(cleanup)

const sam = personId.parse('00000000-0000-7000-8004-000000000002')
const person = <Person id={sam} />
const rightRow = (right: string) => {
  const row = document.querySelector<HTMLElement>(`[data-right=${right}]`)
  if (row === null) throw new Error(`no row for ${right}`)
  return within(row)
}
const secretField = () => screen.getByLabelText('PIN or password', { selector: 'input' })

test('the list says who works here, who left, and what waits for a second person', async () => {
  await renderScreen(<People />, scenes.people)
  const row = screen.getByRole('row', { name: /Sam Okafor/ })
  expect(row.textContent).toContain('Rights to confirm: 3')
  expect(row.textContent).toContain('New PIN or password')
  expect(screen.getByRole('row', { name: /Zoë Former/ }).textContent).toContain('left')
})

test('a person is enrolled with a name and a role, and their first PIN is shown once', async () => {
  const page = await renderScreen(<People />, scenes.people)
  fireEvent.change(screen.getByRole('textbox', { name: 'Name' }), { target: { value: ' Nia Neu ' } })
  await page.click('Enrol')
  expect(page.commands()).toEqual([{ name: 'people.enrol', input: { name: 'Nia Neu', role: 'operator' } }])
  expect(document.querySelector('[data-shown-once]')?.textContent?.replaceAll(/\s/g, '')).toContain('48291573')
})

test('an operator sees the people and changes nothing', async () => {
  await renderScreen(<People />, scenes.quiet)
  expect(screen.queryByRole('button', { name: 'Enrol' })).toBeNull()
  cleanup()
  await renderScreen(person, scenes.quiet)
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Deactivate' }).disabled).toBe(true)
  expect(rightRow('pack').getByRole<HTMLButtonElement>('button', { name: 'Yes' }).disabled).toBe(true)
  fireEvent.click(rightRow('pack').getByRole('button', { name: 'for everything' }))
  expect(rightRow('pack').getByRole<HTMLButtonElement>('button', { name: 'controlled substances' }).disabled).toBe(true)
})

test('a right is taken, given, and limited to reasons and a class of products', async () => {
  const page = await renderScreen(person, scenes.person)
  fireEvent.click(rightRow('pack').getByRole('button', { name: 'Yes' }))
  fireEvent.click(rightRow('reviewAuditTrail').getByRole('button', { name: 'No' }))
  fireEvent.click(rightRow('reportDamage').getByRole('button', { name: /^only:/ }))
  fireEvent.click(rightRow('reportDamage').getByRole('button', { name: 'Torn' }))
  fireEvent.click(rightRow('liftHolds').getByRole('button', { name: 'for everything' }))
  fireEvent.click(rightRow('liftHolds').getByRole('button', { name: 'controlled substances' }))
  const all = { reasons: 'any', productClasses: 'any' }
  expect(page.commands().map(({ input }) => (input as { own: unknown[] }).own)).toEqual([
    [{ right: 'pack', has: false }],
    [{ right: 'reviewAuditTrail', has: true, ...all }],
    [{ right: 'reportDamage', has: true, ...all, reasons: ['crushed', 'wet', 'torn'] }],
    [{ right: 'liftHolds', has: true, ...all, productClasses: ['standard'] }],
  ])
  expect(rightRow('approveDestruction').getByRole('button', { name: 'Waits for a second person' })).toBeDefined()
})

test('a second person confirms what stands there, with their own secret', async () => {
  const page = await renderScreen(person, scenes.person)
  await page.click('Confirm as second person')
  expect(screen.getByText('I confirm that this person may have these rights.')).toBeDefined()
  expect(screen.getByText(/Approve destruction.*ordinary products/)).toBeDefined()
  await page.click('Quentin Marsh')
  fireEvent.change(secretField(), { target: { value: '3333' } })
  await page.click('Sign')
  expect(page.commands().find(({ name }) => name === 'people.confirmRights')?.input).toEqual({
    person: sam,
    signature: { identification: 'Quentin Marsh', secret: '3333', shown: 'c'.repeat(64) },
  })
})

test('the second of two resets, and sees the PIN for one sign-in once', async () => {
  const page = await renderScreen(person, scenes.person)
  await page.click('Reset as second person')
  expect(screen.getByText(/You are the second of two/).textContent).toContain('Quentin Marsh was the first.')
  await page.click('Ada Lindqvist')
  fireEvent.change(secretField(), { target: { value: '4444' } })
  await page.click('Sign')
  expect(document.querySelector('[data-shown-once]')?.getAttribute('data-shown-once')).toBe('48291573')
  await page.click('I have told it')
  expect(document.querySelector('[data-shown-once]')).toBeNull()
})
