import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { ScannerSheet } from '#renderer/features/scanner-sheet/ScannerSheet.tsx'
import { refuse } from '#shared/contract/refusals.ts'
import { ok } from '#shared/kernel/result.ts'
import { sheetTexts } from '#shared/scan/keyboard/sheet.ts'
import { scanOf } from '#test/support/stand-in-station/people-and-packs.ts'
import { renderScreen } from '#test/support/stand-in-station/render-screen.tsx'
import { scenes } from '#test/support/stand-in-station/scenes.ts'

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const device = { vendor: '0c2e', product: '0b61', serial: '17' }
const plugged = { path: '/dev/ttyACM7', label: '/dev/ttyACM7 · Honeywell · 17', usb: device }
const nonsense = '\u0080\u00fe\u0013\u00c0\u0081'
const garbled = refuse('SCAN_GARBLED', {})

test('a port that was plugged in meanwhile is listened to by one touch, with nothing to type', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  let ports: readonly (typeof plugged)[] = []
  const page = await renderScreen(<ScannerSheet />, scenes.noScanner, (call) =>
    call.name === 'scanner.ports' ? ok({ ports }) : undefined,
  )
  expect(document.querySelector('[data-free="0"]')).not.toBeNull()
  ports = [plugged]
  await act(() => vi.advanceTimersByTimeAsync(2000))
  await page.click('Listen to /dev/ttyACM7 · Honeywell · 17')
  expect(page.commands()).toMatchObject([
    {
      name: 'scanner.setUp',
      input: { settings: { name: 'Scanner', path: '/dev/ttyACM7', usb: device, baudRate: 9600 }, replaces: null },
    },
  ])
})

test('a code that came as nonsense sets the line to the next speed, once for each code, and says so', async () => {
  const page = await renderScreen(<ScannerSheet />, scenes.quiet)
  await page.notify('scan.answered', scanOf(1, { scanner: 'Dock scanner', raw: nonsense, refusal: garbled }))
  await page.notify('scan.answered', scanOf(2, { scanner: 'Dock scanner', raw: nonsense, refusal: garbled }))
  const settings = page.commands().map(({ input }) => input)
  expect(settings).toMatchObject([{ settings: { name: 'Dock scanner', baudRate: 115_200 }, replaces: 'Dock scanner' }])
  expect(document.querySelector('[data-line=trying]')?.textContent).toContain('115200 baud')
  await page.notify('scan.answered', scanOf(3, { scanner: 'Dock scanner', raw: sheetTexts.letters }))
  expect(document.querySelector('[data-line]')).toBeNull()
  expect(screen.getByText('Scan code 2')).toBeDefined()
})

test('a code that came whole without an end makes silence the end of its scans', async () => {
  const page = await renderScreen(<ScannerSheet />, scenes.quiet)
  await page.notify('scan.answered', scanOf(1, { scanner: 'Dock scanner', raw: sheetTexts.letters, refusal: garbled }))
  expect(page.commands()).toMatchObject([{ name: 'scanner.setUp', input: { settings: { framing: 'silence' } } }])
  expect(document.querySelector('[data-line=endsBySilence]')).not.toBeNull()
})

test('a set-up that is left halfway puts the line back to what it was, and one that found its setting does not', async () => {
  const page = await renderScreen(<ScannerSheet />, scenes.quiet)
  await page.notify('scan.answered', scanOf(1, { scanner: 'Dock scanner', raw: nonsense, refusal: garbled }))
  cleanup()
  expect(page.commands().map(({ input }) => input)).toMatchObject([
    { settings: { name: 'Dock scanner', baudRate: 115_200 } },
    { settings: { name: 'Dock scanner', baudRate: 9600 }, replaces: 'Dock scanner' },
  ])

  const found = await renderScreen(<ScannerSheet />, scenes.quiet)
  await found.notify('scan.answered', scanOf(1, { scanner: 'Dock scanner', raw: nonsense, refusal: garbled }))
  await found.notify('scan.answered', scanOf(2, { scanner: 'Dock scanner', raw: sheetTexts.letters }))
  cleanup()
  expect(found.commands()).toHaveLength(1)
})
