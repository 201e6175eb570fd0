import { expect, test } from 'vitest'
import type { Instant } from '#shared/kernel/time.ts'
import { advance, mostTriesAgainstDuplicate } from '#shared/sync/advance-message.ts'
import type { Happening, MessageProgress } from '#shared/sync/message-progress.ts'

const later = 1_000 as Instant
const sending: MessageProgress = { state: 'sending', mayBeThere: false }
const accepted: MessageProgress = { state: 'accepted', captureUrl: 'http://network/capture/1', mayBeThere: false }
const unsure: MessageProgress = { state: 'unsure', doubt: { because: 'replyLost' }, nextTryAt: later }
const calledDuplicate: MessageProgress = { state: 'unsure', doubt: { because: 'saidDuplicate' }, nextTryAt: null }
const waiting: MessageProgress = { state: 'waiting', nextTryAt: later, mayBeThere: false }
const refused: MessageProgress = { state: 'refused', reason: 'no', mayBeThere: false }

const parked: MessageProgress = { state: 'parked', reason: 'no', mayBeThere: false }
const partly: MessageProgress = { state: 'unsure', doubt: { because: 'partlyRefused', said: 'no' }, nextTryAt: null }
const tooLarge: MessageProgress = {
  state: 'unsure',
  doubt: { because: 'tooLarge', said: 'big', splitTo: 900, mayBeThere: false, absences: 0 },
  nextTryAt: null,
}
const askedFor = (absences: number, nextTryAt: typeof later | null): MessageProgress => ({
  state: 'unsure',
  doubt: { because: 'tooLarge', said: 'big', splitTo: 900, mayBeThere: true, absences },
  nextTryAt,
})
const leftOut: MessageProgress = { state: 'setAside', because: 'leftOut', reason: 'why', mayBeThere: false }
const inFile: MessageProgress = { state: 'exported', file: 'unsent-1', mayBeThere: false }

const meanings: readonly (readonly [string, MessageProgress, Happening, MessageProgress])[] = [
  ['a queued message that leaves is being sent', { state: 'queued', mayBeThere: false }, { kind: 'leaves' }, sending],
  ['a request that never left waits', sending, { kind: 'neverLeft', nextTryAt: later }, waiting],
  ['a lost reply makes unsure', sending, { kind: 'replyLost', nextTryAt: later }, unsure],
  ['202 is accepted, not processed', sending, { kind: 'accepted', captureUrl: 'http://network/capture/1' }, accepted],
  ['429 waits', sending, { kind: 'putOff', nextTryAt: later }, waiting],
  ['401 leaves a message in the queue', sending, { kind: 'signInWanted' }, { state: 'queued', mayBeThere: false }],
  [
    '413 to a document of many leaves its messages in the queue',
    sending,
    { kind: 'tooLarge', alone: false, said: 'big', splitTo: 900 },
    { state: 'queued', mayBeThere: false },
  ],
  [
    '413 to one message alone that cannot be split parks it',
    sending,
    { kind: 'tooLarge', alone: true, said: 'big', splitTo: null },
    { state: 'parked', reason: 'big', mayBeThere: false },
  ],
  [
    '413 to one message alone that can be split has it asked for',
    sending,
    { kind: 'tooLarge', alone: true, said: 'big', splitTo: 900 },
    tooLarge,
  ],
  ['one that is too large goes in pieces', tooLarge, { kind: 'replaced' }, { state: 'split' }],
  ['one that waits goes in pieces', { state: 'queued', mayBeThere: false }, { kind: 'replaced' }, { state: 'split' }],
  ['one that is being asked for otherwise stays', unsure, { kind: 'replaced' }, unsure],
  [
    'one that is too large and held by the network is processed',
    tooLarge,
    { kind: 'foundEqual' },
    { state: 'processed' },
  ],
  [
    'one that is too large, not there, and could not be split is parked',
    tooLarge,
    { kind: 'notFound', attempts: 1, nextTryAt: later },
    { state: 'parked', reason: 'big', mayBeThere: false },
  ],
  [
    'one that is too large and may be there after an earlier try is asked for again, later',
    askedFor(3, null),
    { kind: 'notFound', attempts: 4, nextTryAt: later },
    askedFor(4, later),
  ],
  [
    'one that may be there, was asked for often enough, and could not be split is parked',
    askedFor(4, later),
    { kind: 'notFound', attempts: 5, nextTryAt: later },
    { state: 'parked', reason: 'big', mayBeThere: true },
  ],
  [
    'a rejected document leaves its messages in the queue',
    sending,
    { kind: 'rejected', alone: false, said: 'no' },
    { state: 'queued', mayBeThere: false },
  ],
  ['a rejected message is refused with the reason', accepted, { kind: 'rejected', alone: true, said: 'no' }, refused],
  [
    'a document called a duplicate is asked for',
    accepted,
    { kind: 'saidDuplicate', alone: false },
    { ...unsure, nextTryAt: null },
  ],
  [
    'a message called a duplicate is asked for as such',
    sending,
    { kind: 'saidDuplicate', alone: true },
    calledDuplicate,
  ],
  ['a job that captured all is processed', accepted, { kind: 'captured' }, { state: 'processed' }],
  ['a job that nobody knows is asked about', accepted, { kind: 'outcomeUnclear' }, { ...unsure, nextTryAt: null }],
  ['equal content at the network is processed', unsure, { kind: 'foundEqual' }, { state: 'processed' }],
  ['other content at the network is refused', unsure, { kind: 'foundOther', said: 'no' }, refused],
  [
    'what the network does not hold is queued again',
    unsure,
    { kind: 'notFound', attempts: 9, nextTryAt: later },
    { state: 'queued', mayBeThere: true },
  ],
  [
    'no answer leaves unsure, with a time to ask again',
    calledDuplicate,
    { kind: 'noAnswer', nextTryAt: later },
    { ...calledDuplicate, nextTryAt: later },
  ],
  [
    'a duplicate that is not shown is sent again later',
    calledDuplicate,
    { kind: 'notFound', attempts: 1, nextTryAt: later },
    { ...waiting, mayBeThere: true },
  ],
  ['a start makes what was being sent unsure', sending, { kind: 'stationStarted' }, { ...unsure, nextTryAt: null }],
  ['time brings a waiting message back', waiting, { kind: 'timeCame' }, { state: 'queued', mayBeThere: false }],
  [
    'a person brings a waiting message back',
    waiting,
    { kind: 'personSendsAgain' },
    { state: 'queued', mayBeThere: false },
  ],
  [
    'a person has a refused message asked for before it is sent again',
    refused,
    { kind: 'personSendsAgain' },
    { ...unsure, nextTryAt: null },
  ],
  [
    'a person has a parked message asked for before it is sent again',
    parked,
    { kind: 'personSendsAgain' },
    { ...unsure, nextTryAt: null },
  ],
  [
    'a job of many that stored what it could is asked about',
    accepted,
    { kind: 'partlyRefused', alone: false, said: 'no' },
    { ...unsure, nextTryAt: null },
  ],
  [
    'so is a job of one message, with what was said',
    accepted,
    { kind: 'partlyRefused', alone: true, said: 'no' },
    partly,
  ],
  ['what is shown then is processed', partly, { kind: 'foundEqual' }, { state: 'processed' }],
  [
    'what is not shown then is refused with what was said',
    partly,
    { kind: 'notFound', attempts: 1, nextTryAt: later },
    { state: 'refused', reason: 'no', mayBeThere: true },
  ],
  [
    'a job without end is asked about',
    accepted,
    { kind: 'jobEndless' },
    { state: 'unsure', doubt: { because: 'jobEndless' }, nextTryAt: null },
  ],
  [
    'what a job without end does not show is parked',
    { state: 'unsure', doubt: { because: 'jobEndless' }, nextTryAt: null },
    { kind: 'notFound', attempts: 1, nextTryAt: later },
    { state: 'parked', reason: expect.stringContaining('hours') as string, mayBeThere: true },
  ],
  [
    'what lies ahead of the network’s clock waits for it',
    accepted,
    { kind: 'beforeItsTime', maybeStored: false, nextTryAt: later },
    waiting,
  ],
  [
    'a person leaves a refused message out',
    refused,
    { kind: 'personLeavesOut', reason: 'told by telephone' },
    { state: 'setAside', because: 'leftOut', reason: 'told by telephone', mayBeThere: false },
  ],
  ['a message that waits for nobody is not left out', waiting, { kind: 'personLeavesOut', reason: 'why' }, waiting],
  [
    'what was uploaded by hand is set aside, and may be there',
    waiting,
    { kind: 'uploadedByHand', reason: 'by hand' },
    { state: 'setAside', because: 'uploadedByHand', reason: 'by hand', mayBeThere: true },
  ],
  [
    'what waits goes into a file',
    waiting,
    { kind: 'putIntoFile', file: 'unsent-1' },
    { state: 'exported', file: 'unsent-1', mayBeThere: false },
  ],
  [
    'what is unsure goes into a file as what may be there',
    unsure,
    { kind: 'putIntoFile', file: 'unsent-1' },
    { state: 'exported', file: 'unsent-1', mayBeThere: true },
  ],
  ['what is under way goes into no file', sending, { kind: 'putIntoFile', file: 'unsent-1' }, sending],
  ['what the network has in hand goes into no file', accepted, { kind: 'putIntoFile', file: 'unsent-1' }, accepted],
  ['what the network refused goes into no file', refused, { kind: 'putIntoFile', file: 'unsent-1' }, refused],
  ['what lies in a file is not sent', inFile, { kind: 'leaves' }, inFile],
  [
    'a person who wants everything tried now does not send what lies in a file',
    inFile,
    { kind: 'personSendsAgain' },
    inFile,
  ],
  [
    'a restored backup does not say what became of a file',
    inFile,
    { kind: 'backupRestored' },
    { ...inFile, mayBeThere: true },
  ],
  ['what lies in a file is not left out', inFile, { kind: 'personLeavesOut', reason: 'why' }, inFile],
  [
    'what is taken back from a file is asked for before it is sent',
    inFile,
    { kind: 'takenBackFromFile' },
    { ...unsure, nextTryAt: null },
  ],
  [
    'what came into no file after all is queued again',
    inFile,
    { kind: 'fileNotWritten' },
    { state: 'queued', mayBeThere: false },
  ],
  [
    'what was uploaded from a file is set aside',
    inFile,
    { kind: 'uploadedByHand', reason: 'by hand' },
    { state: 'setAside', because: 'uploadedByHand', reason: 'by hand', mayBeThere: true },
  ],
  ['what is under way is not settled by hand', sending, { kind: 'uploadedByHand', reason: 'by hand' }, sending],
]

const undoing: readonly (readonly [string, MessageProgress, MessageProgress['state']])[] = [
  ['a message that was never tried', { state: 'queued', mayBeThere: false }, 'voided'],
  ['one whose tries surely did not arrive', waiting, 'voided'],
  ['one that the network refused', refused, 'voided'],
  ['one that is parked and surely not there', parked, 'voided'],
  ['one that was left out and surely not there', leftOut, 'voided'],
  ['one that was uploaded by hand', { ...leftOut, because: 'uploadedByHand', mayBeThere: true }, 'setAside'],
  ['one that may have arrived in an earlier try', { state: 'queued', mayBeThere: true }, 'queued'],
  ['one that the network calls a duplicate and does not show', { ...refused, mayBeThere: true }, 'refused'],
  ['one that lies in a file', inFile, 'exported'],
  ['one on its way', sending, 'sending'],
  ['one whose reply was lost', unsure, 'unsure'],
  ['one that the network has in hand', accepted, 'accepted'],
  ['one that the network has', { state: 'processed' }, 'processed'],
]

test.each(undoing)('when what it tells of is undone, %s: %o becomes %s', (_, before, state) => {
  expect(advance(before, { kind: 'undone' }).state).toBe(state)
})

test.each(meanings)('%s', (_, before, happening, after) => {
  expect(advance(before, happening)).toEqual(after)
})

test('a message that is called a duplicate again and again and never shown waits for a person', () => {
  const happening = { kind: 'notFound', attempts: mostTriesAgainstDuplicate, nextTryAt: later } as const
  expect(advance(calledDuplicate, happening)).toMatchObject({
    state: 'parked',
    reason: expect.stringContaining('duplicate'),
  })
})
