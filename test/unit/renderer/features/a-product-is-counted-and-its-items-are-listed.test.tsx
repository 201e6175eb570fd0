import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Goods } from '#renderer/features/look-up/Goods.tsx'
import { LookUp } from '#renderer/features/look-up/LookUp.tsx'
import { packOf } from '#test/support/stand-in-station/people-and-packs.ts'
import { renderScreen } from '#test/support/stand-in-station/render-screen.tsx'
import { scenes } from '#test/support/stand-in-station/scenes.ts'

afterEach(cleanup)

const gtin = '09521234567899'
const product = <Goods gtin={gtin} lot={null} searched="amox" />

const rowOf = (mark: string): HTMLElement => {
  const row = document.querySelector<HTMLElement>(`tr[${mark}]`)
  if (row === null) throw new Error(`no row ${mark}`)
  return row
}

test('each state has its numbers, in containers and by themselves; holds stand below', async () => {
  await renderScreen(product, scenes.lookUp)
  expect(rowOf('data-state="AVAILABLE"').textContent).toBe('Available48,0001,20449,204')
  expect(rowOf('data-hold="exception"').textContent).toContain('120')
})

test('a number leads to its items, an item to everything about it, a lot to its own screen', async () => {
  const page = await renderScreen(product, scenes.lookUp)
  fireEvent.click(within(rowOf('data-hold="damaged"')).getByRole('button'))
  expect(within(rowOf('data-hold="damaged"')).getByRole('button').getAttribute('aria-pressed')).toBe('true')
  await waitFor(() => rowOf('data-item'))
  fireEvent.click(within(rowOf(`data-item="${packOf(3).id}"`)).getAllByRole('button')[0] ?? document.body)
  expect(page.opened()).toEqual({ name: 'lookedUpItem', item: packOf(3).id, searched: 'amox' })
  fireEvent.click(within(rowOf('data-lot="B42"')).getByRole('button'))
  expect(page.opened()).toEqual({ name: 'goods', gtin, lot: 'B42', searched: 'amox' })
})

test('a search leads to the product, to the lot and to the shipment', async () => {
  const page = await renderScreen(<LookUp searched="B42" />, scenes.lookUp)
  for (const [words, name] of [
    ['Lot B42', 'goods'],
    ['Shipment DN-2026-0417', 'shipment'],
  ] as const) {
    fireEvent.click(screen.getByText(words, { selector: 'strong' }))
    expect(page.opened()).toMatchObject({ name })
  }
})
