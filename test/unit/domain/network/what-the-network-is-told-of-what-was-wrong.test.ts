import { expect, test } from 'vitest'
import { declarationOf } from '#shared/domain/network/declaration.ts'
import { isSameEvent } from '#shared/epcis/same-event.ts'
import type { EventId } from '#shared/epcis/event.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { uuidv7 } from '#service/ids.ts'
import { damageMessage } from '#test/support/sync/damage-messages.ts'

const { newId } = uuidv7()
const at = Date.UTC(2026, 0, 6, 9, 30) as Instant
const wrong = damageMessage('A', 'B')
const [event] = wrong.events

test('every event is declared with its own id and members, in their order, and the declaration at the end', () => {
  const told = declarationOf(wrong, { at, reason: 'did_not_occur', corrective: [] }, newId)
  expect(told).toMatchObject({ type: 'declaration', endpoint: wrong.endpoint, items: wrong.items, declares: wrong.id })
  expect(told.events.map(({ id }) => id)).toEqual(wrong.events.map(({ id }) => id))
  const text = JSON.stringify(told.events[0]?.body)
  expect(text).toBe(
    `${JSON.stringify(event?.body).slice(0, -1)},"errorDeclaration":{"declarationTime":"2026-01-06T09:30:00.000Z","reason":"did_not_occur"}}`,
  )
})

test('a correction names the events that say it right', () => {
  const corrective = ['urn:uuid:1', 'urn:uuid:2'] as EventId[]
  const told = declarationOf(wrong, { at, reason: 'incorrect_data', corrective }, newId)
  expect(told.events[0]?.body.errorDeclaration).toEqual({
    declarationTime: '2026-01-06T09:30:00.000Z',
    reason: 'incorrect_data',
    correctiveEventIDs: corrective,
  })
})

test('a declaration in another notation is the same, another one is not, and neither is the event itself', () => {
  const corrective = ['urn:uuid:1', 'urn:uuid:2'] as EventId[]
  const ours = declarationOf(wrong, { at, reason: 'incorrect_data', corrective }, newId).events[0]?.body
  if (ours === undefined) throw new Error('a message has an event')
  const theirs = (declaration: object) => ({ ...ours, recordTime: 'x', errorDeclaration: declaration })
  const noted = {
    declarationTime: '2026-01-06T10:30:00+01:00',
    reason: 'urn:epcglobal:cbv:er:incorrect_data',
    correctiveEventIDs: ['urn:uuid:2', 'urn:uuid:1'],
  }
  expect(isSameEvent({ ...ours }, theirs(noted) as never)).toBe(true)
  expect(isSameEvent({ ...ours }, theirs({ ...noted, reason: 'did_not_occur' }) as never)).toBe(false)
  expect(isSameEvent({ ...ours }, theirs({ ...noted, correctiveEventIDs: ['urn:uuid:1'] }) as never)).toBe(false)
  expect(isSameEvent({ ...ours }, { ...ours, errorDeclaration: undefined })).toBe(false)
})
