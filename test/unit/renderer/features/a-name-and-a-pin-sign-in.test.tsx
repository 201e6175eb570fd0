import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { SignIn } from '#renderer/features/sign-in/SignIn.tsx'
import { ok } from '#shared/kernel/result.ts'
import { quietStatus } from '#test/support/stand-in-station/people-and-packs.ts'
import { renderScreen } from '#test/support/stand-in-station/render-screen.tsx'
import { scenes } from '#test/support/stand-in-station/scenes.ts'

afterEach(cleanup)

const signIn = <SignIn status={scenes.signIn.status} />
const letIn = ({ name }: { readonly name: string }) => (name === 'people.signIn' ? ok(quietStatus.session) : undefined)

test('by keys: a name from the list, digits, Enter', async () => {
  const page = await renderScreen(signIn, scenes.signIn, letIn)
  fireEvent.click(screen.getByRole('button', { name: 'Sam Okafor' }))
  for (const digit of '4711') await page.press(digit)
  await page.press('Backspace')
  await page.press('2')
  await page.press('Enter')
  expect(page.commands()).toEqual([{ name: 'people.signIn', input: { name: 'Sam Okafor', pin: '4712' } }])
})

test('by touch: the number pad', async () => {
  const page = await renderScreen(signIn, scenes.signIn, letIn)
  fireEvent.click(screen.getByRole('button', { name: 'Ada Lindqvist' }))
  for (const digit of '12') fireEvent.click(screen.getByRole('button', { name: digit }))
  fireEvent.click(screen.getByRole('button', { name: 'Sign in' }))
  expect(page.commands()).toEqual([{ name: 'people.signIn', input: { name: 'Ada Lindqvist', pin: '12' } }])
})

test('a name that is typed narrows the list, and its digits are no PIN', async () => {
  const page = await renderScreen(signIn, scenes.signInMany, letIn)
  const field = screen.getByRole('textbox')
  fireEvent.change(field, { target: { value: 'person 59' } })
  fireEvent.keyDown(field, { key: '9' })
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(screen.getByRole('heading', { name: 'Person 59 of the Night Shift' })).toBeDefined()
  expect(page.commands()).toEqual([])
})

test('a wrong PIN says how long to wait, and the pad waits with the person', async () => {
  const page = await renderScreen(signIn, scenes.signIn)
  fireEvent.click(screen.getByRole('button', { name: 'Olga Petrova' }))
  await page.press('1')
  await page.press('Enter')
  expect(screen.getByRole('alert').textContent).toContain('The next try is possible in 30 s.')
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '1' }).disabled).toBe(true)
})

test('the PIN is never written on the screen', async () => {
  const page = await renderScreen(signIn, scenes.signIn)
  fireEvent.click(screen.getByRole('button', { name: 'Olga Petrova' }))
  for (const digit of '8642') await page.press(digit)
  expect(document.body.innerHTML).not.toContain('8642')
  expect(screen.getByRole('status', { name: '4 digits typed' })).toBeDefined()
})
