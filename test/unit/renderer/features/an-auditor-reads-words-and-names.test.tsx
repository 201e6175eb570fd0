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

test('whoever a record is about is named', async () => {
  await renderScreen(<Ledger place={wholeLedger} />, scenes.ledger)
  expect(rowOf('person.signed-in')).toContain('PersonOlga Petrova')
})
