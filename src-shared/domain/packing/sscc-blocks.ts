import { gs1CheckDigit } from '../../gs1/check-digit.ts'
import { parseSscc, ssccId } from '../../gs1/item-identity.ts'
import type { ItemId } from '../../gs1/item-identity.ts'
import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { Instant } from '../../kernel/time.ts'

/**
 * The numbers that one station may give to new containers: those of the site's company prefix and extension digit whose
 * serial reference lies between `first` and `last`. No two stations of a site have one in common.
 */
export type SsccRange = {
  readonly companyPrefix: string
  readonly extensionDigit: string
  readonly first: number
  readonly last: number
}

/** Where a station stands in its range: its newest block, and how many numbers of it are given. */
export type SsccBlock = {
  /** The ledger's epoch in which the block was taken; a restored backup goes on in another. */
  readonly epoch: number
  /** 0, 1, 2, ... within the range. */
  readonly block: number
  /** When it was taken, in slots of time since 1970. */
  readonly slot: number
  readonly given: number
}

/** Why no SSCC can be given now. */
export type SsccRefusal =
  | { readonly code: 'SSCC_RANGE_MISSING' }
  | { readonly code: 'SSCC_RANGE_USED_UP' }
  | { readonly code: 'SSCC_NOT_YET'; readonly minutes: number }

/** A number to give; `taken` says which block it opens, null where it is of the block that is open already. */
export type GivenSscc = { readonly id: ItemId; readonly taken: Pick<SsccBlock, 'block' | 'slot'> | null }

/** Containers that one station can begin in one slot: more than hands can pack. */
export const numbersOfOneBlock = 50
const slotLength = 600_000

/** The slot of time that an instant lies in. */
export function slotOf(at: Instant): number {
  return Math.floor(at / slotLength)
}

/** Where a range stands before its first number: as if the block before the first had been taken and used up just before. */
export function beforeFirstBlock(at: Instant): SsccBlock {
  return { epoch: 0, block: -1, slot: slotOf(at) - 1, given: numbersOfOneBlock }
}

/**
 * The next SSCC of this station.
 *
 * In one epoch blocks follow each other, one per slot of time at most. So whatever happened after a backup, at most one
 * block was taken for each slot since its newest one. A restored backup begins behind all of these: it leaves out as many
 * blocks as slots went by, and waits for the slot after the restoring. No number is given twice, even where nobody
 * knows what was lost, as long as the clock does not go back from one epoch to the next.
 */
export function nextSscc(
  range: SsccRange | null,
  newest: SsccBlock | null,
  epoch: number,
  at: Instant,
): Result<GivenSscc, SsccRefusal> {
  if (range === null || newest === null) return err({ code: 'SSCC_RANGE_MISSING' })
  const isOpen = newest.epoch === epoch && newest.given < numbersOfOneBlock
  if (isOpen) return numbered(range, newest.block, newest.given, null)
  const after = Math.max(newest.slot, beganIn(epoch))
  const slot = slotOf(at)
  if (slot <= after) return err({ code: 'SSCC_NOT_YET', minutes: Math.ceil(((after + 1) * slotLength - at) / 60_000) })
  const step = newest.epoch === epoch || epoch === 1 ? 1 : slot - newest.slot
  const block = newest.block + step
  return numbered(range, block, 0, { block, slot })
}

/** The slot in which an epoch began: a restoring gives it the time in seconds for its number, the first has no beginning. */
function beganIn(epoch: number): number {
  return epoch === 1 ? -1 : slotOf((epoch * 1000) as Instant)
}

function numbered(
  { companyPrefix, extensionDigit, first, last }: SsccRange,
  block: number,
  given: number,
  taken: GivenSscc['taken'],
): Result<GivenSscc, SsccRefusal> {
  const reference = first + block * numbersOfOneBlock + given
  if (reference > last) return err({ code: 'SSCC_RANGE_USED_UP' })
  const digits = `${extensionDigit}${companyPrefix}${String(reference).padStart(16 - companyPrefix.length, '0')}`
  const sscc = parseSscc(`${digits}${gs1CheckDigit(digits)}`)
  if (sscc === null) throw new Error('the range of container numbers does not fit the company prefix')
  return ok({ id: ssccId(sscc), taken })
}
