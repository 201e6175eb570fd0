import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { SignIn } from '#renderer/features/sign-in/SignIn.tsx'
import { ok } from '#shared/kernel/result.ts'
import { quietStatus } from '#test/support/stand-in-station/people-and-packs.ts'
import { renderScreen } from '#test/support/stand-in-station/render-screen.tsx'
import { scenes } from '#test/support/stand-in-station/scenes.ts'

afterEach(cleanup)

const signIn = <SignIn status={scenes.signIn.status} />
const secretField = () => screen.getByLabelText<HTMLInputElement>('PIN or password', { selector: 'input' })
const letIn = ({ name }: { readonly name: string }) => (name === 'people.signIn' ? ok(quietStatus.session) : undefined)

test('by keys: a name from the list, digits, Enter', async () => {
  const page = await renderScreen(signIn, scenes.signIn, letIn)
  fireEvent.click(screen.getByRole('button', { name: 'Sam Okafor' }))
  expect(document.activeElement).toBe(secretField())
  fireEvent.change(secretField(), { target: { value: '4712' } })
  await page.press('Enter')
  expect(page.commands()).toEqual([{ name: 'people.signIn', input: { identification: 'Sam Okafor', secret: '4712' } }])
})

test('by touch: the number pad', async () => {
  const page = await renderScreen(signIn, scenes.signIn, letIn)
  fireEvent.click(screen.getByRole('button', { name: 'Ada Lindqvist' }))
  for (const digit of '132') fireEvent.click(screen.getByRole('button', { name: digit }))
  await page.click('Erase the last character')
  fireEvent.click(screen.getByRole('button', { name: '9' }))
  await page.click('Sign in')
  expect(page.commands()).toEqual([
    { name: 'people.signIn', input: { identification: 'Ada Lindqvist', secret: '139' } },
  ])
})

test('a name that is typed narrows the list, and its digits are no PIN', async () => {
  const page = await renderScreen(signIn, scenes.signInMany, letIn)
  const field = screen.getByRole('textbox', { name: 'Or type your name' })
  fireEvent.change(field, { target: { value: 'person 59' } })
  fireEvent.keyDown(field, { key: '9' })
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(screen.getByRole('heading', { name: 'Person 59 of the Night Shift' })).toBeDefined()
  expect(page.commands()).toEqual([])
})

test('a wrong PIN says how long to wait, and the pad waits with the person', async () => {
  const page = await renderScreen(signIn, scenes.signIn)
  fireEvent.click(screen.getByRole('button', { name: 'Olga Petrova' }))
  fireEvent.click(screen.getByRole('button', { name: '1' }))
  await page.click('Sign in')
  expect(screen.getByRole('alert').textContent).toContain('The next try is possible in 30 s.')
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '1' }).disabled).toBe(true)
})

test('digits go into the field from wherever the focus is', async () => {
  const page = await renderScreen(signIn, scenes.signIn, letIn)
  fireEvent.click(screen.getByRole('button', { name: 'Olga Petrova' }))
  secretField().blur()
  for (const digit of '8642') await page.press(digit)
  expect(secretField().value).toBe('8642')
  await page.press('Enter')
  expect(page.commands()).toEqual([
    { name: 'people.signIn', input: { identification: 'Olga Petrova', secret: '8642' } },
  ])
})

test('another name takes away what was typed for the one before', async () => {
  await renderScreen(signIn, scenes.signIn, letIn)
  fireEvent.click(screen.getByRole('button', { name: 'Olga Petrova' }))
  fireEvent.change(secretField(), { target: { value: '1234' } })
  fireEvent.click(screen.getByRole('button', { name: 'Sam Okafor' }))
  expect(secretField().value).toBe('')
})

test('the secret is never written on the screen', async () => {
  await renderScreen(signIn, scenes.signIn)
  expect(secretField().type).toBe('password')
  expect(secretField().autocomplete).toBe('off')
})
