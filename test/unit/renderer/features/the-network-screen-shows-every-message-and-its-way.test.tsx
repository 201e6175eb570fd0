import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Attention } from '#renderer/features/attention/Attention.tsx'
import { Message } from '#renderer/features/network/Message.tsx'
import { Network } from '#renderer/features/network/Network.tsx'
import { jobOf, messageOf, palletOf } from '#test/support/stand-in-station/people-and-packs.ts'
import { renderScreen } from '#test/support/stand-in-station/render-screen.tsx'
import { scenes } from '#test/support/stand-in-station/scenes.ts'

afterEach(cleanup)

test('every state of a message has a word and a count', async () => {
  await renderScreen(<Network />, scenes.offline)
  const filters = screen.getByRole('group', { name: 'State of the messages' }).textContent
  for (const word of [
    'All 8',
    'Queued 2',
    'Waiting 1',
    'Sent 1',
    'Unsure 1',
    'Accepted 1',
    'Processed 1',
    'Refused 1',
  ]) {
    expect(filters).toContain(word)
  }
  expect(screen.getAllByRole('row')).toHaveLength(9)
})

test('offline says that scanning may go on, how much waits, and why', async () => {
  await renderScreen(<Network />, scenes.offline)
  const text = document.body.textContent
  expect(text).toContain('Go on scanning: everything waits on this computer and is sent by itself.')
  expect(text).toContain('Waiting12')
  expect(text).toContain('connect ECONNREFUSED')
})

test('what waits can be sent now', async () => {
  const page = await renderScreen(<Network />, scenes.offline)
  fireEvent.click(screen.getByRole('button', { name: 'Try now' }))
  expect(page.commands()).toEqual([{ name: 'network.tryNow', input: {} }])
})

test('the practice network is switched off on a training site, and does not exist on a real one', async () => {
  const page = await renderScreen(<Network />, scenes.training)
  fireEvent.click(screen.getByRole('button', { name: 'Switch the practice network off' }))
  expect(page.commands()).toEqual([{ name: 'practiceNetwork.switch', input: { on: false } }])
  cleanup()
  await renderScreen(<Network />, scenes.offline)
  expect(screen.queryByRole('button', { name: /practice network/ })).toBeNull()
})

test('a backlog of a hundred thousand comes a page at a time', async () => {
  const page = await renderScreen(<Network />, scenes.tooMany)
  expect(screen.getAllByRole('row')).toHaveLength(51)
  await page.click('Older')
  await page.click('Older')
  expect(screen.getByText('Page 3')).toBeDefined()
  expect(screen.getAllByRole('row')).toHaveLength(21)
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Older' }).disabled).toBe(true)
})

test('a refused message shows what was said, its body, and the way to send it again', async () => {
  const page = await renderScreen(<Message id={messageOf(6)} />, scenes.offline)
  const text = document.body.textContent
  expect(text).toContain('eventTime lies before the last event')
  expect(text).toContain('POST /capture')
  expect(text).toContain('"bizStep": "inspecting"')
  fireEvent.click(screen.getByRole('button', { name: 'Send again' }))
  expect(page.commands()).toEqual([{ name: 'message.sendAgain', input: { message: messageOf(6) } }])
})

test('a message that is held back names the one it waits for, and leads to it, in the list and on its own screen', async () => {
  for (const shown of [<Network />, <Message id={messageOf(0)} />]) {
    const page = await renderScreen(shown, scenes.offline)
    const why = document.querySelector('[data-waits-for]')
    expect(why?.textContent).toBe('Waits for an earlier message about the same item: Damage Refused')
    fireEvent.click(within(why as HTMLElement).getByRole('button', { name: 'Damage' }))
    expect(page.opened()).toEqual({ name: 'message', message: messageOf(6) })
    cleanup()
  }
})

test('each thing that needs attention says what to do, and leads to where it is mended', async () => {
  const page = await renderScreen(<Attention />, scenes.attention)
  expect(screen.getAllByRole('listitem')).toHaveLength(12)
  const ways = [
    ['See the message', { name: 'message', message: messageOf(6) }],
    ['Open the job', { name: 'job', job: jobOf(1) }],
    ['See the container', { name: 'lookedUpItem', item: palletOf('195212340000000041').id, searched: '' }],
    ['Scanner settings', { name: 'stationSettings' }],
    ['See the network', { name: 'network' }],
  ] as const
  for (const [button, opened] of ways) {
    await page.click(button)
    expect(page.opened()).toEqual(opened)
  }
})
