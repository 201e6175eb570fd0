import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Attention } from '#renderer/features/attention/Attention.tsx'
import { CameIn } from '#renderer/features/shipments/CameIn.tsx'
import { KeptEvent } from '#renderer/features/shipments/KeptEvent.tsx'
import { SetAside } from '#renderer/features/shipments/SetAside.tsx'
import { Shipment } from '#renderer/features/shipments/Shipment.tsx'
import { Shipments } from '#renderer/features/shipments/Shipments.tsx'
import { importPart, longestDocumentPart } from '#shared/contract/views/shipment-views.ts'
import { shipmentId } from '#shared/contract/identifiers.ts'
import { ok } from '#shared/kernel/result.ts'
import { renderScreen } from '#test/support/stand-in-station/render-screen.tsx'
import { scenes } from '#test/support/stand-in-station/scenes.ts'
import { jobOf } from '#test/support/stand-in-station/people-and-packs.ts'
import {
  sceneContradiction,
  sceneSetAside,
  sceneUnclear,
  sceneShortShipment,
} from '#test/support/stand-in-station/shipment-answers.ts'

afterEach(cleanup)

const chooser = () => screen.getByLabelText('File of announced shipments')

test('the list says who sends what, and a number leads to its shipment', async () => {
  const page = await renderScreen(<Shipments />, scenes.shipments)
  expect(screen.getAllByRole('row')).toHaveLength(7)
  for (const word of ['Purchase', 'Transfer', 'Return', 'Expected', 'Being received', 'Received']) {
    expect(document.body.textContent).toContain(word)
  }
  await page.click('DN-2026-0411')
  expect(page.opened()).toMatchObject({ name: 'shipment' })
})

test('an empty list says so', async () => {
  await renderScreen(<Shipments />, scenes.shipments, (call) =>
    call.name === 'shipments.list' ? ok({ shipments: [], next: null, pulledAt: null }) : undefined,
  )
  expect(document.body.textContent).toContain('Nobody has announced a shipment to this site yet.')
  expect(document.body.textContent).toContain('The network was not asked yet since the start.')
})

test('a file goes to the station in parts that fit the line, and what came of it is said', async () => {
  let received = ''
  const page = await renderScreen(<Shipments />, scenes.shipments, (call) => {
    if (call.name !== 'shipments.import') return undefined
    const { text, part, parts } = importPart.parse(call.input)
    received += text
    return part < parts - 1 ? ok({ outcome: null }) : undefined
  })
  const text = 'x'.repeat(longestDocumentPart * 2 + 17)
  fireEvent.change(chooser(), { target: { files: [new File([text], 'announced.json')] } })
  await waitFor(() => expect(document.body.textContent).toContain('announced.json: 53 events, 53 of them new'))
  expect(document.body.textContent).toContain('Set aside because of doubts: 1.')
  expect(received).toBe(text)
  expect(page.commands()).toHaveLength(3)
})

test('a file that is too large is not even read', async () => {
  const page = await renderScreen(<Shipments />, scenes.shipments)
  const file = new File([''], 'huge.json')
  Object.defineProperty(file, 'size', { value: 16 * 1024 * 1024 })
  fireEvent.change(chooser(), { target: { files: [file] } })
  await waitFor(() =>
    expect(document.body.textContent).toContain('huge.json is larger than this station takes at once.'),
  )
  expect(page.commands()).toEqual([])
})

test('a shipment shows what is expected by level, product and lot, and what to scan', async () => {
  await renderScreen(<Shipment id={shipmentId.parse('01900000-0000-7000-8000-000000005111')} />, scenes.oneShipment)
  const text = document.body.textContent
  for (const part of [
    'Pallet 4',
    'Case 20',
    'Pack 400',
    'B42',
    '2028-06-30',
    'And 2 more.',
    'And one more.',
    '5 items in it',
  ]) {
    expect(text).toContain(part)
  }
})

test('a shipment received short names what is missing and its receipts, and what was missing is received from here', async () => {
  const page = await renderScreen(<Shipment id={sceneShortShipment} />, scenes.oneShipment, (call) =>
    call.name === 'receiving.start' ? ok({ job: jobOf(83) }) : undefined,
  )
  const text = document.body.textContent
  for (const part of ['Received · 11 missing', 'First receipt', 'Supplementary receipt', '44'])
    expect(text).toContain(part)
  await page.click('First receipt')
  expect(page.opened()).toEqual({ name: 'job', job: jobOf(81) })
  expect(screen.getByRole('button', { name: /Receive what was missing/ })).toBeTruthy()
  await page.press('1')
  expect(page.commands()).toEqual([{ name: 'receiving.start', input: { shipment: sceneShortShipment } }])
  expect(page.opened()).toEqual({ name: 'job', job: jobOf(83) })
})

test('what was set aside says why, shows the document as text, and leaves the list once it is dealt with', async () => {
  const page = await renderScreen(<SetAside id={sceneSetAside} />, scenes.setAside)
  const text = document.body.textContent
  expect(text).toContain('An item would be in two containers at once.')
  expect(text).toContain('<script>alert(1)</script>')
  expect(document.querySelector('.page script')).toBeNull()
  await page.click('Dealt with')
  expect(page.commands()).toEqual([{ name: 'setAside.settle', input: { setAside: sceneSetAside } }])
  expect(page.opened()).toEqual({ name: 'attention' })
})

test('what waits leads to what was set aside', async () => {
  const page = await renderScreen(<Attention />, scenes.setAside)
  expect(document.body.textContent).toContain('Shipment DN-2026-0419 was set aside.')
  await page.click('See what came')
  expect(page.opened()).toEqual({ name: 'setAside', setAside: sceneSetAside })
})

test('two stations that contradict each other are shown side by side, with what to do and the way to the item', async () => {
  const page = await renderScreen(<SetAside id={sceneContradiction} />, scenes.setAsideSides)
  const text = document.body.textContent
  for (const part of ['Here', 'Destroyed', 'At the other station', 'Put into a container at another station'])
    expect(text).toContain(part)
  expect(text).toContain('Go and look at the goods.')
  await page.press('1')
  expect(page.opened()).toMatchObject({ name: 'lookedUpItem' })
})

test('where a shipment arrives that does not say it is said by a supervisor, and by nobody else', async () => {
  const page = await renderScreen(<SetAside id={sceneUnclear} />, scenes.setAsideUnclear)
  await page.press('2')
  const shipment = { number: 'DN-2026-0421', fromGln: '9525555100018' }
  expect(page.commands()).toEqual([{ name: 'inbound.sayDestination', input: { ...shipment, comesHere: false } }])
  expect(page.opened()).toEqual({ name: 'attention' })
})

test('a clerk is told who says where a shipment arrives', async () => {
  await renderScreen(<SetAside id={sceneUnclear} />, scenes.setAside)
  expect(document.body.textContent).toContain('A supervisor says whether it comes here.')
  expect(screen.queryByRole('button', { name: /It comes here/ })).toBeNull()
})

test('what else came is listed, an event opens as it came, and a word about a shipment can be taken back', async () => {
  const page = await renderScreen(<CameIn />, scenes.cameIn)
  expect(document.body.textContent).toContain('under a number of ours')
  await page.click('It comes here after all')
  expect(page.commands()).toMatchObject([{ name: 'inbound.sayDestination', input: { comesHere: true } }])
  await page.click('urn:uuid:7a11e000-0000-4000-8000-000000000021')
  expect(page.opened()).toMatchObject({ name: 'keptEvent' })
})

test('an event of others is shown as text, whatever is in it', async () => {
  await renderScreen(<KeptEvent event="urn:uuid:7a11e000-0000-4000-8000-000000000021" />, scenes.keptEvent)
  expect(document.body.textContent).toContain('<b>kept</b>')
  expect(document.querySelector('.page b')).toBeNull()
})
