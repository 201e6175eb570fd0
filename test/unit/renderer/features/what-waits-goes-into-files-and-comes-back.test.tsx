import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { longestDocumentPart } from '#shared/contract/views/shipment-views.ts'
import { ok } from '#shared/kernel/result.ts'
import { Attention } from '#renderer/features/attention/Attention.tsx'
import { Message } from '#renderer/features/network/Message.tsx'
import { Network } from '#renderer/features/network/Network.tsx'
import { Unsent } from '#renderer/features/network/Unsent.tsx'
import { messageIn } from '#test/support/stand-in-station/messages.ts'
import { renderScreen } from '#test/support/stand-in-station/render-screen.tsx'
import { scenes } from '#test/support/stand-in-station/scenes.ts'
import { sceneExports } from '#test/support/stand-in-station/unsent-answers.ts'

afterEach(cleanup)

const [open] = sceneExports
if (open === undefined) throw new Error('a scene has files')

async function say(reason: string, receipt: string): Promise<void> {
  await act(async () => {
    fireEvent.change(screen.getByLabelText('Why it was uploaded by hand'), { target: { value: reason } })
    fireEvent.change(screen.getByLabelText('What the other side’s receipt says'), { target: { value: receipt } })
  })
}

async function choose(text: string): Promise<void> {
  const files = [new File([text], 'manifest.json', { type: 'application/json' })]
  await act(async () => fireEvent.change(screen.getByLabelText('File that was uploaded'), { target: { files } }))
}

test('a key writes what waits to files, and the screen says where they lie and what to do', async () => {
  const page = await renderScreen(<Unsent />, scenes.unsentInFiles)
  await page.press('1')
  expect(page.commands()).toEqual([{ name: 'unsent.write', input: {} }])
  const text = document.querySelector('[data-unsent=written]')?.textContent
  expect(text).toContain('/var/lib/tallyman/exports/unsent-20261128T071500000Z')
  expect(text).toContain('Upload the documents in the order of their names')
  expect(text).toContain('3 messages are in no file')
})

test('files that are open can be taken back with a reason; those that are dealt with cannot', async () => {
  const page = await renderScreen(<Unsent />, scenes.unsentInFiles)
  const [first, second] = document.querySelectorAll<HTMLElement>('[data-export]')
  if (first === undefined || second === undefined) throw new Error('two exports are shown')
  expect(second.textContent).toContain('Nothing lies in them any more.')
  expect(within(second).queryByRole('button')).toBeNull()
  fireEvent.change(within(first).getByLabelText('Why, in a few words'), { target: { value: 'the line is back' } })
  await page.click('Take back and let the station send them')
  expect(page.commands()).toEqual([{ name: 'unsent.takeBack', input: { export: open.id, reason: 'the line is back' } }])
})

test('the file that was uploaded goes to the station whole, in parts, with why and what the receipt says', async () => {
  const long = 'x'.repeat(longestDocumentPart + 1)
  const outcome = { settled: 100, already: 2, underWay: 1 }
  const page = await renderScreen(<Unsent />, scenes.unsentInFiles, ({ name, input }) =>
    name !== 'unsent.settle'
      ? undefined
      : ok({ outcome: (input as { readonly part: number }).part === 1 ? outcome : null }),
  )
  await say('line cut', 'job 7, success')
  await choose(long)
  await waitFor(() => expect(document.querySelector('[data-settled="100"]')).not.toBeNull())
  const parts = page.commands().map(({ input }) => input as { readonly text: string; readonly receipt: string })
  expect(parts.map(({ text }) => text).join('')).toBe(long)
  expect(new Set(parts.map(({ receipt }) => receipt))).toEqual(new Set(['job 7, success']))
})

test('a file that does not match is refused in a sentence', async () => {
  await renderScreen(<Unsent />, scenes.unsentInFiles)
  await say('line cut', 'job 7')
  await choose('{}')
  expect((await screen.findByRole('alert')).textContent).toContain('is not as this station wrote it')
})

test('the network, what needs attention and a message in files lead to them', async () => {
  const network = await renderScreen(<Network />, scenes.unsentInFiles)
  expect(document.querySelector('[data-in-files="1040"]')?.textContent).toBe(
    '1,040 of them lie in files for upload by hand and are not sent by themselves.',
  )
  await network.press('8')
  expect(network.opened()).toEqual({ name: 'unsent' })
  cleanup()
  const attention = await renderScreen(<Attention />, scenes.unsentInFiles)
  expect(screen.getByText('Messages in files for upload by hand: 1040.')).toBeDefined()
  await attention.click('See the files')
  expect(attention.opened()).toEqual({ name: 'unsent' })
  cleanup()
  const lying = messageIn('exported', 9)
  const message = await renderScreen(<Message id={lying.id} />, { ...scenes.unsentInFiles, messages: [lying] })
  await message.click('See the files')
  expect(message.opened()).toEqual({ name: 'unsent' })
})
