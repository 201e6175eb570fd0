import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { App } from '#renderer/app/App.tsx'
import { SignaturePanel } from '#renderer/features/signing/SignaturePanel.tsx'
import { refuse } from '#shared/contract/refusals.ts'
import { shownHash } from '#shared/contract/views/signing-views.ts'
import type { ScanAnswer } from '#shared/contract/views/scan-views.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { quietStatus, scanOf, sessionOf } from '#test/support/stand-in-station/people-and-packs.ts'
import { withIdleCallbacks } from '#test/support/stand-in-station/idle-callbacks.ts'
import { renderScreen } from '#test/support/stand-in-station/render-screen.tsx'
import { scenes } from '#test/support/stand-in-station/scenes.ts'

withIdleCallbacks()
afterEach(cleanup)

const secretField = () => screen.getByLabelText<HTMLInputElement>('PIN or password', { selector: 'input' })
const letIn = ({ name }: { readonly name: string }) => (name === 'people.signIn' ? ok(quietStatus.session) : undefined)

function badgeOf(name: string, outcome: NonNullable<ScanAnswer['badge']>['outcome']): ScanAnswer {
  const seen = scanOf(1, { fact: null, job: null, verdict: 'badge', raw: 'badge of 1', item: null })
  return { ...seen, badge: { name, outcome, ticket: 'badge:ticket-1' } }
}

test('a scanned badge names its person, and the ticket goes to the station with the PIN', async () => {
  const page = await renderScreen(<App />, scenes.signIn, letIn)
  await page.notify('scan.answered', badgeOf('Sam Okafor', 'asksForSecret'))
  expect(screen.getByRole('heading', { name: 'Sam Okafor' })).toBeDefined()
  fireEvent.change(secretField(), { target: { value: '482915' } })
  await page.press('Enter')
  expect(page.commands()).toEqual([
    { name: 'people.signIn', input: { identification: 'badge:ticket-1', secret: '482915' } },
  ])
})

test('the badge that locked the station is chosen already, when the screen of the lock opens', async () => {
  const page = await renderScreen(<App />, scenes.jobOk)
  await page.notify('scan.answered', badgeOf('Sam Okafor', 'asksForSecret'))
  await page.notify('station.changed', scenes.locked.status)
  expect(screen.getByRole('heading', { name: 'Locked' })).toBeDefined()
  expect(screen.getByRole('heading', { name: 'Sam Okafor' })).toBeDefined()
})

test('a name that is chosen afterwards takes the place of the badge', async () => {
  const page = await renderScreen(<App />, scenes.signIn, letIn)
  await page.notify('scan.answered', badgeOf('Sam Okafor', 'asksForSecret'))
  await page.click('Olga Petrova')
  fireEvent.change(secretField(), { target: { value: '1' } })
  await page.press('Enter')
  expect(page.commands()).toMatchObject([{ input: { identification: 'Olga Petrova' } }])
})

test('a badge that a scanner types into the name field is dots there, and is not written out', async () => {
  const page = await renderScreen(<App />, scenes.signIn, letIn)
  const field = screen.getByRole('textbox', { name: 'Or type your name' })
  const code = 'TMB1:TRA1N1NG00000002:69'
  fireEvent.change(field, { target: { value: code } })
  expect(field.className).toContain('field-dots')
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(screen.getByRole('heading', { name: 'Your badge' })).toBeDefined()
  expect(document.body.innerHTML).not.toContain('TRA1N1NG')
  fireEvent.change(secretField(), { target: { value: '2222' } })
  await page.press('Enter')
  expect(page.commands()).toMatchObject([{ input: { identification: code, secret: '2222' } }])
})

test('a scan that counted for nothing says so before a locked station', async () => {
  const page = await renderScreen(<App />, scenes.locked)
  await page.notify(
    'scan.answered',
    scanOf(1, { fact: null, job: null, verdict: 'stop', refusal: refuse('STATION_LOCKED', {}) }),
  )
  expect(screen.getByRole('alert').textContent).toContain('Nothing was recorded.')
})

test('at a signature the badge says who signs, and the station is told to wait for it', async () => {
  const tries: unknown[] = []
  const page = await renderScreen(
    <SignaturePanel
      meaning="liftsHold"
      shown={shownHash.parse('b'.repeat(64))}
      onCancel={() => undefined}
      onSign={(attempt) => {
        tries.push(attempt)
        return Promise.resolve(err(refuse('SIGNATURE_REFUSED', { waitSeconds: 0 })))
      }}
    >
      <p>one hold</p>
    </SignaturePanel>,
    scenes.quiet,
  )
  expect(page.commands()).toEqual([{ name: 'people.awaitBadge', input: { awaits: true } }])
  await page.notify('scan.answered', badgeOf('Sam Okafor', 'identifies'))
  fireEvent.change(secretField(), { target: { value: '482915' } })
  await page.click('Sign')
  expect(tries).toEqual([{ identification: 'badge:ticket-1', secret: '482915', shown: 'b'.repeat(64) }])
  cleanup()
  expect(page.commands().at(-1)).toEqual({ name: 'people.awaitBadge', input: { awaits: false } })
})

test('whoever takes the station over by badge goes on in the job, and the bar says that it was the badge alone', async () => {
  const page = await renderScreen(<App />, scenes.jobOk)
  await page.notify('scan.answered', badgeOf('Sam Okafor', 'resumes'))
  const session = { ...sessionOf('Sam Okafor', 'supervisor'), person: '00000000-0000-7000-8004-000000000009' }
  await page.notify('station.changed', {
    ...scenes.jobOk.status,
    session: { ...session, cameBy: 'badge' } as NonNullable<typeof quietStatus.session>,
  })
  expect(page.opened()).toEqual({ name: 'job', job: scenes.jobOk.status.jobInHand })
  expect(screen.getByText('badge only')).toBeDefined()
  await page.press('F7')
  expect(page.opened()).toEqual({ name: 'giveSecret' })
})

test('F10 locks, on any screen', async () => {
  const page = await renderScreen(<App />, scenes.quiet)
  await page.press('F10')
  expect(page.commands()).toEqual([{ name: 'people.lock', input: {} }])
})
