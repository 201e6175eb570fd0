import { describe, expect, test } from 'vitest'
import { answerSignals, signalOf } from '#shared/contract/answer-signal.ts'
import type { AnswerSignal } from '#shared/contract/answer-signal.ts'
import { samplesOf, scores } from '#renderer/sound/answer-sounds.ts'

const samplesPerSecond = 48_000

describe.each(answerSignals)('the sound %s', (sound) => {
  test('is heard by an ear that has only low tones left, and by one that has only high ones', () => {
    for (const { hertz } of scores[sound].tones) {
      expect(Math.min(...hertz)).toBeLessThan(700)
      expect(Math.max(...hertz)).toBeGreaterThan(1500)
    }
  })

  test('never clips, and begins and ends in silence', () => {
    const samples = samplesOf(scores[sound], samplesPerSecond)
    expect(Math.max(...samples.map(Math.abs))).toBeLessThanOrEqual(1)
    expect(Math.abs(samples[0] ?? 1)).toBeLessThan(0.01)
    expect(Math.abs(samples.at(-1) ?? 1)).toBeLessThan(0.05)
  })
})

test('no two sounds have the same rhythm', () => {
  const rhythms = answerSignals.map((sound) =>
    scores[sound].tones.map(({ startMs, lengthMs }) => `${startMs}+${lengthMs}`).join(' '),
  )
  expect(new Set(rhythms).size).toBe(answerSignals.length)
})

test('only the stop sound is rough', () => {
  const rough = answerSignals.filter((sound) => scores[sound].tones.some(({ roughness }) => roughness > 0))
  expect(rough).toEqual(['stop'])
})

test('the OK sound is the shortest: at fifty scans a second nothing else may pile up', () => {
  const lengths = Object.fromEntries(answerSignals.map((sound) => [sound, scores[sound].lengthMs])) as Record<
    AnswerSignal,
    number
  >
  expect(lengths.ok).toBe(Math.min(...Object.values(lengths)))
})

test.each([
  ['ok', null, 'ok'],
  ['already', null, 'already'],
  ['hold', null, 'hold'],
  ['idle', null, 'hold'],
  ['command', null, 'ok'],
] as const)('a scan with the verdict %s sounds so', (verdict, refusal, sound) => {
  expect(signalOf({ verdict, refusal })).toBe(sound)
})

test('a command that was refused asks for a look', () => {
  expect(signalOf({ verdict: 'command', refusal: { code: 'COMMAND_NOT_HERE', details: { command: 'finish' } } })).toBe(
    'hold',
  )
})
