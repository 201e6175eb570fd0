import { cleanup, fireEvent, screen } from '@testing-library/react'
import { act } from 'react'
import { afterEach, expect, test } from 'vitest'
import { RecallLot } from '#renderer/features/recalls/RecallLot.tsx'
import { ok } from '#shared/kernel/result.ts'
import { renderScreen } from '#test/support/stand-in-station/render-screen.tsx'
import { scenes } from '#test/support/stand-in-station/scenes.ts'

afterEach(cleanup)

const lot = <RecallLot gtin="09521234567899" lot="B42" onAsking={() => undefined} />
const begun = ({ name }: { readonly name: string }) =>
  name === 'recalls.begin' ? ok({ items: 29_840, messages: 60 }) : undefined
const press = (name: string | RegExp) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const write = (words: string) =>
  act(async () => void fireEvent.change(screen.getByRole('textbox'), { target: { value: words } }))

test('the person sees how much goes on hold before they say yes', async () => {
  const page = await renderScreen(lot, scenes.lotToRecall, begun)
  await press(/Recall this lot/)
  await press(/The owner calls it back/)
  expect(document.querySelector('[data-to-hold="29840"]')?.textContent).toContain('29,840 items go on hold')
  expect(page.commands()).toEqual([])
  await press(/Yes, recall it/)
  expect(page.commands()).toMatchObject([
    { name: 'recalls.begin', input: { gtin: '09521234567899', lot: 'B42', reason: 'askedByOwner' } },
  ])
})

test('the reason "other" waits for words', async () => {
  await renderScreen(lot, scenes.lotToRecall, begun)
  await press(/Recall this lot/)
  await press(/Other/)
  expect(screen.getByRole('button', { name: /Yes, recall it/ })).toHaveProperty('disabled', true)
  await write('see letter')
  expect(screen.getByRole('button', { name: /Yes, recall it/ })).toHaveProperty('disabled', false)
})

test('a lot is called back by keys alone, and Escape leaves the question', async () => {
  const page = await renderScreen(lot, scenes.lotToRecall, begun)
  const key = (name: string) => act(async () => void fireEvent.keyDown(window, { key: name }))
  await key('F4')
  await key('1')
  await key('Escape')
  await key('F12')
  expect(page.commands()).toEqual([])
  await key('F4')
  await key('1')
  await key('F12')
  expect(page.commands()).toMatchObject([{ name: 'recalls.begin', input: { lot: 'B42', reason: 'askedByOwner' } }])
})

test('a recall that stands says why and where the rest is, and its end waits for words before it is signed', async () => {
  await renderScreen(lot, scenes.lotRecalled)
  expect(document.querySelector('[data-held="29840"]')?.textContent).toContain('Letter 7 of 12 June')
  expect(document.querySelector('[data-away=PENDINGRECEIPT]')?.textContent).toContain('DN-2026-0417')
  await press(/Lift the recall/)
  expect(screen.getByRole('button', { name: /Go on to sign/ })).toHaveProperty('disabled', true)
  await write('cleared by the owner')
  await press(/Go on to sign/)
  expect(document.querySelector('.signing')?.textContent).toContain('cleared by the owner')
})

test('whoever may not recall sees a recall that stands, and nothing where none does', async () => {
  await renderScreen(lot, scenes.lookUpProduct)
  expect(document.querySelector('[data-part=recall]')).toBeNull()
})
