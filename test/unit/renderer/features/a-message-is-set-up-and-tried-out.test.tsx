import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { MessageSettings } from '#renderer/features/messaging/MessageSettings.tsx'
import { renderScreen } from '#test/support/stand-in-station/render-screen.tsx'
import { scenes } from '#test/support/stand-in-station/scenes.ts'

afterEach(cleanup)

const typeInto = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })

test('what is typed is kept only when it can be, and says what is wrong before', async () => {
  const page = await renderScreen(<MessageSettings message="receipt" />, scenes.messageSetUp)
  fireEvent.click(screen.getByRole('radio', { name: /EPC URN/ }))
  typeInto(/Company prefixes/, '12345')
  typeInto(/^From/, '9521234000007')
  expect(screen.getByText('Each company prefix has 6 to 12 digits.')).toBeTruthy()
  expect(screen.getByText(/This is no GLN/)).toBeTruthy()
  await page.press('F9')
  expect(page.commands()).toEqual([])

  typeInto(/Company prefixes/, '952123, 9521234')
  typeInto(/^From/, '9521234000006')
  await page.press('F9')
  expect(page.commands()).toEqual([
    {
      name: 'messaging.setUpMessage',
      input: {
        message: 'receipt',
        settings: {
          isOn: true,
          endpoint: null,
          form: { kind: 'urn', prefixes: { known: ['952123', '9521234'], otherLength: 7 } },
          sender: '9521234000006',
          receiver: null,
        },
      },
    },
  ])
})

test('a message is tried out as it is kept, and shows each request with its reply', async () => {
  const page = await renderScreen(<MessageSettings message="receipt" />, scenes.messageSetUp)
  await page.press('F8')
  expect([...document.querySelectorAll('[data-tried]')].map((tried) => tried.getAttribute('data-tried'))).toEqual([
    '204',
    '202',
    '200',
  ])
  fireEvent.click(screen.getByRole('radio', { name: /^Off/ }))
  expect(screen.getByRole<HTMLButtonElement>('button', { name: /Try it out/ }).disabled).toBe(true)
})
