import { cleanup } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Batches } from '#renderer/features/batches/Batches.tsx'
import { ReceivedBatch } from '#renderer/features/batches/ReceivedBatch.tsx'
import { batchId } from '#shared/contract/identifiers.ts'
import { sceneBatch } from '#test/support/stand-in-station/batch-answers.ts'
import { renderScreen } from '#test/support/stand-in-station/render-screen.tsx'
import { scenes } from '#test/support/stand-in-station/scenes.ts'

afterEach(cleanup)

const numbered = (count: number) => batchId.parse(`01900000-0000-7000-8000-00000000720${count}`)

test('the list says of each batch of a partner whether it waits, was refused or is loaded', async () => {
  const page = await renderScreen(<Batches />, scenes.batches)
  for (const part of ['CM-26/114', 'Refused', '1,203 reasons', 'Waits for the rest', 'Loaded', '9525555100018'])
    expect(document.body.textContent).toContain(part)
  await page.click('CM-26/114')
  expect(page.opened()).toEqual({ name: 'receivedBatch', batch: numbered(1) })
})

test('a refused one names every reason and what to do, and nothing of it is on record', async () => {
  await renderScreen(<ReceivedBatch id={numbered(1)} />, scenes.batches)
  for (const part of [
    'The reported quantity is not what was commissioned',
    '09521234567899 49998 / 50000',
    'This number is in use already',
    '1,199 more are not listed',
    'Not loaded: nothing of it is on record.',
    'Tell its sender.',
  ])
    expect(document.body.textContent).toContain(part)
})

test('a loaded one says where counts differ, and leads to what is on record', async () => {
  const page = await renderScreen(<ReceivedBatch id={sceneBatch} />, scenes.batches)
  expect(document.body.textContent).toContain('2,400 items came in before their batch')
  await page.click('F6What is on record')
  expect(page.opened()).toEqual({ name: 'batch', batch: sceneBatch })
})
