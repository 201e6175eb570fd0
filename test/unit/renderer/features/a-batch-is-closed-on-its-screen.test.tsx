import { cleanup, fireEvent, screen } from '@testing-library/react'
import { act } from 'react'
import { afterEach, expect, test } from 'vitest'
import { Batch } from '#renderer/features/batches/Batch.tsx'
import { Batches } from '#renderer/features/batches/Batches.tsx'
import { ok } from '#shared/kernel/result.ts'
import { sceneBatch } from '#test/support/stand-in-station/batch-answers.ts'
import { renderScreen } from '#test/support/stand-in-station/render-screen.tsx'
import { scenes } from '#test/support/stand-in-station/scenes.ts'

afterEach(cleanup)

const batch = <Batch id={sceneBatch} />
const done = ({ name }: { readonly name: string }) =>
  name === 'batches.undoClosing' || name === 'batches.withdrawRelease' ? ok({}) : undefined
const key = (name: string) => act(async () => void fireEvent.keyDown(window, { key: name }))
const write = (field: HTMLElement, words: string) =>
  act(async () => void fireEvent.change(field, { target: { value: words } }))
const why = () => screen.getByRole('textbox', { name: /Why, in a few words/ })
const goOn = () => screen.getByRole('button', { name: /Go on to sign/ })

test('an open batch says how much of it is settled at the network', async () => {
  await renderScreen(batch, scenes.oneBatch)
  expect(document.body.textContent).toContain('1,890 of 2,412 messages settled')
  expect(document.body.textContent).toContain('The batch is open')
})

test('a set that an End of batch does not have leads to the Product release, and a difference to its reason', async () => {
  await renderScreen(batch, scenes.oneBatch)
  await key('F4')
  expect(screen.getByRole('alert').textContent).toContain('30 numbers that were taken out of use')
  expect(goOn()).toHaveProperty('disabled', true)
  await key('F7')
  expect(document.querySelector('[data-below=true]')?.textContent).toContain('+12 needs a reason')
  expect(screen.getByRole('alert').textContent).toContain('say why it differs')
  await write(why(), 'torn at the line')
  expect(goOn()).toHaveProperty('disabled', false)
  await key('F12')
  expect(document.body.textContent).toContain('I release this batch with exactly these numbers.')
  expect(document.body.textContent).toContain('“torn at the line”')
})

test('what is no number is not reported, and Escape leaves the question', async () => {
  const page = await renderScreen(batch, scenes.oneBatch)
  await key('F7')
  await write(why(), 'torn at the line')
  const [, ofPacks] = screen.getAllByRole('textbox', { name: 'Reported quantity' })
  if (ofPacks === undefined) throw new Error('there is no field for the packs')
  await write(ofPacks, '12x')
  expect(goOn()).toHaveProperty('disabled', true)
  await key('Escape')
  expect(document.querySelector('[data-closing-asked]')).toBeNull()
  expect(page.commands()).toEqual([])
})

test('a closed batch says who signed it and what was taken back, and is taken back with a reason', async () => {
  const page = await renderScreen(batch, scenes.batchClosed, done)
  const text = document.body.textContent
  for (const part of [
    'Quentin Marsh',
    'released before its numbers',
    '2 wait for a person',
    'the evening shift was missing',
  ])
    expect(text).toContain(part)
  expect(document.querySelector('[data-closing-message=queued]')?.textContent).toContain('It leaves when')
  await key('F2')
  await key('F12')
  expect(page.commands()).toEqual([])
  await write(why(), 'a file is missing')
  await key('F12')
  expect(page.commands()).toMatchObject([
    { name: 'batches.undoClosing', input: { batch: sceneBatch, reason: 'a file is missing' } },
  ])
})

test('a release before its numbers is entered whole, or not at all', async () => {
  await renderScreen(<Batches />, scenes.batchRelease)
  await key('F7')
  const fields: readonly (readonly [string, string])[] = [
    ['GTIN of the pack', '9521234567899'],
    ['Lot', 'KX-2026/10'],
    ['Expiry, as 2028-06-30', '2028-02-30'],
    ['How many packs', '96000'],
  ]
  for (const [name, words] of fields) await write(screen.getByRole('textbox', { name }), words)
  expect(goOn()).toHaveProperty('disabled', true)
  await write(screen.getByRole('textbox', { name: 'Expiry, as 2028-06-30' }), '2028-02-29')
  await key('F12')
  expect(document.body.textContent).toContain('Lot KX-2026/10, expiry 2028-02-29: 96,000 packs')
})

test('a held release says what it waits for, and is withdrawn with a reason', async () => {
  const page = await renderScreen(<Batches />, scenes.batchRelease, done)
  expect(document.querySelector('[data-stands=waits]')?.textContent).toContain('Held until its numbers are here')
  expect(document.querySelector('[data-stands=misfit]')?.textContent).toContain('More numbers came in')
  const [first] = screen.getAllByRole('button', { name: 'Withdraw…' })
  await act(async () => void (first && fireEvent.click(first)))
  await write(why(), 'counted wrongly')
  await key('F12')
  expect(page.commands()).toMatchObject([{ name: 'batches.withdrawRelease', input: { reason: 'counted wrongly' } }])
})
