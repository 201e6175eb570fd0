import { expect, test } from 'vitest'
import {
  captureJobIn,
  eventsIn,
  inWords,
  limitsIn,
  problemsIn,
  retryAfterIn,
  speaksEpcis20,
  storesInPart,
} from '#service/network/epcis-replies.ts'
import type { HttpReply } from '#service/network/http-exchange.ts'

function reply(headers: Readonly<Record<string, string>>, text = '', status = 200): HttpReply {
  return { status, header: (name) => headers[name] ?? null, text }
}

test('a job is read with what it lacks filled in', () => {
  expect(captureJobIn('{"running":false,"success":true}')).toEqual({
    running: false,
    success: true,
    errorBehaviour: 'rollback',
    problems: [],
  })
  const failed =
    '{"running":false,"success":false,"captureErrorBehaviour":"proceed","errors":[{"type":"t","title":"No","status":400},7]}'
  expect(captureJobIn(failed)).toMatchObject({
    errorBehaviour: 'proceed',
    problems: [{ type: 't', title: 'No', detail: null }],
  })
  expect(captureJobIn('{"running":false,"success":false,"errorFile":"http://f"}')?.problems).toMatchObject([
    { detail: 'http://f' },
  ])
})

test.each(['', 'soon', 'null', '[]', '{"running":"no","success":true}', '{"success":true}'])('%j is no job', (text) => {
  expect(captureJobIn(text)).toBeNull()
})

test.each([
  '',
  '<html>',
  '{}',
  '{"epcisBody":{"eventList":[]}}',
  '{"epcisBody":{"queryResults":{"resultsBody":{"eventList":[1]}}}}',
])('%j is no answer to a question for events', (text) => {
  expect(eventsIn(text)).toBeNull()
})

test('limits are positive whole numbers, or nothing was announced', () => {
  const announced = (events: string) => limitsIn(reply({ 'GS1-EPCIS-Capture-Limit': events })).events
  expect(announced('100')).toBe(100)
  for (const nonsense of ['', '0', '-5', 'many', '1e400', '2.5']) expect(announced(nonsense)).toBeNull()
  expect(limitsIn(reply({}))).toEqual({ events: null, bytes: null })
})

test('a wait is asked for in seconds or as a date', () => {
  const now = Date.UTC(2026, 0, 1)
  expect(retryAfterIn(reply({ 'Retry-After': '3' }), now)).toBe(3_000)
  expect(retryAfterIn(reply({ 'Retry-After': new Date(now + 5_000).toUTCString() }), now)).toBe(5_000)
  expect(retryAfterIn(reply({ 'Retry-After': new Date(now - 5_000).toUTCString() }), now)).toBe(0)
  expect(retryAfterIn(reply({ 'Retry-After': 'later' }), now)).toBeNull()
  expect(retryAfterIn(reply({}), now)).toBeNull()
})

test('a repository speaks EPCIS 2.0 unless it announces a range without it', () => {
  const speaks = (lowest: string, highest: string) =>
    speaksEpcis20(reply({ 'GS1-EPCIS-Min': lowest, 'GS1-EPCIS-Max': highest }))
  expect(speaksEpcis20(reply({}))).toBe(true)
  expect(speaks('1.2', '2.0.0')).toBe(true)
  expect(speaks('1.0', '1.2')).toBe(false)
  expect(speaks('3.0', '3.1')).toBe(false)
})

test('a repository stores a document in part only if it announces so', () => {
  const announced = (behaviour: string) => storesInPart(reply({ 'GS1-Capture-Error-Behaviour': behaviour }))
  expect([announced('proceed'), announced('rollback'), storesInPart(reply({}))]).toEqual([true, false, false])
})

test('what a reply says is its problem in words, or the beginning of whatever came', () => {
  expect(inWords(reply({}, '{"type":"t","title":"No","detail":"because"}', 400))).toBe('No: because')
  expect(inWords(reply({}, '<html>down</html>', 502))).toBe('502 <html>down</html>')
  expect(inWords(reply({}, 'x'.repeat(100_000), 500)).length).toBeLessThan(1_000)
  expect(problemsIn('[{"title":"a list is no problem"}]')).toEqual([])
})
