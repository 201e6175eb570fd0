import { expect, test } from 'vitest'
import { formatCheckpoint, parseCheckpoint } from '#shared/domain/ledger/checkpoint.ts'

const line = `tallyman-checkpoint:1:01a20618-bdd2-7000-8c1b-d1b9305cecba:1764000000:1000:${'0f'.repeat(32)}`

test('a checkpoint that was printed reads back as it was', () => {
  const parsed = parseCheckpoint(line)
  expect(parsed).toEqual({
    ok: true,
    value: {
      station: '01a20618-bdd2-7000-8c1b-d1b9305cecba',
      epoch: 1764000000,
      sequence: 1000,
      hash: '0f'.repeat(32),
    },
  })
  expect(parsed.ok && formatCheckpoint(parsed.value)).toBe(line)
})

test('spaces and line ends around a checkpoint, as copying leaves them, do not count', () => {
  expect(parseCheckpoint(`  ${line}\r\n`)).toEqual(parseCheckpoint(line))
})

test.each([
  ['nothing', ''],
  ['another version', line.replace(':1:', ':2:')],
  ['a hash that was cut off', line.slice(0, -1)],
  ['a hash in capitals', line.replaceAll('f', 'F')],
  ['a station that is no UUID', line.replace('01a20618-', '01a20618')],
  ['a negative sequence', line.replace(':1000:', ':-1:')],
  ['a sequence beyond what a number holds', line.replace(':1000:', ':9999999999999999:')],
  ['more after it', `${line}:x`],
])('%s is no checkpoint', (_, text) => {
  expect(parseCheckpoint(text)).toEqual({ ok: false, error: 'notACheckpoint' })
})
