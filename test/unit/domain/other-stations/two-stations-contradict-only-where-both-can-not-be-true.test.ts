import { expect, test } from 'vitest'
import type { KnownItem } from '#shared/domain/items/item.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import { contradiction } from '#shared/domain/other-stations/contradiction.ts'
import type { DeedKind, StationDeed } from '#shared/epcis/station-deed.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'

const pack = '01/09521234000013/21/P1' as ItemId
const ours = '00/095212340000000011' as ItemId
const theirs = '00/095212340000000028' as ItemId
const noon = 1_000_000 as Instant

function known(changes: Partial<KnownItem> = {}): KnownItem {
  return {
    kind: 'known',
    id: pack,
    lifecycle: 'commissioned',
    availability: 'AVAILABLE',
    level: 'EA',
    lot: null,
    expiry: null,
    holds: [],
    sampled: null,
    heldInside: [],
    parent: null,
    hasContents: false,
    lastEventAt: noon,
    claimedBy: null,
    listed: null,
    ...changes,
  }
}

function codeFor(did: DeedKind, minutesAfter: number, item: Partial<KnownItem>): string | null {
  const container = did === 'packed' || did === 'unpacked' ? theirs : null
  const at = (noon + minutesAfter * 60_000) as Instant
  const deed: StationDeed = { event: 'e', at, did, container, items: [pack], lot: null, expiry: null }
  return contradiction(deed, { items: [known(item)], container: null, aroundContainer: [] })?.code ?? null
}

const ended = { lifecycle: 'destroyed' } as const
const inJob = { claimedBy: 'job' as JobId }
const expected = { availability: 'PENDINGRECEIPT' } as const

test.each<[DeedKind, number, Partial<KnownItem>, string | null]>([
  ['damaged', 1, ended, 'ENDED_HERE_USED_THERE'],
  ['damaged', -1, ended, null],
  ['packed', 1, ended, 'ENDED_HERE_USED_THERE'],
  ['destroyed', 1, ended, 'ENDED_AT_BOTH'],
  ['decommissioned', -1, ended, 'ENDED_AT_BOTH'],
  ['destroyed', 1, {}, null],
  ['destroyed', -1, {}, 'ENDED_THERE_USED_HERE'],
  ['destroyed', 1, inJob, 'ENDED_THERE_USED_HERE'],
  ['packed', -1, { parent: ours }, 'PACKED_AT_BOTH'],
  ['packed', 1, { parent: ours }, null],
  ['packed', -1, { parent: theirs }, null],
  ['unpacked', -1, { parent: ours }, null],
  ['received', 1, {}, 'RECEIVED_AT_BOTH'],
  ['received', -1, expected, null],
  ['held', -1, { holds: ['damaged'] }, null],
  ['released', -1, inJob, null],
])('%s %i minutes after the last act here, where the item is %o: %s', (did, minutes, item, code) => {
  expect(codeFor(did, minutes, item)).toBe(code)
})

test('nothing goes into what it contains, and nothing into itself', () => {
  const deed: StationDeed = {
    event: 'e',
    at: noon,
    did: 'packed',
    container: theirs,
    items: [ours],
    lot: null,
    expiry: null,
  }
  const nobody = { items: [], container: null }
  expect(contradiction(deed, { ...nobody, aroundContainer: [ours] })).toEqual({ code: 'PACKED_AT_BOTH', about: ours })
  expect(contradiction({ ...deed, items: [theirs] }, { ...nobody, aroundContainer: [] })?.about).toBe(theirs)
})

test('an item that nobody here has heard of contradicts nothing', () => {
  const deed: StationDeed = {
    event: 'e',
    at: noon,
    did: 'destroyed',
    container: null,
    items: [pack],
    lot: null,
    expiry: null,
  }
  const items = [{ kind: 'unknown', id: pack, claimedBy: null }] as const
  expect(contradiction(deed, { items, container: null, aroundContainer: [] })).toBeNull()
})
