import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { ScannerState } from '#renderer/app/ScannerState.tsx'
import { renderScreen } from '#test/support/stand-in-station/render-screen.tsx'
import { scenes } from '#test/support/stand-in-station/scenes.ts'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

test('a station whose only scanner types has a scanner', async () => {
  vi.spyOn(document, 'hasFocus').mockReturnValue(true)
  await renderScreen(<ScannerState scanners={[]} types disabled={false} />, scenes.quiet)
  const state = screen.getByRole('button', { name: /^Scanner: *Keyboard scanner$/ })
  expect(state.classList.contains('bar-urgent')).toBe(false)
})

test('while another window has the keyboard, scans go there, and the bar says so until the keyboard is back', async () => {
  const hasFocus = vi.spyOn(document, 'hasFocus').mockReturnValue(false)
  await renderScreen(<ScannerState scanners={[]} types disabled={false} />, scenes.quiet)
  const state = screen.getByRole('button', { name: /^Scanner: *Scans go elsewhere$/ })
  expect(state.classList.contains('bar-urgent')).toBe(true)
  hasFocus.mockReturnValue(true)
  act(() => void fireEvent(window, new Event('focus')))
  expect(screen.getByRole('button', { name: /^Scanner: *Keyboard scanner$/ })).toBeDefined()
})

test('without one that types, the state of the port is what counts', async () => {
  vi.spyOn(document, 'hasFocus').mockReturnValue(false)
  await renderScreen(<ScannerState scanners={[]} types={false} disabled={false} />, scenes.quiet)
  expect(screen.getByRole('button', { name: /^Scanner: *No scanner$/ })).toBeDefined()
})

test('of several scanners on ports the one that is not ready is named', async () => {
  const { scanners } = scenes.severalScanners.status
  await renderScreen(<ScannerState scanners={scanners} types={false} disabled={false} />, scenes.severalScanners)
  expect(screen.getByRole('button', { name: /^Scanner: *Ramp 2: Unplugged$/ })).toBeDefined()
})
