import { i18n } from '@lingui/core'
import { beforeAll, describe, expect, test } from 'vitest'
import { actionTexts } from '#renderer/texts/action-texts.ts'
import { readingText } from '#renderer/texts/reading-texts.ts'
import { refusalText } from '#renderer/texts/refusal-texts.ts'
import { refusals, refusalSchema } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { scanRefusalCodes } from '#shared/gs1/scan-refusal.ts'

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }))

/** Everything that any refusal needs; a refusal takes what is its own. */
const anyDetails = {
  because: 'BAD_CHECK_DIGIT',
  ai: '01',
  serial: '7K2',
  item: '01/09521234567899/21/7K2',
  parent: '00/095212345678900009',
  container: '00/095212345678900009',
  level: 'PL',
  containerLevel: 'CA',
  mixing: 'oneProduct',
  minutes: 7,
  claimedBy: 'other',
  job: 'job',
  count: 3,
  command: 'finish',
  waitSeconds: 30,
  where: 'rules.market',
  role: 'auditor',
  right: 'correct',
  productClass: 'controlled',
  reason: 'permission denied',
  message: 'message',
  state: 'processed',
  what: 'damage.finish',
  name: 'moon.rise',
  report: 'log-42',
  path: '/var/lib/tallyman',
  setAside: '/var/lib/tallyman/aside',
  shipment: 'shipment',
  batch: 'batch',
  file: 'line-2.csv',
  folder: 'unsent-20261128T071500000Z',
  number: 'DN-1001',
  order: 'order',
  standing: 'submitted',
  open: 3,
  short: 3,
  differing: 2,
  expiry: '2026-01-31',
  lot: 'B42',
  document: 'ab12',
  found: 14,
  known: 10,
  lastEventAt: 0,
  sequence: 17,
  sampled: 'sampledArchival',
  hold: 'suspect',
  market: 'RU',
  lacks: 'party',
  today: '2026-11-25',
  actOn: '2026-11-24',
  until: 0,
  days: 10,
  gln: '9521234000006',
  bar: 'expired',
  items: 3,
  later: 'contents.packed',
  at: 0,
  kind: 'receiving.completed',
  availability: 'PENDINGRECEIPT',
  operation: 'damage',
  from: 'SHIPPED',
  allowed: ['RECEIVED', 'AVAILABLE'],
  companyPrefix: '952',
  mode: 'training',
  least: 10,
}
const chosenDetails: Partial<Record<Refusal['code'], object>> = {
  SECRET_NOT_POSSIBLE: { because: 'tooShort', kind: 'pin', least: 4 },
  RETENTION_TOO_SHORT: { least: 6 },
  REVIEWED_ALREADY: { to: 17 },
  BATCH_SET_MIXED: { lot: 'L-26/7', out: 3 },
  BATCH_YIELD_LOW: { level: 'EA', reported: 100, commissioned: 99 },
  ANOTHER_PERSON_NEEDED: { number: 'D-1', because: 'requested' },
  PEOPLE_FILE_NOT_TAKEN: { because: 'changed' },
  UNSENT_FILE_NOT_TAKEN: { file: 'manifest.json', because: 'notOurs' },
  FILE_NOT_WHOLE: { because: 'missing', file: 'ab'.repeat(32) },
  TOO_MANY_PHOTOS: { most: 40 },
  TOO_MANY_ANSWER_PROFILES: { most: 50 },
  ANSWER_PROFILE_NOT_TAKEN: { because: 'configures', where: 'words.ok' },
  ANSWER_PROFILE_UNKNOWN: { id: 'zebra' },
  ANSWER_PROFILE_BUILT_IN: { id: 'bell' },
  INSTRUCTION_UNREADABLE: { flaws: [{ where: 'items.0', what: 'nothing' }] },
  NETWORK_ACCESS_NOT_TAKEN: { flaw: 'headerName' },
  EXTERNAL_SYSTEM_NOT_TAKEN: { flaw: 'noFolder' },
  BATCH_NOT_HANDED_OVER: { lot: 'L-26/7', because: 'refused' },
  NETWORK_ADDRESS_NOT_TAKEN: { flaw: 'notEncrypted' },
  IMPORT_UNREADABLE: { because: 'NOT_JSON' },
  JOB_NOT_OPEN: { job: 'job', status: 'finished' },
  REPRINT_NEEDS_REASON: { prints: 2 },
  PRINTER_FAILED: { printer: 'Dock printer', address: '10.1.2.3:9100', because: 'stopped' },
  NOTCOMMISSIONED: { item: anyDetails.item, lifecycle: 'destroyed' },
}

const all = Object.entries(refusals).map(([code, { details }]): Refusal => {
  const shape = 'shape' in details ? Object.keys(details.shape) : []
  const picked = Object.fromEntries(Object.entries(anyDetails).filter(([name]) => shape.includes(name)))
  return refusalSchema.parse({ code, details: chosenDetails[code as Refusal['code']] ?? picked })
})

describe.each(all.map((refusal) => [refusal.code, refusal] as const))('%s', (code, refusal) => {
  const sentence = () => i18n._(refusalText(refusal))

  test('says what happened, in whole sentences', () => {
    expect(sentence()).toMatch(/^[A-Z0-9].*[.)a-z0-9]$/s)
    expect(sentence()).not.toMatch(/undefined|\[object|\{/)
  })

  test('never blames in the words of a machine', () => {
    expect(sentence()).not.toMatch(/\b(error|invalid|failed|illegal|fatal)\b/i)
  })

  test('says what to do, unless there is nothing to do', () => {
    const { actions } = refusals[code]
    const todo = actionTexts(actions).map((text) => i18n._(text))
    expect(todo.length > 0).toBe(actions[0] !== 'nothing')
    for (const text of todo) expect(text).toMatch(/^[A-Z].*\.$/)
  })
})

test.each(scanRefusalCodes)('a scan refused for %s has a sentence of its own', (code) => {
  expect(readingText(code)).not.toEqual(readingText('A_REASON_OF_A_NEWER_STATION'))
})
