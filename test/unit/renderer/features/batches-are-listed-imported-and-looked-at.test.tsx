import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Batch } from '#renderer/features/batches/Batch.tsx'
import { Batches } from '#renderer/features/batches/Batches.tsx'
import { calls } from '#shared/contract/calls.ts'
import type { BatchImportView } from '#shared/contract/calls/batch-calls.ts'
import { refuse } from '#shared/contract/refusals.ts'
import { ok } from '#shared/kernel/result.ts'
import { sceneBatch, sceneFlawed, sceneTaken } from '#test/support/stand-in-station/batch-answers.ts'
import { renderScreen } from '#test/support/stand-in-station/render-screen.tsx'
import { scenes } from '#test/support/stand-in-station/scenes.ts'

afterEach(cleanup)

const withImport = (state: BatchImportView) => ({ ...scenes.batches, batchImport: state })

test('the list names lots, products and how many there are, and a lot leads to its batch', async () => {
  const page = await renderScreen(<Batches />, scenes.batches)
  for (const part of ['KX-2026/07', 'Amoxil 500 mg, 20 capsules', '2028-06-30', '102,100', '09521234567899'])
    expect(document.body.textContent).toContain(part)
  await page.click('KX-2026/07')
  expect(page.opened()).toEqual({ name: 'batch', batch: sceneBatch })
})

test('a station without batches says so', async () => {
  await renderScreen(<Batches />, scenes.quiet, (call) =>
    call.name === 'batches.list' ? ok({ batches: [], next: null }) : undefined,
  )
  expect(document.body.textContent).toContain('No file of a packaging line was taken in yet.')
})

test('a file is attached and then taken in', async () => {
  const sha256 = 'cd'.repeat(32)
  const page = await renderScreen(<Batches />, scenes.quiet, (call) => {
    if (call.name !== 'files.attach') return undefined
    const { name } = calls['files.attach'].input.parse(call.input)
    return ok({ file: { sha256, name, bytes: 3 } })
  })
  fireEvent.change(screen.getByLabelText('File of a packaging line'), {
    target: { files: [new File(['abc'], 'line-2.csv')] },
  })
  await waitFor(() =>
    expect(page.commands().at(-1)).toMatchObject({
      name: 'batches.import',
      input: { file: { sha256, name: 'line-2.csv' } },
    }),
  )
})

test('while a file is taken in its progress is shown, and F4 stops it', async () => {
  const page = await renderScreen(<Batches />, scenes.batchesRunning)
  expect(document.body.textContent).toContain('Checking line-2 evening shift.csv: 62 %')
  expect(screen.getByRole('progressbar').getAttribute('value')).toBe('62')
  expect(screen.queryByLabelText('File of a packaging line')).toBeNull()
  await page.press('F4')
  expect(page.commands()).toMatchObject([{ name: 'batches.cancelImport' }])
})

test('what is being recorded is not stopped any more', async () => {
  const page = await renderScreen(
    <Batches />,
    withImport({ kind: 'running', file: 'line-2.csv', phase: 'recording', percent: 4, numbers: 12 }),
  )
  expect(document.body.textContent).toContain('Others can go on scanning.')
  expect(screen.queryByText('Stop, take nothing of it')).toBeNull()
  await page.press('F4')
  expect(page.commands()).toEqual([])
})

test('what is wrong with a file is told line by line, page by page', async () => {
  const asked: number[] = []
  const page = await renderScreen(<Batches />, scenes.batchesFlawed, (call) => {
    if (call.name === 'batches.flaws') asked.push(calls['batches.flaws'].input.parse(call.input).after)
    return undefined
  })
  expect(document.querySelectorAll('tr[data-flaw]')).toHaveLength(3)
  for (const part of [
    '12,044 things in the file are wrong. Nothing of it was taken.',
    'The file says this twice.',
    '<b>yesterday</b>',
    '1 to 3 of 10000',
    '2,044 more are not listed.',
  ])
    expect(document.body.textContent).toContain(part)
  await page.click('Next')
  await waitFor(() => expect(asked).toContain(100))
})

test('a file that was recorded in part before says so', async () => {
  await renderScreen(<Batches />, withImport({ ...sceneFlawed, isPartlyRecorded: true } as BatchImportView))
  expect(document.body.textContent).toContain('Part of it was recorded before. The rest was not taken.')
})

test('how a file ended is told, also one that was here before, was stopped or could not be read', async () => {
  const page = await renderScreen(<Batches />, scenes.batches)
  expect(document.body.textContent).toContain('40,000 numbers commissioned, 40,000 items packed.')
  await page.click('See the batch')
  expect(page.opened()).toEqual({ name: 'batch', batch: sceneBatch })
  cleanup()
  await renderScreen(<Batches />, withImport({ ...sceneTaken, commissioned: 0, packed: 0 } as BatchImportView))
  expect(document.body.textContent).toContain('everything in it was on record already')
  cleanup()
  await renderScreen(<Batches />, withImport({ kind: 'cancelled', file: 'x.csv', isPartlyRecorded: false }))
  expect(document.body.textContent).toContain('x.csv was stopped. Nothing of it is on record.')
  cleanup()
  await renderScreen(<Batches />, withImport({ kind: 'cancelled', file: 'x.csv', isPartlyRecorded: true }))
  expect(document.body.textContent).toContain('Part of it was recorded before; take it in again for the rest.')
  cleanup()
  const refusal = refuse('FILE_NOT_WHOLE', { because: 'missing', file: 'ab'.repeat(32) })
  await renderScreen(<Batches />, withImport({ kind: 'refused', file: 'x.csv', refusal }))
  expect(screen.getByRole('alert')).toBeTruthy()
})

test('a batch shows each level, where it differs from what the line counted, and its files', async () => {
  const page = await renderScreen(<Batch id={sceneBatch} />, scenes.oneBatch)
  const text = document.body.textContent
  for (const part of ['Lot KX-2026/07', '12 fewer than counted', 'none', '99,950', 'line-2.csv', 'Olga Petrova'])
    expect(text).toContain(part)
  expect(text).toContain('Not all of it is on record yet')
  expect(text).toContain('Complete')
  await page.press('Escape')
  expect(page.opened()).toEqual({ name: 'batches' })
})
