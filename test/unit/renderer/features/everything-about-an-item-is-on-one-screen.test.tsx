import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { ScanStrip } from '#renderer/app/ScanStrip.tsx'
import { LookedUpItem } from '#renderer/features/look-up/LookedUpItem.tsx'
import { LookUp } from '#renderer/features/look-up/LookUp.tsx'
import { lookedUpPack, lookedUpPallet } from '#test/support/stand-in-station/look-up-answers.ts'
import { scanOf } from '#test/support/stand-in-station/people-and-packs.ts'
import { renderScreen } from '#test/support/stand-in-station/render-screen.tsx'
import { scenes } from '#test/support/stand-in-station/scenes.ts'

afterEach(cleanup)

const idle = scanOf(38, { verdict: 'idle', job: null, fact: null })
const idleWithoutItem = { ...idle, item: null, raw: ']d20109521234567899' }

test('a scan on the search screen goes straight to its item', async () => {
  const page = await renderScreen(<LookUp searched="" />, scenes.lookUp)
  await page.notify('scan.answered', idle)
  expect(page.opened()).toEqual({ name: 'lookedUpItem', item: lookedUpPack.id, searched: '' })
})

test('a scan that names no item is searched for', async () => {
  const page = await renderScreen(<LookUp searched="" />, scenes.lookUp)
  await page.notify('scan.answered', idleWithoutItem)
  expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe(']d20109521234567899')
})

test('a scan that a job took is not looked up', async () => {
  const page = await renderScreen(<LookUp searched="" />, scenes.lookUp)
  await page.notify('scan.answered', scanOf(38))
  expect(page.opened()).toEqual({ name: 'home' })
})

test('matches are shown with what is known of each, and a product leads to all that is on record of it', async () => {
  const page = await renderScreen(<LookUp searched="DN-2026-0417" />, scenes.lookUp)
  const text = document.body.textContent
  expect(text).toContain('Shipment DN-2026-0417')
  expect(text).toContain('Nobody has announced it, and it was never scanned here.')
  fireEvent.click(screen.getByRole('button', { name: /Amoxil 500 mg, 20 capsulesPack/ }))
  expect(page.opened()).toEqual({ name: 'goods', gtin: '09521234567899', lot: null, searched: 'DN-2026-0417' })
})

test('a cut-off list says so, and so does one without anything', async () => {
  await renderScreen(<LookUp searched="7K2" />, scenes.lookUpTooMany)
  expect(screen.getByRole('status').textContent).toContain('There is more than is shown here')
  cleanup()
  await renderScreen(<LookUp searched="nothing" />, scenes.lookUpNothing)
  expect(screen.getByRole('status').textContent).toContain('Nothing on this station matches')
})

test('an item shows its holds, its way up, every fact in words, and what the network said', async () => {
  await renderScreen(<LookedUpItem id={lookedUpPack.id} searched="" />, scenes.lookUpItem)
  const text = document.body.textContent
  for (const words of [
    'On hold',
    'Damaged hold',
    'Suspect hold',
    'Damage: Crushed',
    'Announced in shipment DN-2026-0417 from 9521234000013, inside 195212340000000041.',
    'Taken out of 195212340000000041.',
    'Packed into 195212340000000058.',
    'The label says lot B42, the record says B24.',
    'Scanned again in the same job.',
    'Scanned and refused. This pack is on damaged hold already',
    'Recorded as damaged and put on damaged hold. Crushed',
    'eventTime lies before the last event',
    '<script>alert(1)</script>',
  ]) {
    expect(text).toContain(words)
  }
  expect(document.querySelector('script')).toBeNull()
})

test('the tree draws only what is in view, unfolds a case, and opens an item of it', async () => {
  const page = await renderScreen(<LookedUpItem id={lookedUpPallet.id} searched="" />, scenes.lookUpContents)
  await waitFor(() => expect(screen.getByRole('button', { name: 'Contents of CASE0000' })).toBeDefined())
  expect(document.querySelectorAll('.contents-line').length).toBeLessThan(40)
  await page.click('Contents of CASE0000')
  await waitFor(() => expect(screen.getByRole('button', { name: /^0000 ?0000$/ })).toBeDefined())
  await page.click('Contents of CASE0000')
  expect(screen.queryByRole('button', { name: /^0000 ?0000$/ })).toBeNull()
})

test('F9 exports and prints, the print is put on record, and the screen says where the files are', async () => {
  const page = await renderScreen(<LookedUpItem id={lookedUpPack.id} searched="" />, scenes.lookUpItem)
  await page.press('F9')
  await waitFor(() => expect(document.body.textContent).toMatch(/\/exports.*\.pdf/))
  expect(page.commands()).toEqual([
    { name: 'lookup.export', input: { item: lookedUpPack.id } },
    {
      name: 'lookup.printed',
      input: { item: lookedUpPack.id, file: '09521234567899-7K2922AB8-20260618T074211000Z.pdf' },
    },
  ])
  expect(document.querySelector('.report')).toBeNull()
})

test('the strip at the foot offers to look a scan up that no job waits for', async () => {
  const page = await renderScreen(<ScanStrip jobInHand={null} />, scenes.quiet)
  await page.notify('scan.answered', idle)
  await page.press('F3')
  expect(page.opened()).toEqual({ name: 'lookedUpItem', item: lookedUpPack.id, searched: '' })
})
