import { cleanup, render } from '@testing-library/react'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { rawParts } from '#renderer/ui/raw-parts.ts'
import { RawScan } from '#renderer/ui/RawScan.tsx'

afterEach(cleanup)

test('a separator stands as GS between the parts', () => {
  expect(rawParts('21ABC\u001d17271231')).toEqual([
    { kind: 'text', text: '21ABC' },
    { kind: 'control', text: 'GS' },
    { kind: 'text', text: '17271231' },
  ])
})

test.each([
  ['\u0000', 'NUL'],
  ['\u001b', 'ESC'],
  ['\u007f', 'U+007F'],
  ['\u200b', 'U+200B'],
  ['\u202e', 'U+202E'],
  ['\ufeff', 'U+FEFF'],
])('%j, which draws nothing, stands as %s', (sign, name) => {
  expect(rawParts(sign)).toEqual([{ kind: 'control', text: name }])
})

test('no text of any scan holds a control character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (raw) => {
      const shown = rawParts(raw).map(({ text }) => text)
      expect(shown.join('')).toMatch(/^\P{Cc}*$/u)
    }),
  )
})

test.each(['<script>alert(1)</script>', "');alert(1)//", '<img src=x onerror=alert(1)>'])(
  '%s is shown as text',
  (raw) => {
    const { container } = render(<RawScan raw={raw} />)
    expect(container.textContent).toBe(raw)
    expect(container.querySelector('script, img')).toBeNull()
  },
)
