import { expect, test } from 'vitest'
import { decidePrint, noLabelYet } from '#shared/domain/labels/decide.ts'

test('the first label of an item needs no reason, and keeps none', () => {
  expect(decidePrint(noLabelYet, null)).toEqual({ ok: true, value: null })
  expect(decidePrint(noLabelYet, 'lost')).toEqual({ ok: true, value: null })
})

test('each further label needs a reason', () => {
  const printed = { prints: 2, awaitsScan: false }
  expect(decidePrint(printed, null)).toEqual({ ok: false, error: { code: 'REPRINT_NEEDS_REASON', prints: 2 } })
  expect(decidePrint(printed, 'damaged')).toEqual({ ok: true, value: 'damaged' })
})
