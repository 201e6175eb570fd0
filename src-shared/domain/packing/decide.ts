import type { ItemId } from '../../gs1/item-identity.ts'
import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import { unreachable } from '../../kernel/unreachable.ts'
import { mayGoInto } from '../contents/containment.ts'
import { packagingLevels } from '../items/item.ts'
import type { HoldKind } from '../items/hold-kind.ts'
import type { Availability, KnownItem, PackagingLevel } from '../items/item.ts'
import { mayUndergo } from '../items/may-undergo.ts'
import { differences, recorded, unclaimed } from '../jobs/record-scan.ts'
import type { TakenScan } from '../jobs/record-scan.ts'
import { looksLikeALostSeparator } from '../scans/lost-separator.ts'
import type { ScanRefusal } from '../scans/refusal.ts'
import type { ScanSituation } from '../scans/situation.ts'
import { mayMix } from './mixing.ts'
import type { MixingPolicy, ProductAndLot } from './mixing.ts'
import type { PackingPurpose } from './purpose.ts'

/** What is known, at a scan, of the container that a packing job fills. */
export type ContainerInHand = {
  readonly id: ItemId
  readonly level: PackagingLevel
  /** Null for a new container, which takes the state of what goes in first. */
  readonly known: KnownItem | null
  /** What it is in itself, innermost first. */
  readonly above: readonly ItemId[]
}

/** What a scan into a packing job is judged by, besides what every scan is. */
export type PackingSituation = ScanSituation & {
  readonly purpose: PackingPurpose
  readonly mixing: MixingPolicy
  /** Null until the first scan names an existing container. */
  readonly container: ContainerInHand | null
  /** What was scanned first to go into it; null before. */
  readonly first: KnownItem | null
  /** Of what there are units in the container or among what goes into it. */
  readonly together: readonly ProductAndLot[]
  /** Of what there are units in the scanned item; itself where it is a unit. */
  readonly scanned: readonly ProductAndLot[]
}

/**
 * Decides on one scan of a packing job: the container, or something that goes into it. The label of a new container is
 * scanned like anything else, at any time before the finish.
 */
export function decidePackingScan(situation: PackingSituation): Result<TakenScan, ScanRefusal> {
  const { job, item, read, container } = situation
  if (item.claimedBy === job.id) return ok({ kind: 'job.scan-repeated', job: job.id, item: item.id })
  const free = unclaimed(situation)
  if (!free.ok) return free
  if (item.id === container?.id) return ok(recorded(situation, []))

  switch (item.kind) {
    case 'unknown':
      if (looksLikeALostSeparator(read)) return err({ code: 'SEPARATOR_LOST', serial: read.serial ?? '' })
      return err({ code: 'SNNOTFOUND', item: item.id })
    case 'known': {
      const allowed = mayUndergo(item, 'pack', situation)
      if (!allowed.ok) return allowed
      const fits = container === null ? mayBeFilled(item) : mayBeAdded(situation, item, container)
      return fits.ok ? ok(recorded(situation, differences(situation))) : fits
    }
    default:
      return unreachable(item)
  }
}

function mayBeFilled(item: KnownItem): Result<true, ScanRefusal> {
  return item.level === 'EA' ? err({ code: 'NOT_A_CONTAINER', item: item.id }) : ok(true)
}

function mayBeAdded(
  situation: PackingSituation,
  item: KnownItem,
  container: ContainerInHand,
): Result<true, ScanRefusal> {
  const { purpose, mixing, together, scanned, first } = situation
  const moves = purpose.way === 'moving' && item.parent !== container.id
  const destination = { container: container.known ?? asNew(container, first ?? item), above: container.above }
  const contained = mayGoInto(moves ? { ...item, parent: null } : item, destination)
  if (!contained.ok) return contained
  if (rankOf(item.level) >= rankOf(container.level))
    return err({ code: 'LEVEL_DOES_NOT_FIT', item: item.id, level: item.level, containerLevel: container.level })
  const holds = holdsOfContents(container, first)
  if (holds !== null && !sameHolds(holds, item.holds)) return err({ code: 'HOLDS_DIFFER', item: item.id })
  if (!mayMix([...together, ...scanned], mixing)) return err({ code: 'MIXING_NOT_ALLOWED', item: item.id, mixing })
  return ok(true)
}

/** What a container that is not there yet would be, with this as the first thing in it. */
function asNew({ id, level }: ContainerInHand, first: KnownItem): KnownItem {
  const availability: Availability = first.availability
  return { ...first, id, level, availability, parent: null, hasContents: false, claimedBy: null }
}

/** The holds that contents must have; null where nothing decides yet, because an empty container takes those of the first. */
function holdsOfContents({ known }: ContainerInHand, first: KnownItem | null): readonly HoldKind[] | null {
  if (known !== null && (known.hasContents || known.holds.length > 0)) return known.holds
  return first?.holds ?? null
}

function sameHolds(one: readonly HoldKind[], other: readonly HoldKind[]): boolean {
  return one.length === other.length && one.every((hold) => other.includes(hold))
}

function rankOf(level: PackagingLevel): number {
  return packagingLevels.indexOf(level)
}
