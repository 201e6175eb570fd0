import { itemIdOf } from '#shared/gs1/item-identity.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { KnownItem } from '#shared/domain/items/item.ts'
import type { JobId, JobOf, StopId } from '#shared/domain/jobs/job.ts'
import type { ReadItem } from '#shared/domain/scans/read-item.ts'
import type { ScanSituation } from '#shared/domain/scans/situation.ts'
import type { Instant } from '#shared/kernel/time.ts'

export const now = Date.UTC(2026, 10, 23, 8) as Instant
export const thisJob = '018f0000-0000-7000-8000-000000000001' as JobId
export const otherJob = '018f0000-0000-7000-8000-000000000002' as JobId

/** The id of a pack of one product with this serial. */
export function pack(serial: string): ItemId {
  const id = itemIdOf([
    ['01', '09521234567899'],
    ['21', serial],
  ])
  if (id === null) throw new Error(`not a serial: ${serial}`)
  return id
}

/** A commissioned pack without a parent, as far as nothing else is said. */
export function knownPack(serial: string, differing: Partial<KnownItem> = {}): KnownItem {
  return {
    kind: 'known',
    id: pack(serial),
    lifecycle: 'commissioned',
    availability: 'AVAILABLE',
    level: 'EA',
    lot: 'B42',
    expiry: '2027-12-31',
    holds: [],
    sampled: null,
    heldInside: [],
    parent: null,
    hasContents: false,
    lastEventAt: (now - 1000) as Instant,
    claimedBy: null,
    listed: null,
    ...differing,
  }
}

/** What a full label of that pack says. */
export function labelOf(serial: string, differing: Partial<ReadItem> = {}): ReadItem {
  return { id: pack(serial), gtin: '09521234567899', serial, lot: 'B42', expiry: '2027-12-31', ...differing }
}

/** A scan of that pack in an open job of a site that refuses unknown items. */
export function scanOf(serial: string, differing: Partial<ScanSituation> = {}): ScanSituation {
  return {
    job: { id: thisJob },
    site: { unknownItems: 'refuse', clockToleranceMinutes: 5 },
    read: labelOf(serial),
    item: knownPack(serial),
    claimedBeside: null,
    at: now,
    ...differing,
  }
}

/** An open damage job without stops. */
export function openJob(differing: Partial<JobOf<'damage'>> = {}): JobOf<'damage'> {
  return {
    id: thisJob,
    purpose: { operation: 'damage', reason: 'crushed' },
    status: 'open',
    openStops: [],
    ...differing,
  }
}

export const aStop = '018f0000-0000-7000-8000-000000000009' as StopId
