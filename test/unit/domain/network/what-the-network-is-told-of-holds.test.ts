import { expect, test } from 'vitest'
import type { HoldFact } from '#shared/domain/holds/facts.ts'
import type { EndpointId } from '#shared/domain/network/message.ts'
import { messagesForFacts } from '#shared/domain/network/messages-for-facts.ts'
import type { SiteGln } from '#shared/domain/site/site.ts'
import { itemLink } from '#shared/gs1/digital-link.ts'
import { now, pack, thisJob } from '#test/support/domain/damage-situations.ts'

const common = { job: thisJob, note: null, eventTime: now, items: [pack('A'), pack('B')] } as const
const put: HoldFact = { kind: 'holds.put', ...common, hold: 'suspect', reason: 'packLooksWrong', unknown: [] }
const lifted: HoldFact = {
  kind: 'holds.lifted',
  ...common,
  hold: 'damaged',
  reason: 'checkedAndSound',
  stillHeld: [],
  signature: null,
}

function told(fact: HoldFact) {
  let ids = 0
  const context = {
    site: { gln: '9521234000006' as SiteGln },
    endpoint: 'practice' as EndpointId,
    offsetMinutes: 60,
    newId: () => `00000000-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}`,
  }
  return messagesForFacts([fact], context).map(({ type, items, events }) => ({ type, items, event: events[0]?.body }))
}

test('what goes on hold is held and not sellable, with the kind and the reason as members of ours', () => {
  expect(told(put)).toMatchObject([
    {
      type: 'hold',
      items: [pack('A'), pack('B')],
      event: {
        type: 'ObjectEvent',
        action: 'OBSERVE',
        bizStep: 'holding',
        disposition: 'non_sellable_other',
        epcList: [pack('A'), pack('B')].map(itemLink),
        'tallyman:hold': 'suspect',
        'tallyman:reason': 'packLooksWrong',
      },
    },
  ])
})

test('what nobody announced is told apart, so that a network that refuses it takes the rest', () => {
  expect(told({ ...put, unknown: [pack('B')] }).map(({ items }) => items)).toEqual([[pack('A')], [pack('B')]])
})

test('a lifted hold is an inspection with the finding conformant, and says nothing of what stays on another hold', () => {
  expect(told(lifted)).toMatchObject([
    {
      type: 'liftedHold',
      items: [pack('A'), pack('B')],
      event: { action: 'OBSERVE', bizStep: 'inspecting', disposition: 'conformant' },
    },
  ])
  expect(told({ ...lifted, stillHeld: [pack('A')] }).map(({ items }) => items)).toEqual([[pack('B')]])
  expect(told({ ...lifted, stillHeld: [pack('A'), pack('B')] })).toEqual([])
})

test('a hold that becomes a damaged hold is told like damage', () => {
  const moved: HoldFact = {
    kind: 'holds.moved',
    ...common,
    from: 'exception',
    to: 'damaged',
    reason: 'foundDamaged',
    signature: null,
  }
  expect(told(moved)).toMatchObject([{ type: 'damage', event: { bizStep: 'inspecting', disposition: 'damaged' } }])
  expect(told({ ...moved, to: 'suspect' })).toMatchObject([{ type: 'hold', event: { bizStep: 'holding' } }])
})

test('no event lists more items than fit, and each item is in one message', () => {
  const items = Array.from({ length: 1201 }, (_, index) => pack(String(index)))
  const slices = told({ ...lifted, items }).map((message) => message.items)
  expect(slices.map(({ length }) => length)).toEqual([500, 500, 201])
  expect(slices.flat()).toEqual(items)
})
