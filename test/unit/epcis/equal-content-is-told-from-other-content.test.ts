import { expect, test } from 'vitest'
import type { Json } from '#shared/kernel/canonical-json.ts'
import { isSameEvent } from '#shared/epcis/same-event.ts'

const ours = {
  type: 'ObjectEvent',
  eventID: 'urn:uuid:1',
  eventTime: '2026-11-22T08:15:30.007Z',
  eventTimeZoneOffset: '+01:00',
  epcList: ['https://id.gs1.org/01/09521234000013/21/A', 'https://id.gs1.org/01/09521234000013/21/B'],
  action: 'OBSERVE',
  bizStep: 'inspecting',
  disposition: 'damaged',
  readPoint: { id: 'https://id.gs1.org/414/9521234900016' },
  'tallyman:damageReason': 'wet',
}

test.each<[string, Json]>([
  ['the same', ours],
  ['members in another order', Object.fromEntries(Object.entries(ours).toReversed())],
  ['a record time', { ...ours, recordTime: '2026-11-22T09:00:00Z' }],
  ['a context of its own', { ...ours, '@context': ['https://example.org'] }],
  ['the time in another notation', { ...ours, eventTime: '2026-11-22T09:15:30.007+01:00' }],
  ['the items in another order', { ...ours, epcList: ours.epcList.toReversed() }],
  ['the web form of a word', { ...ours, bizStep: 'https://ref.gs1.org/cbv/BizStep-inspecting' }],
  ['the URN of a word', { ...ours, disposition: 'urn:epcglobal:cbv:disp:damaged' }],
])('%s is equal', (_, theirs) => {
  expect(isSameEvent(ours, theirs)).toBe(true)
})

test.each<[string, Json]>([
  ['another disposition', { ...ours, disposition: 'conformant' }],
  ['an item less', { ...ours, epcList: ours.epcList.slice(1) }],
  [
    'an item in the place of another',
    { ...ours, epcList: [ours.epcList[0] ?? '', 'https://id.gs1.org/01/09521234000013/21/C'] },
  ],
  ['a millisecond later', { ...ours, eventTime: '2026-11-22T08:15:30.008Z' }],
  ['a time that is none', { ...ours, eventTime: 'noon' }],
  ['another place', { ...ours, readPoint: { id: 'https://id.gs1.org/414/9521234900023' } }],
  ['a place with more to it', { ...ours, readPoint: { ...ours.readPoint, name: 'dock' } }],
  ['a member less', { ...ours, 'tallyman:damageReason': undefined }],
  ['a member more', { ...ours, errorDeclaration: {} }],
  ['a list', [ours]],
  ['nothing', null],
])('%s is other content', (_, theirs) => {
  expect(isSameEvent(ours, theirs)).toBe(false)
})

test('a reply nested as deep as it likes is judged without following it', () => {
  const depth = 100_000
  const deep: Json = JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`)
  expect(isSameEvent(ours, { ...ours, readPoint: deep })).toBe(false)
})
