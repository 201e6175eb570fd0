import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'

type Answer = {
  readonly ok: boolean
  readonly elements?: readonly (readonly [string, string])[]
  readonly code?: string
  readonly message?: string
}

/** What the script prints for this input, and how it ended. */
async function explain(
  input: string | Buffer,
): Promise<{ readonly answers: readonly Answer[]; readonly printed: string; readonly exit: number | null }> {
  const script = spawn(process.execPath, ['scripts/explain-scan.ts'], { stdio: ['pipe', 'pipe', 'pipe'] })
  const ended = once(script, 'close')
  const output = text(script.stdout)
  script.stdin.end(input)
  const printed = await output
  await ended
  const answers = printed
    .split('\n')
    .slice(0, -1)
    .map((line): Answer => JSON.parse(line))
  return { answers, printed, exit: script.exitCode }
}

const scan = (value: string) => JSON.stringify(value)

test('a valid scan gives its elements, another its code and a sentence', async () => {
  const { printed, exit } = await explain(
    `${scan(']d2010952123456789921ABC\x1d17271231')}\n${scan('0109521234567898')}\n`,
  )
  expect(printed).toBe(
    '{"ok":true,"elements":[["01","09521234567899"],["21","ABC"],["17","271231"]]}\n' +
      '{"ok":false,"code":"BAD_CHECK_DIGIT","message":"The check digit of the product number (01) is wrong; it was misread or misprinted."}\n',
  )
  expect(exit).toBe(0)
})

test('it judges by the standard alone', async () => {
  const { answers } = await explain([']E09521234567899', '010952123456789921AB1727123110L'].map(scan).join('\n'))
  expect(answers).toEqual([
    { ok: true, elements: [] },
    {
      ok: true,
      elements: [
        ['01', '09521234567899'],
        ['21', 'AB1727123110L'],
      ],
    },
  ])
})

test('every line has one answer, whatever it holds', async () => {
  const lines = [
    scan('0109521234567899'),
    '',
    '   ',
    '{',
    'null',
    '42',
    '["0109521234567899"]',
    '{"scan":"01"}',
    '"unfinished',
    '"01" "02"',
    "'01'",
    scan(''),
    scan('0109521234567899'),
    `${scan('0109521234567899')}\r`,
    '\r',
    scan('\u2028'),
    '"\\ud800"',
    '"\\u0000"',
    scan('\n'),
  ]
  const { answers } = await explain(`${lines.join('\n')}\n`)
  expect(answers.map(({ ok, code }) => (ok ? 'ok' : code))).toEqual([
    'ok',
    ...Array.from({ length: 10 }, () => 'NOT_A_JSON_STRING'),
    'EMPTY_SCAN',
    'ok',
    'ok',
    'NOT_A_JSON_STRING',
    'UNKNOWN_AI',
    'UNKNOWN_AI',
    'UNKNOWN_AI',
    'UNKNOWN_AI',
  ])
})

test('the last line needs no end, and no input needs no answer', async () => {
  expect((await explain(scan('0109521234567899'))).answers).toHaveLength(1)
  expect((await explain(`${scan('0109521234567899')}\n`)).answers).toHaveLength(1)
  expect((await explain('\n')).answers).toHaveLength(1)
  expect((await explain('')).answers).toHaveLength(0)
})

test('bytes that are no UTF-8 spoil only their own line', async () => {
  const { answers } = await explain(
    Buffer.concat([Buffer.from([0x22, 0xff, 0xfe, 0x22, 0x0a]), Buffer.from(scan('0109521234567899'))]),
  )
  expect(answers.map(({ ok, code }) => (ok ? 'ok' : code))).toEqual(['NOT_A_JSON_STRING', 'ok'])
})

test('a huge line is answered and not kept', async () => {
  const { answers } = await explain(
    `${scan('A'.repeat(5_000_000))}\n${scan('A'.repeat(9000))}\n${scan('0109521234567899')}\n`,
  )
  expect(answers.map(({ ok, code }) => (ok ? 'ok' : code))).toEqual(['SCAN_TOO_LONG', 'SCAN_TOO_LONG', 'ok'])
})

test('thousands of lines come out complete and in order', async () => {
  const serials = Array.from({ length: 20_000 }, (_, number) => `S${number}`)
  const { answers } = await explain(serials.map((serial) => scan(`010952123456789921${serial}`)).join('\n'))
  expect(answers.map(({ elements }) => elements?.[1]?.[1])).toEqual(serials)
})
