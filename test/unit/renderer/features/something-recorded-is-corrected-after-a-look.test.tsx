import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Correction } from '#renderer/features/corrections/Correction.tsx'
import { CorrectionWay } from '#renderer/features/corrections/CorrectionWay.tsx'
import { Job } from '#renderer/features/job/Job.tsx'
import { History } from '#renderer/features/look-up/History.tsx'
import type { CallFrame } from '#shared/contract/frames.ts'
import { ok } from '#shared/kernel/result.ts'
import { correctionAnswerOf } from '#test/support/stand-in-station/correction-answers.ts'
import { lookedUpPack } from '#test/support/stand-in-station/look-up-answers.ts'
import { factOf, jobOf, packOf } from '#test/support/stand-in-station/people-and-packs.ts'
import { renderScreen } from '#test/support/stand-in-station/render-screen.tsx'
import { scenes } from '#test/support/stand-in-station/scenes.ts'

afterEach(cleanup)

const of = { kind: 'job', job: jobOf(1) } as const
const home = { name: 'home' } as const
const recorded = ok({ way: 'undone', voided: 1, declared: 2, undeclared: 0, corrective: 0 })

/** What the station says of a job whose correction takes no signature. */
function unsigned(call: CallFrame) {
  const answer = call.name === 'correction.preview' ? correctionAnswerOf(call) : undefined
  return answer?.ok === true ? ok({ ...(answer.value as object), isSigned: false, shown: null }) : undefined
}

const correction = (isSigned: boolean) =>
  renderScreen(<Correction of={of} back={home} />, scenes.supervisor, (call) =>
    call.name === 'correction.record' ? recorded : isSigned ? undefined : unsigned(call),
  )

test('first it asks what is wrong: all of it, some of its items, or the reason', async () => {
  const { press } = await correction(true)
  expect(screen.getByRole('heading', { name: 'Undo or correct: Damage' })).toBeTruthy()
  expect(screen.getByRole('button', { name: /All of it/ })).toBeTruthy()
  expect(screen.getByRole('button', { name: /Some of its items/ })).toBeTruthy()
  expect(screen.getByText(/It can be undone for 6 days more, until/)).toBeTruthy()
  await press('3')
  expect(screen.getByRole('heading', { name: /It is recorded as: Crushed. What is right/ })).toBeTruthy()
})

test('the question says what is undone in counts, what goes back and what the network hears', async () => {
  const { press } = await correction(true)
  await press('1')
  expect(screen.getByText('All of it is undone.')).toBeTruthy()
  expect(screen.getByText('It was recorded about 12 items.')).toBeTruthy()
  expect(screen.getByText('Damaged hold: goes from 12 items')).toBeTruthy()
  expect(screen.getByText('7 items are in their containers again')).toBeTruthy()
  expect(screen.getByText(/One message was not sent yet: it is voided/)).toBeTruthy()
  expect(screen.getByText(/2 messages may be known to the network/)).toBeTruthy()
})

test('where no signature is asked for: a reason by its key, then a yes, and it is recorded once', async () => {
  const { press, commands } = await correction(false)
  await press('1')
  expect(commands()).toEqual([])
  await press('2')
  await press('F12')
  expect(commands()).toEqual([
    {
      name: 'correction.record',
      input: { of, wanted: { way: 'undone' }, reason: 'wrongItems', remark: null, signature: null },
    },
  ])
  expect(screen.getByRole('heading', { name: 'It is undone' })).toBeTruthy()
})

test('where one is, F12 leads to it, with what comes of it and why; nothing is recorded before', async () => {
  const { press, commands } = await correction(true)
  await press('1')
  await press('2')
  await press('F12')
  expect(screen.getByText('I correct what was recorded, as it is shown here.')).toBeTruthy()
  expect(screen.getByText('Damaged hold: goes from 12 items')).toBeTruthy()
  expect(screen.getByText('Wrong items were scanned')).toBeTruthy()
  expect(commands().filter(({ name }) => name === 'correction.record')).toEqual([])
})

test('items that do not belong there are ticked, and left out with a reason', async () => {
  const { press, click, commands } = await correction(false)
  await press('2')
  const [first] = screen.getAllByRole('checkbox')
  await act(async () => first?.click())
  expect(screen.getByText(/One item is left out/)).toBeTruthy()
  await press('F12')
  await press('2')
  await click('F12Yes, correct it')
  const items = [packOf(27).id]
  expect(commands()).toEqual([
    {
      name: 'correction.record',
      input: { of, wanted: { way: 'leftOut', items }, reason: 'wrongItems', remark: null, signature: null },
    },
  ])
})

test('another reason of damage is chosen by its key; the recorded one is not offered', async () => {
  const { press, commands } = await correction(false)
  await press('3')
  expect(screen.getByRole<HTMLButtonElement>('button', { name: /Crushed/ }).disabled).toBe(true)
  await press('2')
  expect(screen.getByText(/The reason changes from “Crushed” to/)).toBeTruthy()
  await press('4')
  await press('F12')
  expect(commands()).toMatchObject([{ input: { wanted: { way: 'changed' }, reason: 'wrongChoice' } }])
})

test('another reason needs words', async () => {
  const { press, commands } = await correction(false)
  await press('1')
  await press('5')
  await press('F12')
  expect(commands()).toEqual([])
})

test('what something later rests on is refused by name, and is not asked about', async () => {
  await renderScreen(<Correction of={{ kind: 'fact', fact: factOf(8) }} back={home} />, scenes.supervisor)
  expect(screen.getByRole('alert').textContent).toContain('was packed since')
  expect(screen.queryByText('What is wrong with it?')).toBeNull()
})

test('the receipt of a job that was undone says so at its head, and has no way to undo it again', async () => {
  const [job] = scenes.undoneReceipt.jobs.keys()
  if (job === undefined) throw new Error('the scene has a job')
  await renderScreen(<Job id={job} />, scenes.undoneReceipt)
  expect(screen.getByText('Undone').closest('p')?.textContent).toMatch(/Sam Okafor.*Wrong items were scanned/)
  expect(screen.getByText(/It no longer counts/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: /Undo or correct/ })).toBeNull()
})

test('in a history what was undone is struck through with a word for it, and only what stands has the way to undo it', async () => {
  const { click, opened } = await renderScreen(<History item={lookedUpPack.id} />, scenes.supervisor)
  const mark = screen.getByText('Undone')
  expect(mark.closest('li')?.querySelector('.struck')).not.toBeNull()
  expect(screen.getByText(/Sam Supervisor · .*Wrong container or shipment · “the pallet beside it”/)).toBeTruthy()
  await click('F2Undo or correct…')
  expect(opened()).toMatchObject({ name: 'correction', of: { kind: 'fact', fact: factOf(8) }, back: home })
})

test('who has no right to correct is not shown the way', async () => {
  await renderScreen(<CorrectionWay of={of} />, scenes.jobFinished)
  expect(screen.queryByRole('button')).toBeNull()
})
