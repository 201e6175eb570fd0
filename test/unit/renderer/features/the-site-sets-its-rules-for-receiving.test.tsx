import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { ReceivingRules } from '#renderer/features/station-settings/ReceivingRules.tsx'
import { renderScreen } from '#test/support/stand-in-station/render-screen.tsx'
import { quietStatus } from '#test/support/stand-in-station/people-and-packs.ts'
import { scenes } from '#test/support/stand-in-station/scenes.ts'

afterEach(cleanup)

const rules = quietStatus.receiving

test('a rule takes effect when it is chosen, and leaves the others as they are', async () => {
  const page = await renderScreen(<ReceivingRules rules={rules} maySetUp />, scenes.quiet)
  fireEvent.click(screen.getByRole('radio', { name: /stay open until everything is here/ }))
  fireEvent.click(screen.getByRole('radio', { name: /received on exception hold/ }))
  expect(page.commands().map(({ input }) => input)).toEqual([
    { ...rules, shortReceipts: 'refuse' },
    { ...rules, unannouncedGoods: 'allow' },
  ])
})

test('days and address are saved by a button, and only what can be', async () => {
  const page = await renderScreen(<ReceivingRules rules={rules} maySetUp />, scenes.quiet)
  const days = screen.getByLabelText('Point out goods with fewer days left than')
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull()
  fireEvent.change(days, { target: { value: 'soon' } })
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save' }).disabled).toBe(true)
  fireEvent.change(days, { target: { value: '90' } })
  await page.click('Save')
  fireEvent.change(screen.getByLabelText('E-mail for answers about receipts'), { target: { value: '' } })
  await page.click('Save')
  expect(page.commands().map(({ input }) => input)).toEqual([
    { ...rules, shortDatedDays: 90 },
    { ...rules, contactEmail: null },
  ])
})

test('who may not set the rules sees them and cannot change them', async () => {
  const page = await renderScreen(<ReceivingRules rules={rules} maySetUp={false} />, scenes.quiet)
  for (const radio of screen.getAllByRole<HTMLInputElement>('radio')) expect(radio.disabled).toBe(true)
  expect(screen.getByLabelText<HTMLInputElement>('E-mail for answers about receipts').disabled).toBe(true)
  expect(page.commands()).toEqual([])
})
