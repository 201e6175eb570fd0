import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { SignaturePanel } from '#renderer/features/signing/SignaturePanel.tsx'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { shownHash } from '#shared/contract/views/signing-views.ts'
import type { SignatureTry } from '#shared/contract/views/signing-views.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { quietStatus } from '#test/support/stand-in-station/people-and-packs.ts'
import { renderScreen } from '#test/support/stand-in-station/render-screen.tsx'
import { scenes } from '#test/support/stand-in-station/scenes.ts'

afterEach(cleanup)

const shown = shownHash.parse('a'.repeat(64))
const secretField = () => screen.getByLabelText<HTMLInputElement>('PIN or password', { selector: 'input' })

const session = quietStatus.session
if (session === null) throw new Error('nobody is at the quiet station')
const afterOneSignature = {
  ...scenes.quiet,
  status: { ...quietStatus, session: { ...session, secretIsEnough: true } },
}

async function toSign(
  scene: typeof afterOneSignature | typeof scenes.quiet,
  answer: Result<unknown, Refusal> = ok({}),
) {
  const onSign = vi.fn<(attempt: SignatureTry) => Promise<Result<unknown, Refusal>>>(() => Promise.resolve(answer))
  const onCancel = vi.fn<() => void>()
  const page = await renderScreen(
    <SignaturePanel meaning="approvesDestruction" shown={shown} onSign={onSign} onCancel={onCancel}>
      <p>Destruction D-1: 3 packs</p>
    </SignaturePanel>,
    scene,
  )
  return { page, onSign, onCancel }
}

test('it shows what is signed and what the signature means, before anything can be typed', async () => {
  await toSign(scenes.quiet)
  expect(screen.getByText('Destruction D-1: 3 packs')).toBeDefined()
  expect(screen.getByText('I approve the destruction of exactly these items.')).toBeDefined()
  expect(secretField().disabled).toBe(true)
})

test('the first signature takes a name and the secret', async () => {
  const { page, onSign } = await toSign(scenes.quiet)
  await page.click('Sam Okafor')
  fireEvent.change(secretField(), { target: { value: '2222' } })
  await page.press('Enter')
  expect(onSign.mock.calls).toEqual([[{ identification: 'Sam Okafor', secret: '2222', shown }]])
})

test('the next signature of the same presence takes the secret alone, and somebody else still gives both', async () => {
  const { page, onSign } = await toSign(afterOneSignature)
  expect(screen.queryByRole('button', { name: 'Sam Okafor' })).toBeNull()
  fireEvent.change(secretField(), { target: { value: '1111' } })
  await page.click('Sign')
  await page.click('Somebody else signs')
  expect(secretField().disabled).toBe(true)
  await page.click('Sam Okafor')
  fireEvent.change(secretField(), { target: { value: '2222' } })
  await page.click('Sign')
  expect(onSign.mock.calls).toEqual([
    [{ identification: null, secret: '1111', shown }],
    [{ identification: 'Sam Okafor', secret: '2222', shown }],
  ])
})

test('nothing signs without a secret: not Enter, not a click', async () => {
  const { page, onSign } = await toSign(afterOneSignature)
  await page.press('Enter')
  await page.click('Sign')
  expect(onSign).not.toHaveBeenCalled()
})

test('a refusal says so and counts the wait down, and the secret is gone', async () => {
  const { page } = await toSign(afterOneSignature, err(refuse('SIGNATURE_REFUSED', { waitSeconds: 5 })))
  fireEvent.change(secretField(), { target: { value: '9999' } })
  await page.press('Enter')
  expect(screen.getByRole('alert').textContent).toContain('The next try is possible in 5 s.')
  expect(secretField().value).toBe('')
  expect(secretField().disabled).toBe(true)
})

test('Escape leaves without signing', async () => {
  const { page, onSign, onCancel } = await toSign(scenes.quiet)
  await page.press('Escape')
  expect(onCancel).toHaveBeenCalledOnce()
  expect(onSign).not.toHaveBeenCalled()
})
