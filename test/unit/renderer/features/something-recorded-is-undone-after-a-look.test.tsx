import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Undo } from '#renderer/features/corrections/Undo.tsx'
import { UndoWay } from '#renderer/features/corrections/UndoWay.tsx'
import { History } from '#renderer/features/look-up/History.tsx'
import { ok } from '#shared/kernel/result.ts'
import { lookedUpPack } from '#test/support/stand-in-station/look-up-answers.ts'
import { factOf, jobOf } from '#test/support/stand-in-station/people-and-packs.ts'
import { renderScreen } from '#test/support/stand-in-station/render-screen.tsx'
import { scenes } from '#test/support/stand-in-station/scenes.ts'

afterEach(cleanup)

const of = { kind: 'job', job: jobOf(1) } as const
const home = { name: 'home' } as const
const undo = () =>
  renderScreen(<Undo of={of} back={home} />, scenes.supervisor, ({ name }) =>
    name === 'correction.record' ? ok({ voided: 1, declared: 2, corrective: 0 }) : undefined,
  )

test('the question says what is undone in counts, what goes back, how long it can be done and what the network hears', async () => {
  await undo()
  expect(screen.getByRole('heading', { name: 'Undo: Damage' })).toBeTruthy()
  expect(screen.getByText('It was recorded about 12 items.')).toBeTruthy()
  expect(screen.getByText('Damaged hold: goes from 12 items')).toBeTruthy()
  expect(screen.getByText('7 items are in their containers again')).toBeTruthy()
  expect(screen.getByText(/It can be undone for 6 days more, until/)).toBeTruthy()
  expect(screen.getByText(/One message was not sent yet: it is voided/)).toBeTruthy()
  expect(screen.getByText(/2 messages may be known to the network/)).toBeTruthy()
})

test('a reason by its key, then a yes: it is recorded once, with that reason', async () => {
  const shown = await undo()
  expect(shown.commands()).toEqual([])
  await shown.press('2')
  await shown.press('F12')
  expect(shown.commands()).toEqual([
    { name: 'correction.record', input: { of, wanted: { way: 'undone' }, reason: 'wrongItems', remark: null } },
  ])
  expect(screen.getByRole('heading', { name: 'It is undone' })).toBeTruthy()
})

test('another reason needs words', async () => {
  const shown = await undo()
  await shown.press('5')
  await shown.press('F12')
  expect(shown.commands()).toEqual([])
})

test('what something later rests on is refused by name, and is not asked about', async () => {
  await renderScreen(<Undo of={{ kind: 'fact', fact: factOf(8) }} back={home} />, scenes.supervisor)
  expect(screen.getByRole('alert').textContent).toContain('was packed since')
  expect(screen.queryByText('Why is it undone?')).toBeNull()
})

test('in a history what was undone is struck through with a word for it, and only what stands has the way to undo it', async () => {
  const { click, opened } = await renderScreen(<History item={lookedUpPack.id} />, scenes.supervisor)
  const mark = screen.getByText('Undone')
  expect(mark.closest('li')?.querySelector('.struck')).not.toBeNull()
  expect(screen.getByText(/Sam Supervisor · .*Wrong container or shipment · “the pallet beside it”/)).toBeTruthy()
  await click('Undo…')
  expect(opened()).toMatchObject({ name: 'undo', of: { kind: 'fact', fact: factOf(8) }, back: home })
})

test('who has no right to correct is not shown the way', async () => {
  await renderScreen(<UndoWay of={of} />, scenes.jobFinished)
  expect(screen.queryByRole('button')).toBeNull()
})
