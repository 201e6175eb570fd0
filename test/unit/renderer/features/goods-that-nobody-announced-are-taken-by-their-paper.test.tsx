import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { UnannouncedStart } from '#renderer/features/receiving/UnannouncedStart.tsx'
import { Shipments } from '#renderer/features/shipments/Shipments.tsx'
import { ok } from '#shared/kernel/result.ts'
import { jobOf, scanOf } from '#test/support/stand-in-station/people-and-packs.ts'
import { renderScreen } from '#test/support/stand-in-station/render-screen.tsx'
import { scenes } from '#test/support/stand-in-station/scenes.ts'

afterEach(cleanup)

const started = { name: 'receiving.startUnannounced' } as const
const start = (call: { readonly name: string }) => (call.name === started.name ? ok({ job: jobOf(83) }) : undefined)

test('the paper is scanned, and a key says what came', async () => {
  const page = await renderScreen(<UnannouncedStart />, scenes.unannounced, start)
  await page.notify('scan.answered', scanOf(1, { verdict: 'idle', job: null, item: null, raw: ']C1400LS-4711' }))
  expect(screen.getByLabelText<HTMLInputElement>(/Number of the delivery note/).value).toBe('LS-4711')
  await page.press('3')
  expect(page.commands()).toEqual([{ ...started, input: { number: 'LS-4711', kind: 'return', fromGln: null } }])
  expect(page.opened()).toEqual({ name: 'job', job: jobOf(83) })
})

test('without a number nothing begins, and neither with a GLN that is none', async () => {
  const page = await renderScreen(<UnannouncedStart />, scenes.unannounced, start)
  await page.press('1')
  fireEvent.change(screen.getByLabelText(/Number of the delivery note/), { target: { value: 'LS 1' } })
  fireEvent.change(screen.getByLabelText(/Sender's GLN/), { target: { value: '9521234900017' } })
  expect(document.body.textContent).toContain('A GLN has 13 digits')
  await page.press('1')
  expect(page.commands()).toEqual([])
  fireEvent.change(screen.getByLabelText(/Sender's GLN/), { target: { value: '9521 2349 00016' } })
  fireEvent.click(screen.getByRole('button', { name: /Purchase/ }))
  expect(page.commands()).toEqual([
    { ...started, input: { number: 'LS 1', kind: 'purchase', fromGln: '9521234900016' } },
  ])
})

test('the way to it stands on the list only where the site allows it', async () => {
  await renderScreen(<Shipments />, scenes.shipments)
  expect(screen.queryByRole('button', { name: /Not announced/ })).toBeNull()
  cleanup()
  const page = await renderScreen(<Shipments />, scenes.unannounced)
  expect(document.body.textContent).toContain('Being received · not announced')
  await page.press('1')
  expect(page.opened()).toEqual({ name: 'unannouncedStart' })
})

test('a site that does not allow it says so', async () => {
  await renderScreen(<UnannouncedStart />, scenes.shipments)
  expect(document.body.textContent).toContain('This site receives only what was announced to it.')
  expect(screen.getByRole<HTMLButtonElement>('button', { name: /Purchase/ }).disabled).toBe(true)
})
