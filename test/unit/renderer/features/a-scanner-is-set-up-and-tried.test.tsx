import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { StationSettings } from '#renderer/features/station-settings/StationSettings.tsx'
import { scanOf } from '#test/support/stand-in-station/people-and-packs.ts'
import { renderScreen } from '#test/support/stand-in-station/render-screen.tsx'
import { scenes } from '#test/support/stand-in-station/scenes.ts'

afterEach(cleanup)

test('a port that no list names can be entered, and is saved with the usual settings', async () => {
  const page = await renderScreen(<StationSettings />, scenes.noScanner)
  fireEvent.change(screen.getByRole('combobox', { name: 'Port' }), { target: { value: ' /tmp/virtual-scanner ' } })
  await page.click('Save and connect')
  expect(page.commands()).toEqual([
    {
      name: 'scanner.setUp',
      input: {
        settings: {
          name: 'Scanner',
          path: '/tmp/virtual-scanner',
          usb: null,
          baudRate: 9600,
          dataBits: 8,
          parity: 'none',
          stopBits: 1,
          framing: 'lineEnd',
        },
        replaces: null,
      },
    },
  ])
})

test('without a port nothing can be saved', async () => {
  await renderScreen(<StationSettings />, scenes.noScanner)
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save and connect' }).disabled).toBe(true)
})

test('the last scan stands there sign by sign, with its separator and its code units', async () => {
  const { notify } = await renderScreen(<StationSettings />, scenes.quiet)
  await notify('scan.answered', scanOf(1, { raw: '21A\u001d17' }))
  expect(document.querySelector('.test-raw')?.textContent).toBe('21AGS17')
  expect(document.querySelector('.test-units')?.textContent).toBe('32 31 41 1d 31 37')
})

test('the state of the scanner says what to do', async () => {
  await renderScreen(<StationSettings />, scenes.attention)
  expect(screen.getByText('The scanner was unplugged. Plug it in again; it goes on by itself.')).toBeDefined()
})

test('a rule of the site is changed by a supervisor', async () => {
  const page = await renderScreen(<StationSettings />, scenes.supervisor)
  fireEvent.click(screen.getByRole('radio', { name: /Record/ }))
  expect(page.commands()).toEqual([{ name: 'site.setUnknownItems', input: { unknownItems: 'record' } }])
})

test('and by an operator not', async () => {
  await renderScreen(<StationSettings />, scenes.quiet)
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /Record/ }).disabled).toBe(true)
  expect(screen.getByText('Only a supervisor or an administrator changes this rule.')).toBeDefined()
})

test('a further scanner gets a free name and leaves the other alone', async () => {
  const page = await renderScreen(<StationSettings />, scenes.quiet)
  await page.click('Add a scanner on a port')
  fireEvent.change(screen.getByRole('combobox', { name: 'Port' }), { target: { value: '/dev/ttyACM1' } })
  await page.click('Save and connect')
  expect(page.commands()).toMatchObject([
    { name: 'scanner.setUp', input: { settings: { name: 'Scanner', path: '/dev/ttyACM1' }, replaces: null } },
  ])
})

test('the settings of each of several scanners are changed in its own place, also its name', async () => {
  const page = await renderScreen(<StationSettings />, scenes.severalScanners)
  await page.click('Its settings')
  fireEvent.change(screen.getByRole('textbox', { name: 'Name of the scanner' }), { target: { value: ' Ramp 3 ' } })
  await page.click('Save and connect')
  expect(page.commands()).toMatchObject([
    { name: 'scanner.setUp', input: { settings: { name: 'Ramp 3', path: '/dev/ttyACM1' }, replaces: 'Ramp 2' } },
  ])
})
