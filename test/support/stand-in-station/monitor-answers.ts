import type { CallFrame } from '#shared/contract/frames.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { HeardKey, HeardScan } from '#shared/contract/scanner-monitor.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { encodeUtf8 } from '#shared/scan/byte-text.ts'
import { hexOf } from '#shared/scan/hex.ts'
import { packOf, sceneMoment } from './people-and-packs.ts'

const label = ']d20109520123450002215MK7Q0W9\u001d1729013110B2411'
const typed = '010952012345000221ABC17290131'

/** What the station of a scene says of what its scanners sent; null where the call is about something else. */
export function monitorAnswerOf({ name }: CallFrame): Result<unknown, Refusal> | null {
  switch (name) {
    case 'scanner.heard':
      return ok({ scans: sceneHeardScans })
    case 'scanner.heardKeys':
      return ok({ keys: sceneKeys })
    case 'diagnostics.write':
      return ok({ folder: '/var/lib/tallyman/exports', file: 'diagnostics-20261123T091204000Z.json' })
    default:
      return null
  }
}

/** A scan of each kind, the newest first. */
const sceneHeardScans: readonly HeardScan[] = [
  {
    ...heard(5, 'Wedge, desk 1', { keys: typed.length + 1, took: 311 }),
    kind: 'shown',
    ...bytesOf(typed),
    elements: [],
    reading: { as: 'refused', refusal: refuse('SEPARATOR_LOST', { serial: 'ABC17290131' }) },
  },
  { ...heard(4, 'Dock 1', { took: 2 }), kind: 'withheld', because: 'badge' },
  { ...shownLabel(3), isEcho: true },
  shownLabel(2),
  {
    ...heard(1, 'Dock 1', { took: 3 }),
    kind: 'shown',
    ...bytesOf('TALLYMAN:FINISH'),
    elements: [],
    reading: { as: 'command', command: 'finish' },
  },
]

const sceneKeys: readonly HeardKey[] = [
  ...Array.from(typed, keyOf),
  { code: 'Enter', key: 'Enter', under: [], after: 9 },
]

function heard(number: number, scanner: string, came: { readonly keys?: number; readonly took: number }) {
  return { number, scanner, at: sceneMoment - 4000 * (6 - number), isEcho: false, keys: 0, ...came }
}

function shownLabel(number: number): HeardScan {
  return {
    ...heard(number, 'Dock 1', { took: 4 }),
    kind: 'shown',
    ...bytesOf(label),
    elements: [
      ['01', '09520123450002'],
      ['21', '5MK7Q0W9'],
      ['17', '290131'],
      ['10', 'B2411'],
    ],
    reading: { as: 'item', item: packOf(38).id, lot: 'B2411', expiry: '2029-01-31' },
  }
}

function bytesOf(text: string): { readonly bytes: string; readonly length: number } {
  const bytes = encodeUtf8(text)
  return { bytes: hexOf(bytes), length: bytes.length }
}

function keyOf(character: string, at: number): HeardKey {
  const isLetter = /[A-Z]/.test(character)
  const code = isLetter ? `Key${character}` : `Digit${character}`
  return { code, key: character, under: isLetter ? ['shift'] : [], after: at === 0 ? 0 : 8 + (at % 3) }
}
