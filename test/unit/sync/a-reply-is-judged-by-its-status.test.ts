import { expect, test } from 'vitest'
import { captureVerdict, jobVerdict, namedBy, problemsInWords } from '#shared/sync/capture-verdict.ts'
import type { CaptureReply, Problem } from '#shared/sync/capture-verdict.ts'

const limits = { events: null, bytes: null }
const duplicate: Problem = {
  type: 'epcisException:ResourceAlreadyExistsException',
  title: 'The event is there',
  detail: null,
  instance: null,
}

function reply(status: number, changes: Partial<CaptureReply> = {}): CaptureReply {
  return { status, captureUrl: null, problems: [], limits, retryAfter: null, ...changes }
}

test.each([
  [202, 'unclear'],
  [200, 'unclear'],
  [302, 'putOff'],
  [400, 'rejected'],
  [401, 'signInWanted'],
  [403, 'forbidden'],
  [404, 'putOff'],
  [406, 'putOff'],
  [409, 'saidDuplicate'],
  [413, 'tooLarge'],
  [415, 'putOff'],
  [422, 'rejected'],
  [429, 'putOff'],
  [500, 'unclear'],
  [503, 'unclear'],
])('%i without more means %s', (status, kind) => {
  expect(captureVerdict(reply(status)).kind).toBe(kind)
})

test('a reply that names a job is accepted, whatever kind of success it is', () => {
  const captureUrl = 'http://network/capture/1'
  expect(captureVerdict(reply(202, { captureUrl }))).toEqual({ kind: 'accepted', captureUrl })
  expect(captureVerdict(reply(201, { captureUrl }))).toEqual({ kind: 'accepted', captureUrl })
})

test('a 400 that speaks of duplicates means that an event is there already', () => {
  expect(captureVerdict(reply(400, { problems: [duplicate] })).kind).toBe('saidDuplicate')
  expect(
    captureVerdict(reply(400, { problems: [{ type: 'x', title: 'Duplicate event id', detail: null, instance: null }] }))
      .kind,
  ).toBe('saidDuplicate')
})

test('a job is read by the table of running and success', () => {
  const job = { errorBehaviour: 'rollback', problems: [] } as const
  expect(jobVerdict({ ...job, running: true, success: true })).toBe('running')
  expect(jobVerdict({ ...job, running: true, success: false })).toBe('running')
  expect(jobVerdict({ ...job, running: false, success: true })).toBe('captured')
  expect(jobVerdict({ ...job, running: false, success: false })).toBe('rejected')
  expect(jobVerdict({ ...job, running: false, success: false, errorBehaviour: 'proceed' })).toBe('partlyRefused')
  expect(jobVerdict({ ...job, running: false, success: false, problems: [duplicate] })).toBe('saidDuplicate')
})

test('problems are put into words of bounded length', () => {
  expect(
    problemsInWords([
      { type: 't', title: 'No', detail: 'because', instance: null },
      { type: 't', title: 'Also', detail: null, instance: null },
    ]),
  ).toBe('No: because · Also')
  expect(problemsInWords([{ type: 't', title: 'x'.repeat(10_000), detail: null, instance: null }])).toHaveLength(2_000)
})

test('an event is named by its id, wherever the problem says it', () => {
  const problem: Problem = { type: 't', title: 'No', detail: 'about urn:uuid:2', instance: null }
  const ids = ['urn:uuid:1', 'urn:uuid:2', 'urn:uuid:3']
  expect([...namedBy([problem, { ...problem, detail: null, instance: '/events/urn:uuid:3' }], ids)]).toEqual([
    'urn:uuid:2',
    'urn:uuid:3',
  ])
  expect(namedBy([{ ...problem, detail: 'somewhere' }], ids).size).toBe(0)
})
