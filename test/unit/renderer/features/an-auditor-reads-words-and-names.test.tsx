import { cleanup } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Ledger } from '#renderer/features/ledger/Ledger.tsx'
import { wholeLedger } from '#renderer/state/ledger-place.ts'
import { renderScreen } from '#test/support/stand-in-station/render-screen.tsx'
import { scenes } from '#test/support/stand-in-station/scenes.ts'

afterEach(cleanup)

const rowOf = (kind: string) => document.querySelector(`tr[data-kind="${kind}"]`)?.textContent ?? ''

test('the audit trail says reasons and rules in words, old beside new, and leaves a name as it was typed', async () => {
  await renderScreen(<Ledger place={wholeLedger} />, scenes.ledger)
  expect(rowOf('person.sign-in-refused')).toContain('Becausewrong PIN or password')
  expect(rowOf('person.sign-in-refused')).toContain('NameOlga Petrova')
  expect(rowOf('site.set-up')).toContain('Unknown itemsrefused → recorded')
  expect(rowOf('ledger.checked')).toContain('Occasiononce a day')
})

test('a list of objects is read by the names of what they have, and never as brackets and quotes', async () => {
  await renderScreen(<Ledger place={wholeLedger} />, scenes.ledger)
  expect(rowOf('contents.taken-out')).toMatch(/Opened3 in all: \(Container .*0000000041; Items 1 in all\), \(Container/)
  expect(rowOf('correction.recorded')).toContain(
    'No longer counts1 in all: (Record 01900000-0000-7000-8000-00000000f007; Kind Damage recorded; What goes back 1 in all)',
  )
  expect(rowOf('correction.recorded')).toContain('WayUndone')
  for (const row of document.querySelectorAll('tr[data-kind]')) expect(row.textContent).not.toMatch(/\{"/)
})

test('whoever a record is about is named', async () => {
  await renderScreen(<Ledger place={wholeLedger} />, scenes.ledger)
  expect(rowOf('person.signed-in')).toContain('PersonOlga Petrova')
})
