import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { App } from '#renderer/app/App.tsx'
import { ChangeSecret } from '#renderer/features/identity/ChangeSecret.tsx'
import { refuse } from '#shared/contract/refusals.ts'
import { err } from '#shared/kernel/result.ts'
import { sessionOf } from '#test/support/stand-in-station/people-and-packs.ts'
import { withIdleCallbacks } from '#test/support/stand-in-station/idle-callbacks.ts'
import { renderScreen } from '#test/support/stand-in-station/render-screen.tsx'
import type { RenderedScreen } from '#test/support/stand-in-station/render-screen.tsx'
import { scenes } from '#test/support/stand-in-station/scenes.ts'

withIdleCallbacks()
afterEach(cleanup)

async function enter(page: RenderedScreen, ...secrets: readonly string[]): Promise<void> {
  for (const secret of secrets) {
    fireEvent.change(screen.getByLabelText('PIN or password', { selector: 'input' }), { target: { value: secret } })
    await page.press('Enter')
  }
}

const changeSecret = <ChangeSecret session={sessionOf('Olga Petrova', 'operator')} />

test('the one there is, the new one, and the new one again', async () => {
  const page = await renderScreen(changeSecret, scenes.quiet)
  await enter(page, '1111', '482915', '482915')
  expect(page.commands()).toEqual([{ name: 'people.changeSecret', input: { current: '1111', wanted: '482915' } }])
  expect(page.opened()).toEqual({ name: 'home' })
})

test('two that differ are asked for again, and nothing was changed', async () => {
  const page = await renderScreen(changeSecret, scenes.quiet)
  await enter(page, '1111', '482915', '482916')
  expect(screen.getByRole('alert').textContent).toContain('not the same')
  expect(page.commands()).toEqual([])
  await enter(page, '482915', '482915')
  expect(page.commands()).toHaveLength(1)
})

test('one that is too simple says so, and only the new one is asked for again', async () => {
  const page = await renderScreen(changeSecret, scenes.quiet, ({ name }) =>
    name === 'people.changeSecret'
      ? err(refuse('SECRET_NOT_POSSIBLE', { because: 'tooShort', kind: 'pin', least: 6 }))
      : undefined,
  )
  await enter(page, '1111', '4829', '4829')
  expect(screen.getByRole('alert').textContent).toContain('A PIN has at least 6 digits.')
  expect(screen.getByRole('heading', { name: 'The new one' })).toBeDefined()
})

test('whoever came with a secret that others chose gets to nothing else', async () => {
  await renderScreen(<App />, scenes.oneTimeSecret)
  expect(screen.getByRole('heading', { name: 'Change your PIN or password' })).toBeDefined()
  expect(screen.queryByRole('button', { name: /Back/ })).toBeNull()
})
