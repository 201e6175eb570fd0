import { cleanup, render } from '@testing-library/react'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { Code } from '#renderer/ui/Code.tsx'
import { grouped } from '#renderer/ui/grouped.ts'

afterEach(cleanup)

test.each([
  ['7K2809AB4', ['7K2', '809', 'AB4']],
  ['09521234567899', ['0952', '1234', '5678', '99']],
  ['ABCDEFG', ['ABC', 'DEFG']],
  ['B42', ['B42']],
  ['7K2-0O9-AB4', ['7K2-0O9-AB4']],
  ['KX-2026/07', ['KX-2026/07']],
])('%s stands in groups %j', (code, groups) => {
  expect(grouped(code)).toEqual(groups)
})

test('the groups of any code put together are the code', () => {
  fc.assert(
    fc.property(fc.string(), (code) => {
      expect(grouped(code).join('')).toBe(code)
    }),
  )
})

test('what is copied from the screen is the code without gaps', () => {
  const { container } = render(<Code value="7K2809AB4" />)
  expect(container.textContent).toBe('7K2809AB4')
})
