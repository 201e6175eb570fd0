import { expect, test } from 'vitest'
import { readInstruction } from '#shared/contract/instruction-file.ts'

const instruction = {
  format: 'tallyman-destruction-instruction:1',
  reference: 'LTR-77',
  from: 'Pharma Owner Ltd',
  owner: { name: 'Pharma Owner Ltd', gln: '9521234000006' },
  reason: 'Recalled',
  method: 'incineration',
  place: { kind: 'here', where: 'Oven 2' },
  items: [
    '(01)09521234567899(21)A%1',
    '010952123456789921B2',
    'https://id.gs1.org/01/09521234567899/21/C',
    '(01)09521234567899(21)A%1',
    '095212340000000013',
  ],
}
const read = (differing: object) => readInstruction(JSON.stringify({ ...instruction, ...differing }))

test('an instruction gives the data of an order, and each item once, byte for byte', () => {
  expect(read({})).toEqual({
    ok: true,
    value: {
      data: {
        owner: {
          kind: 'party',
          name: 'Pharma Owner Ltd',
          gln: '9521234000006',
          authorisation: { reference: 'LTR-77', file: null },
        },
        method: 'incineration',
        methodNote: null,
        place: { kind: 'here', where: 'Oven 2' },
        reason: 'Recalled',
        market: null,
        instruction: { reference: 'LTR-77', from: 'Pharma Owner Ltd', letter: null },
      },
      items: [
        '01/09521234567899/21/A%251',
        '01/09521234567899/21/B2',
        '01/09521234567899/21/C',
        '00/095212340000000013',
      ],
    },
  })
})

test.each([
  ['no JSON', '{', [{ where: 'file', what: 'not JSON' }]],
  ['another layout', JSON.stringify({ ...instruction, format: 'something' }), [{ where: 'format' }]],
  ['a reason of its own', JSON.stringify({ ...instruction, reason: 'Because' }), [{ where: 'reason' }]],
  [
    'a wrong check digit',
    JSON.stringify({ ...instruction, items: ['(01)09521234567890(21)A'] }),
    [{ where: 'items.0' }],
  ],
  [
    'something no item is',
    JSON.stringify({ ...instruction, items: ['<script>'] }),
    [{ where: 'items.0', what: '<script>' }],
  ],
  ['a member nobody knows', JSON.stringify({ ...instruction, approvedBy: 'me' }), [{ where: 'file' }]],
])('%s is refused, and says where', (_name, text, flaws) => {
  const outcome = readInstruction(text)
  expect(outcome).toMatchObject({ ok: false, error: flaws })
})

test('of a file that is wrong throughout only the first twenty things are told', () => {
  const outcome = read({ items: Array.from({ length: 100 }, (_, index) => `wrong ${index}`) })
  expect(outcome.ok ? 0 : outcome.error.length).toBe(20)
})
