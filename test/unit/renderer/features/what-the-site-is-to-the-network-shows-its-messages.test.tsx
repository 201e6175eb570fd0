import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Home } from '#renderer/features/home/Home.tsx'
import { SiteMessages } from '#renderer/features/messaging/SiteMessages.tsx'
import { renderScreen } from '#test/support/stand-in-station/render-screen.tsx'
import { scenes } from '#test/support/stand-in-station/scenes.ts'

afterEach(cleanup)

const rows = () => [...document.querySelectorAll('tr[data-message]')]

test('a choice shows its messages before it is kept, and is kept by a key', async () => {
  const page = await renderScreen(<SiteMessages />, scenes.siteMessagesUnset)
  expect(rows()).toEqual([])
  fireEvent.click(screen.getByRole('radio', { name: /Contract manufacturer/ }))
  fireEvent.click(screen.getByRole('radio', { name: /^Partner/ }))
  expect(rows().map((row) => row.getAttribute('data-message'))).toContain('endOfBatch')
  expect(page.commands()).toEqual([])
  await page.press('F9')
  expect(page.commands()).toEqual([
    { name: 'messaging.setRole', input: { businessType: 'contractManufacturer', role: 'partner' } },
  ])
})

test('what a row rests on stands in it, and what this version does not do yet says so', async () => {
  await renderScreen(<SiteMessages />, scenes.siteMessages)
  const shipment = document.querySelector('tr[data-message=shipment][data-direction=send]')
  expect(shipment?.textContent).toContain('not yet by this version')
  const destroy = document.querySelector('tr[data-message=destroy]')
  expect(destroy?.querySelector('[data-basis=inferred]')?.textContent).toContain('https://opus.tracelink.com/')
})

test('who may not set it reads it and cannot change it', async () => {
  const page = await renderScreen(<SiteMessages />, scenes.siteMessagesRead)
  for (const radio of screen.getAllByRole<HTMLInputElement>('radio')) expect(radio.disabled).toBe(true)
  await page.press('F9')
  expect(page.commands()).toEqual([])
  expect(rows().length).toBeGreaterThan(3)
})

test('operations that the network does not hear of are marked at home, each with its reason', async () => {
  await renderScreen(<Home />, scenes.homeLocalOnly)
  const marks = [...document.querySelectorAll('[data-untold]')].map((mark) => [
    mark.closest('button')?.getAttribute('aria-keyshortcuts'),
    mark.getAttribute('data-untold'),
  ])
  expect(marks).toEqual([
    ['1', 'noMessageOfRole'],
    ['5', 'noMessageOfRole'],
    ['7', 'noMessageOfRole'],
    ['6', 'switchedOff'],
  ])
})
